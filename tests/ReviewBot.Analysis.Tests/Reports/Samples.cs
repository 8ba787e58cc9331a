using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Observations;
using ReviewBot.Analysis.Reports;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Reports;

/// <summary>Reports to render. Every number in them is made up; nothing here analyses code.</summary>
internal static class Samples
{
    public const string BlobRoot = "https://github.test/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/";
    public const string Head = "0123456789abcdef0123456789abcdef01234567";
    public const string Base = "89abcdef0123456789abcdef0123456789abcdef";

    public static readonly RuleInfo Sql = new("csharp/sql-injection", "SQL text is built from variable parts", Severity.High, 89, Category.DataHandling);
    public static readonly RuleInfo Hash = new("csharp/weak-hash", "A broken hash protects something", Severity.Medium, 328, Category.Communication);
    public static readonly RuleInfo Secret = new("any/provider-token", "A provider's token stands in the file", Severity.Critical, 798, Category.HardCoded);
    public static readonly RuleInfo Known = new("any/known-defect-comment", "A comment says that a defect is known", Severity.Low, 546, Category.KnownIssues, Confidence.Medium, FindingKind.Weakness);
    public static readonly RuleInfo Yaml = new("python/unsafe-yaml", "YAML is loaded with any type", Severity.High, 502, Category.Dependencies);
    public static readonly RuleInfo Broad = new("csharp/swallowed-failure", "A failure is only logged", Severity.Low, 390, Category.ErrorHandling, Confidence.Medium, FindingKind.Weakness);

    public static readonly RuleGuidance Guidance = new(
        [Known, Secret, Sql, Broad, Hash, Yaml],
        id => id switch
        {
            "csharp/sql-injection" => new RuleAdvice(Sql.Title, "A value that somebody else chooses becomes part of a statement.", "Pass the value as a\nparameter (`SqlParameter`) and keep the text constant.", "# SQL text is built from variable parts\n\nA value that somebody else chooses becomes part of a statement.\n", "https://reviewbot.test/rules/csharp/sql-injection"),
            "any/provider-token" => new RuleAdvice(Secret.Title, "Whoever reads the file has the token.", "Revoke the token at its provider, then read a new one from the environment.", "# A provider's token stands in the file\n"),
            "any/known-defect-comment" => new RuleAdvice(Known.Title, "A comment names a defect.", "Mend what the comment names, or track it where its owner sees it.", "# A comment says that a defect is known\n"),
            "csharp/swallowed-failure" => new RuleAdvice(Broad.Title, "The caller cannot see the failure.", "Let the failure reach the caller after logging it.", "# A failure is only logged\n"),
            _ => null,
        });

    public static Finding Finding(RuleInfo rule, string path, int line, string message, int endLine = 0, string symbol = "", string? fingerprint = null)
    {
        var print = fingerprint ?? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{rule.Id} {path} {line} {message}")));
        return new Finding
        {
            Id = print[..8],
            Fingerprint = print,
            RuleId = rule.Id,
            Kind = rule.Kind,
            Severity = rule.Severity,
            Confidence = rule.Confidence,
            Category = rule.Category,
            Cwe = rule.Cwe,
            Message = message,
            Location = new SourceLocation(path, new SourceRange(line, 9, endLine == 0 ? line : endLine, 40)),
            Symbol = symbol,
        };
    }

