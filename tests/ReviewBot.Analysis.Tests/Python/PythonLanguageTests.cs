using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests.Python;

/// <summary>Python in the analysis: what is said of its files, and how names are followed through those of a change.</summary>
public sealed class PythonLanguageTests
{
    private const string Shelling = "import subprocess\n\n\ndef run(name):\n    subprocess.run('ls ' + name, shell=True)\n";

    [Fact]
    public void A_file_is_said_to_be_parsed_with_its_version_and_lines()
    {
        var parsed = Files(
            Added("new.py", Shelling),
            Added("old.py", "print 'hello'\nx = 0777\n"),
            Added("broken.py", "a = 1\nb = = 2\nc = 3\ndef f(:\n    return 4\n")).Select(f => (f.Path, f.Status, f.Reason, f.Parsed));
        Assert.Equal(
            [
                ("broken.py", CoverageStatus.Partial, "not understood: lines 2, 4 of 5", new ParsedFile("Python 3", 5, 2)),
                ("new.py", CoverageStatus.Analysed, "", new ParsedFile("Python 3", 5, 0)),
                ("old.py", CoverageStatus.Analysed, "", new ParsedFile("Python 2", 2, 0)),
            ],
            parsed);
    }

    [Fact]
    public void A_broken_function_hides_nothing_of_the_others()
    {
        var broken = "def broken(:\n    return (\n\n\n" + Shelling;
        var finding = Assert.Single(Findings(Added("a.py", broken)));
        Assert.Equal((9, "run", "python/command-injection"), (finding.Location.Range.StartLine, finding.Symbol, finding.RuleId));
    }

    [Fact]
    public void A_touched_line_that_is_not_understood_makes_the_review_incomplete()
    {
        var result = Run(Modified("a.py", "a = 1\n", "a = 1\nb = = 2\n"));
        Assert.True(Assert.Single(result.Coverage.Files).Trouble);
    }

    [Fact]
    public void Names_are_followed_through_the_files_of_a_change()
    {
        var findings = Findings(
            Added("shop/__init__.py", ""),
            Added("shop/shell.py", "from subprocess import run as execute\n"),
            Added("shop/jobs.py", "from .shell import execute\n\n\ndef run(name):\n    execute('ls ' + name, shell=True)\n"));
        Assert.Equal("shop/jobs.py", Assert.Single(findings).Location.Path);
    }

    [Fact]
    public void Letters_that_only_look_different_hide_no_name() =>
        Assert.Equal("python/code-injection", Assert.Single(Findings(Added("a.py", "def run(text):\n    𝐞𝐯𝐚𝐥(text)\n"))).RuleId);

    [Fact]
    public void A_file_in_a_declared_encoding_is_read()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes("# -*- coding: latin-1 -*-\nname = 'é'\n" + Shelling);
        Assert.Single(Findings(Added("a.py", new FileContent.Bytes(bytes))));
    }

    [Theory]
    [InlineData("app.wsgi")]
    [InlineData("tools/SConstruct")]
    [InlineData("types.pyi")]
    public void Files_that_are_Python_by_another_name_are_read(string path)
    {
        var result = Run(Added(path, Shelling));
        Assert.Equal(CoverageStatus.Analysed, Assert.Single(result.Coverage.Files).Status);
        Assert.Single(result.Findings);
    }

    [Fact]
    public void A_method_is_named_with_its_class_and_a_decorator_belongs_to_it()
    {
        const string Code = "import os\n\n\nclass Job:\n    @log(os.system('x' + y))\n    def run(self, name):\n        os.system('ls ' + name)\n";
        Assert.Equal(["Job.run", "Job.run"], Findings(Added("a.py", Code)).Select(f => f.Symbol));
    }

    [Fact]
    public void Trees_beyond_what_is_kept_are_read_by_themselves()
    {
        var large = "x = '" + new string('a', 1_500_000) + "'\n";
        var files = Enumerable.Range(0, 12).Select(i => Added($"a{i:D2}.py", large + Shelling)).ToArray();
        Assert.Equal(12, Findings(files).Count);
    }

    [Fact]
    public void Deep_code_is_walked()
    {
        var deep = "x = " + string.Concat(Enumerable.Repeat("a + ", 1200)) + "a\n";
        var chain = "if a: pass\n" + string.Concat(Enumerable.Repeat("elif a: pass\n", 900));
        Assert.Single(Findings(Added("a.py", deep + chain + Shelling)));
    }

    private static IReadOnlyList<Finding> Findings(params ChangedFile[] files) => Run(files).Findings;

    private static IReadOnlyList<FileCoverage> Files(params ChangedFile[] files) => Run(files).Coverage.Files;

    private static AnalysisResult Run(params ChangedFile[] files) =>
        new Analyzer(RuleCatalog.All, new AnalysisBounds()).Analyze(Set(files), ReviewConfiguration.Default);
}
