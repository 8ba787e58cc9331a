using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Languages;

/// <summary>A weakness of the fake language.</summary>
internal sealed class FakeRule(string id = "fake/bad-call", Severity severity = Severity.High, FindingKind kind = FindingKind.Defect) : Rule
{
    public override RuleInfo Info { get; } =
        new(id, "A bad call", severity, Cwe: 89, Category.DataHandling, Kind: kind) { FormerIds = ["fake/old-name"] };
}

/// <summary>
/// A front-end small enough to be seen through: <c>fn name</c> opens a member, <c>bad(x)</c> is reported, <c>fix(x)</c> with a fix that
/// works, <c>misfix(x)</c> with one that does not, <c>???</c> is not understood, <c># …</c> is a comment. Some words misbehave.
/// </summary>
internal sealed partial class FakeLanguage : ILanguage, ILanguageSurvey
{
    private int _surveyed;

    public int Surveyed => _surveyed;

    public string Name => "Fake";

    public string RulePrefix => "fake";

    public bool Handles(string path) => path.EndsWith(".fake", StringComparison.Ordinal);

    public ILanguageSurvey Survey(IEnumerable<FileText> files, AnalysisBounds bounds, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            Interlocked.Increment(ref _surveyed);
            if (file.Text.Contains("survey-crash!", StringComparison.Ordinal))
                throw new InvalidOperationException("boom");
        }

        return this;
    }

    public void Solve(IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
    }

    public FileReading Read(FileText file, IReadOnlyList<Rule> rules, AnalysisBounds bounds, CancellationToken cancellation)
    {
        Misbehave(file.Text, cancellation);
        var reports = rules.OfType<FakeRule>().Select(r => new RuleReport(r.Info)).ToList();
        var unread = new List<SourceRange>();
        var observed = new List<Observed>();
        for (var line = 1; line <= file.LineCount; line++)
        {
            var text = file.Line(line).ToString();
            var range = new SourceRange(line, 1, line, text.Length + 1);
            if (text.Contains("???", StringComparison.Ordinal))
                unread.Add(range);
            if (text.Contains("log(", StringComparison.Ordinal))
                observed.Add(new Observed(Category.Logging, "log-statements", range));
            foreach (Match match in Call().Matches(text.Split('#')[0]))
                reports.ForEach(r => r.Add(At(line, match), $"`{match.Value}` is bad.", fix: FixOf(line, match)));
        }

        if (unread.Count == file.LineCount)
            unread = [new SourceRange(1, 1, file.LineCount, file.Line(file.LineCount).Length + 1)];
        return new FileReading(
            [.. reports.SelectMany(r => r.Findings)], Comments(file), unread, r => SymbolAt(file, r.StartLine), observed);
    }

    private static SourceRange At(int line, Match match) => new(line, match.Index + 1, line, match.Index + match.Length + 1);

    private static Fix? FixOf(int line, Match match) => match.Groups[1].Value switch
    {
        "fix" => new Fix("Call good", [new TextEdit(At(line, match), "good(x)")]),
        "misfix" => new Fix("Call bad instead", [new TextEdit(At(line, match), "bad(y)")]),
        _ => null,
    };

    private static void Misbehave(string text, CancellationToken cancellation)
    {
        if (text.StartsWith("crash!", StringComparison.Ordinal))
            throw new InvalidOperationException("boom");
        if (text.StartsWith("hang!", StringComparison.Ordinal))
        {
            cancellation.WaitHandle.WaitOne();
            cancellation.ThrowIfCancellationRequested();
        }

        if (text.StartsWith("deep!", StringComparison.Ordinal))
            Descend(text.Count(c => c == '('));
    }

    private static int Descend(int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Span<byte> frame = stackalloc byte[4_000];
        return depth == 0 ? frame.Length : Descend(depth - 1) + frame[depth % 4_000];
    }

    private static List<Comment> Comments(FileText file)
    {
        var comments = new List<Comment>();
        for (var line = 1; line <= file.LineCount; line++)
        {
            var text = file.Line(line).ToString();
            var at = text.IndexOf('#', StringComparison.Ordinal);
            if (at >= 0)
                comments.Add(new Comment(new SourceRange(line, at + 1, line, text.Length + 1), text[at..]));
        }

        return comments;
    }

    private static string SymbolAt(FileText file, int line)
    {
        for (; line >= 1; line--)
        {
            if (file.Line(line).StartsWith("fn "))
                return file.Line(line)[3..].ToString();
        }

        return "";
    }

    [GeneratedRegex(@"\b(bad|fix|misfix)\(\w*\)")]
    private static partial Regex Call();
}