    public static ReviewReport Report(
        IReadOnlyList<Finding>? findings = null,
        IReadOnlyList<FileCoverage>? files = null,
        IReadOnlyList<Observation>? observations = null,
        IReadOnlyList<ConfigurationProblem>? problems = null,
        ReviewConfiguration? configuration = null,
        bool whole = false,
        bool links = true,
        int unlisted = 0)
    {
        files ??= [new("src/Orders/OrderStore.cs", CoverageStatus.Analysed), new("src/Orders/Signing.cs", CoverageStatus.Analysed)];
        var languages = new List<LanguageCount> { new("C#", files.Count(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))) };
        var result = new AnalysisResult(
            findings ?? [], new Coverage(files, unlisted), observations ?? [], new ChangeScope(files.Count + unlisted, 120, whole ? 0 : 14, languages), problems ?? []);
        configuration ??= ReviewConfiguration.Default;
        var subject = new ReviewSubject(whole ? null : Head, whole ? null : Base, whole || !links ? null : BlobRoot, whole);
        return new ReviewReport(subject, result, Judge.Decide(result, configuration), configuration, "0.1.0") { Guidance = Guidance };
    }

    public static ReviewReport Clean() => Report(observations:
    [
        Observation(Category.Logging, "log-statements", 1, ("src/Orders/OrderStore.cs", 48), ("src/Orders/OrderStore.cs", 62), ("src/Orders/OrderStore.cs", 74)),
        Observation(Category.HardCoded, "string-literals", 37),
        Observation(Category.KnownIssues, "known-issue-markers", 0, ("src/Orders/Signing.cs", 9)),
    ]);

    public static ReviewReport Weaknesses() => Report(
        [
            Finding(Broad, "src/Orders/OrderStore.cs", 101, "The result of `Release` is logged and not returned", 106, "OrderStore.Cancel"),
            Finding(Known, "src/Orders/OrderStore.cs", 68, "`FIXME` says that tokens are not checked", 70),
            Finding(Known, "src/Orders/OrderStore.cs", 96, "`FIXME` says that tokens are not checked", 98),
        ],
        observations:
        [
            Observation(Category.ErrorHandling, "handlers", 1, ("src/Orders/OrderStore.cs", 47)),
            Observation(Category.KnownIssues, "known-issue-markers", 2, ("src/Orders/OrderStore.cs", 68), ("src/Orders/OrderStore.cs", 96)),
        ]);

    public static ReviewReport Defects() => Report(
        [
            Finding(Secret, "deploy/settings.json", 4, "An AWS access key stands in the file"),
            Finding(Sql, "src/Orders/OrderStore.cs", 41, "`name` becomes part of the text of `ExecuteReader`", 43, "OrderStore.Find") with
            {
                Trace =
                [
                    new(At("src/Orders/OrdersController.cs", 33), "`name` comes from the query string"),
                    new(At("src/Orders/OrderStore.cs", 39), "is joined into `sql`"),
                    new(At("src/Orders/OrderStore.cs", 41), "is executed"),
                ],
                Fix = new Fix("Pass `name` as a parameter", [new TextEdit(new SourceRange(41, 9, 41, 20), "x")]),
            },
            Finding(Sql, "src/Orders/OrderStore.cs", 77, "`id` becomes part of the text of `ExecuteScalar`", symbol: "OrderStore.Load") with { State = FindingState.Surfaced },
            Finding(Hash, "src/Orders/Signing.cs", 12, "`MD5.HashData` makes a signature", symbol: "Signing.Sign"),
            Finding(Known, "src/Orders/OrderStore.cs", 68, "`FIXME` says that tokens are not checked", 70),
            Finding(Hash, "src/Orders/Signing.cs", 80, "`SHA1` makes a signature") with { State = FindingState.Existing },
            Finding(Hash, "src/Orders/Signing.cs", 90, "`MD5` names a cache entry") with { Suppression = new(SuppressionSource.Command, "cache key, not security; see @octocat's note in #12", "octocat") },
        ],
        [
            new("deploy/logo.png", CoverageStatus.Skipped, "binary"), new("deploy/settings.json", CoverageStatus.Analysed),
            new("src/Orders/OrderStore.cs", CoverageStatus.Analysed), new("src/Orders/OrdersController.cs", CoverageStatus.Analysed),
            new("src/Orders/Signing.cs", CoverageStatus.Analysed),
        ],
        [Observation(Category.HardCoded, "string-literals", 1, ("src/Orders/OrderStore.cs", 3))],
        [new ConfigurationProblem(".github/reviewbot.yml", 7, "unknown key 'fail_on'; did you mean 'fail-on'?")]);

    public static ReviewReport Incomplete() => Report(
        [Finding(Sql, "src/Orders/OrderStore.cs", 41, "`name` becomes part of the text of `ExecuteReader`", symbol: "OrderStore.Find")],
        [
            new("src/Orders/Huge.cs", CoverageStatus.Skipped, "over 2 MB", Trouble: true), new("src/Orders/OrderStore.cs", CoverageStatus.Analysed),
            new("src/Orders/Signing.cs", CoverageStatus.Partial, "lines 10-20 could not be parsed", Trouble: true),
        ]);

    public static SourceLocation At(string path, int line) => new(path, new SourceRange(line, 5, line, 30));

    public static Observation Observation(Category category, string name, int introduced, params (string Path, int Line)[] places) =>
        new(category, name, places.Length == 0 ? introduced : places.Length, [.. places.Select(p => At(p.Path, p.Line))], introduced);
}
