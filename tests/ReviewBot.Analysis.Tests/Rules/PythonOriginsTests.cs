using System.Text;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Rules;

/// <summary>Where a value comes from decides how grave a finding is.</summary>
public sealed class PythonOriginsTests
{
    [Theory]
    [InlineData("request.args.get('c', '')", Severity.Critical)]
    [InlineData("request.files['c'].filename.strip()", Severity.Critical)]
    [InlineData("base64.b64decode(request.form.get('c'))", Severity.Critical)]
    [InlineData("re.sub('x', '', request.json['c'])", Severity.Critical)]
    [InlineData("f'ls {request.cookies}'", Severity.Critical)]
    [InlineData("urlopen('http://host/').read()", Severity.High)]
    [InlineData("'ls ' + given", Severity.Medium)]
    [InlineData("'ls ' + given.lower().split()[0]", Severity.Medium)]
    [InlineData("'ls ' + sys.argv[1]", Severity.Medium)]
    [InlineData("'ls ' + os.environ.get('HOME')", Severity.Medium)]
    [InlineData("'ls ' + input()", Severity.Medium)]
    [InlineData("'ls ' + given.compute()", Severity.Low)]
    [InlineData("'ls ' + self.name", Severity.Low)]
    public void The_origin_of_a_command_decides_its_severity(string command, Severity severity)
    {
        Assert.Equal(severity, Assert.Single(Findings($"    os.system({command})")).Severity);
    }

    [Theory]
    [InlineData("'ls %d' % given")]
    [InlineData("'ls {:d}'.format(given)")]
    [InlineData("f'ls {given:x}'")]
    [InlineData("'ls ' + str(len(given))")]
    [InlineData("'ls ' + shlex.quote(request.args['c'])")]
    [InlineData("'ls ' + settings.FOLDER")]
    [InlineData("sys.executable + ' -V'")]
    [InlineData("'ls ' + count")]
    [InlineData("' '.join('?' for _ in given)")]
    public void What_harms_nobody_is_not_reported(string command)
    {
        Assert.Empty(Findings($"    os.system({command})"));
    }

    [Fact]
    public void A_name_is_what_it_was_bound_to_last()
    {
        Assert.Empty(Findings("    given = request.args['c']\n    given = 'ls'\n    os.system(given)"));
        Assert.Equal(Severity.Critical,
            Assert.Single(Findings("    if count:\n        given = request.args['c']\n    else:\n        given = 'ls'\n    os.system(given)")).Severity);
        Assert.Empty(Findings("    if count:\n        given = request.args['c']\n        given = 'ls'\n        os.system(given)"));
    }

    [Theory]
    [InlineData("@app.route('/<name>')", Severity.Critical)]
    [InlineData("@router.get('/{name}')", Severity.Critical)]
    [InlineData("@mock.patch('os.path')", Severity.Medium)]
    public void Parameters_of_a_route_come_from_the_request(string decorator, Severity severity)
    {
        Assert.Equal(severity, Assert.Single(Find($"import os\n{decorator}\ndef f(name):\n    os.system('ls ' + name)\n")).Severity);
    }

    [Fact]
    public void A_number_in_a_route_is_not_reported() =>
        Assert.Empty(Find("import os\n@app.route('/<int:name>')\ndef f(name):\n    os.system('ls %s' % name)\n"));

    [Fact]
    public void A_name_that_became_a_number_is_one() =>
        Assert.Empty(Findings("    given = request.args['c']\n    try:\n        given = int(given)\n    except ValueError:\n        raise\n    os.system('ls %s' % given)"));

    [Theory]
    [InlineData("for host in open('hosts'):\n    os.system('ping ' + host)\nhost = None")]
    [InlineData("def f(hosts):\n    host = ''\n    for host in hosts:\n        os.system('ping ' + host)")]
    [InlineData("def f(hosts):\n    host = ''\n    with hosts as host:\n        os.system('ping ' + host)")]
    [InlineData("def f():\n    host = ''\n    try:\n        g()\n    except OSError as host:\n        os.system('ping %s' % host)")]
    [InlineData("os.system('ping ' + host)\nhost = 'a'")]
    [InlineData("from conf import host\nos.system('ping ' + host)\nhost = 'a'")]
    [InlineData("def f(x):\n    def g():\n        nonlocal host\n        host = x\n    host = ''\n    g()\n    os.system('ping ' + host)")]
    public void A_constant_assigned_elsewhere_hides_no_other_binding(string code) =>
        Assert.Single(Find($"import os\n{code}\n"));

    [Theory]
    [InlineData("host = 'a'\nos.system('ping ' + host)")]
    [InlineData("def f():\n    os.system('ping ' + host)\nhost = 'a'")]
    [InlineData("for host in ('a', 'b'):\n    os.system('ping ' + host)")]
    public void A_name_that_every_binding_makes_constant_is_constant(string code) =>
        Assert.Empty(Find($"import os\n{code}\n"));

    [Fact]
    public void A_partial_of_a_loader_may_have_made_it_safe() =>
        Assert.Empty(Find("from functools import partial\nimport yaml\nload = partial(yaml.load, Loader=yaml.SafeLoader)\ndef f(x):\n    return load(x)\n", "python/insecure-deserialization"));

    private static IReadOnlyList<Finding> Findings(string body) => Find(
        $"import base64, os, re, shlex, sys\nfrom urllib.request import urlopen\nfrom flask import request\nimport settings\n\ndef run(self, given, count: int):\n{body}\n");

    private static IReadOnlyList<Finding> Find(string code, string rule = "python/command-injection") =>
        new Analyzer([RuleCatalog.Find(rule)!], new AnalysisBounds())
            .Analyze(ChangeSet.WholeFiles([("app.py", new FileContent.Bytes(Encoding.UTF8.GetBytes(code)))]), ReviewConfiguration.Default).Findings;
}
