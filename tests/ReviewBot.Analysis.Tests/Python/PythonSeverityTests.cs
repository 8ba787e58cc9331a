using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests.Python;

/// <summary>What the pages of the rules for Python cannot show: how bad, how sure, and what is proposed.</summary>
public sealed class PythonSeverityTests
{
    [Theory]
    [InlineData("def hash_password(p):\n    return hashlib.md5(p)\n", Severity.High, Confidence.High)]
    [InlineData("def check(password):\n    h = hashlib.sha1()\n    h.update(password)\n", Severity.High, Confidence.High)]
    [InlineData("signature = hashlib.sha1(body).hexdigest()\n", Severity.High, Confidence.Medium)]
    [InlineData("digest = hashlib.md5(body)\n", Severity.Medium, Confidence.Medium)]
    [InlineData("etag = hashlib.md5(body)\n", Severity.Low, Confidence.Low)]
    [InlineData("class DigestAuth:\n    def answer(self, user):\n        return hashlib.md5(user)\n", Severity.Low, Confidence.Low)]
    public void The_purpose_decides_how_bad_a_weak_hash_is(string code, Severity severity, Confidence confidence)
    {
        var finding = Only("python/weak-hash", "import hashlib\n" + code);
        Assert.Equal((severity, confidence), (finding.Severity, finding.Confidence));
    }

    [Theory]
    [InlineData("requests.get(url, verify=False)\n", Severity.High, Confidence.High)]
    [InlineData("self.http.get(url, verify=False)\n", Severity.High, Confidence.Medium)]
    [InlineData("if options.insecure:\n    requests.get(url, verify=False)\n", Severity.Low, Confidence.Low)]
    public void A_check_that_a_user_switches_off_is_low(string code, Severity severity, Confidence confidence)
    {
        var finding = Only("python/certificate-validation-disabled", "import requests\n" + code);
        Assert.Equal((severity, confidence), (finding.Severity, finding.Confidence));
    }

    [Theory]
    [InlineData("shop/mail.py", "PASSWORD = 'Tr0ub4dor&3'\n", Severity.High, Confidence.High)]
    [InlineData("shop/mail.py", "PASSWORD = os.environ.get('PASSWORD', 'Tr0ub4dor&3')\n", Severity.Medium, Confidence.Medium)]
    [InlineData("shop/mail.py", "PASSWORD = 'testPassw0rd'\n", Severity.Low, Confidence.Low)]
    [InlineData("tests/test_mail.py", "PASSWORD = 'Tr0ub4dor&3'\n", Severity.Low, Confidence.Low)]
    [InlineData("shop/app.py", "from flask import Flask\napp = Flask(__name__)\napp.secret_key = 'dev'\n", Severity.High, Confidence.Medium)]
    public void A_credential_of_a_test_or_a_fallback_is_less(string path, string code, Severity severity, Confidence confidence)
    {
        var finding = Only("python/hard-coded-credential", "import os\n" + code, path);
        Assert.Equal((severity, confidence), (finding.Severity, finding.Confidence));
    }

    [Theory]
    [InlineData("password = forms.Field(label='Password', help_text='password1')\n")]
    [InlineData("if self.update_password == 'always':\n    pass\n")]
    [InlineData("CRC32C_HASH_KEY = 'crc32c_hash'\n")]
    [InlineData("schemas = {'AWS::ApiGateway::ApiKey': '48205d4ffd7feba3'}\n")]
    [InlineData("password = getpass('Password: ')\n")]
    [InlineData("url = 'postgres://%s:%s@db/shop' % (user, password)\n")]
    [InlineData("INDEX = '{scheme}://aws:{auth_token}@{netloc}/simple/'\n")]
    [InlineData("add(help='A proxy in the form scheme://[user:passwd@]proxy.server:port')\n")]
    [InlineData("token = 'left_paren_token'\n")]
    [InlineData("private_key = 'certs/server1.key'\n")]
    public void Names_labels_and_templates_are_no_credentials(string code) =>
        Assert.Empty(Findings("python/hard-coded-credential", code, "shop/code.py"));

    [Theory]
    [InlineData("python/weak-hash", "import hashlib\nx = hashlib.md5(b)\n", "sha256")]
    [InlineData("python/certificate-validation-disabled", "import requests\nrequests.get(u, verify=False)\n", "True")]
    [InlineData("python/weak-key-size", "from Crypto.PublicKey import RSA\nRSA.generate(1024)\n", "3072")]
    [InlineData("python/insecure-randomness", "import random\ntoken = random.getrandbits(64)\n", "random.SystemRandom()")]
    [InlineData("python/weak-tls-protocol", "import ssl\nc.minimum_version = ssl.TLSVersion.TLSv1\n", "TLSv1_2")]
    [InlineData("python/world-writable-file", "import os\nos.chmod(p, 0o777)\n", "0o750")]
    public void A_simple_fix_is_proven(string rule, string code, string text) =>
        Assert.Equal(text, Assert.Single(Only(rule, code).Fix!.Edits).NewText);

    [Fact]
    public void A_password_gets_no_other_fast_hash() =>
        Assert.Null(Only("python/weak-hash", "import hashlib\npassword_hash = hashlib.md5(password).hexdigest()\n").Fix);

    private static Finding Only(string rule, string code, string path = "shop/code.py") => Assert.Single(Findings(rule, code, path));

    private static IReadOnlyList<Finding> Findings(string rule, string code, string path) =>
        new Analyzer([RuleCatalog.Find(rule)!], new AnalysisBounds()).Analyze(Set(Added(path, code)), ReviewConfiguration.Default).Findings;
}
