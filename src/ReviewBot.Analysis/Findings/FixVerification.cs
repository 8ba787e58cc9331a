using System.Text;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Findings;

/// <summary>
/// Proves a proposed fix: applied in memory, the result is read as well as before, the finding is gone and no other has come. What cannot be
/// proven is dropped. Each proof reads the file again, so their number is bounded by the size of the file and by what is found in it.
/// </summary>
internal sealed class FixVerification(SideReader reader, SideReading head, CancellationToken limit)
{
    private const int MostCharactersRead = 4 * 1024 * 1024;
    private const int MostFindingsRead = 20_000;
    private const int MostProofs = 50;

    private readonly Lazy<Dictionary<FindingKey, int>> _before = new(() => Count(head));
    private int _left = Math.Min(
        MostProofs,
        Math.Min(MostCharactersRead / Math.Max(1, head.Text.Text.Length), MostFindingsRead / Math.Max(1, head.Findings.Count)));

    /// <summary>The fix of a finding when it holds, otherwise <c>null</c>.</summary>
    public Fix? Verify(KeyedFinding finding)
    {
        if (finding.Raw.ProposedFix is not { } fix || _left-- <= 0 || limit.IsCancellationRequested || Apply(head.Text, fix) is not { } changed)
            return null;
        var after = reader.Read(changed, atHead: true, limit);
        return after.Failure.Length == 0
            && after.Unread.Count <= head.Unread.Count
            && IsGoneAlone(Count(after), KeyOf(finding.Raw, head))
                ? fix
                : null;
    }

    /// <summary>The text with the edits made; <c>null</c> when they overlap, are out of order or change nothing.</summary>
    internal static FileText? Apply(FileText text, Fix fix)
    {
        var result = new StringBuilder(text.Text.Length);
        var at = 0;
        foreach (var edit in fix.Edits)
        {
            if (edit.Range.StartLine < 1 || edit.Range.StartColumn < 1)
                return null;
            var (start, end) = text.Offsets(edit.Range);
            if (start < at || end < start)
                return null;
            result.Append(text.Text, at, start - at).Append(edit.NewText);
            at = end;
        }

        var changed = result.Append(text.Text, at, text.Text.Length - at).ToString();
        return changed == text.Text ? null : new FileText(text.Path, changed);
    }

    private bool IsGoneAlone(Dictionary<FindingKey, int> after, FindingKey fixedKey) =>
        after.GetValueOrDefault(fixedKey) < _before.Value[fixedKey]
        && after.All(f => f.Value <= _before.Value.GetValueOrDefault(f.Key));

    private static Dictionary<FindingKey, int> Count(SideReading reading) =>
        reading.Findings.GroupBy(f => KeyOf(f, reading)).ToDictionary(g => g.Key, g => g.Count());

    private static FindingKey KeyOf(Rules.RawFinding finding, SideReading reading) =>
        FindingKey.Of(finding, "", reading.SymbolAt(finding.Range), reading.Text);
}
