namespace ReviewBot.Analysis.Reports;

/// <summary>What is said of a group of findings, in the words of one form: where, what, how bad, the way there and the way out.</summary>
internal sealed class FindingDetails(ReviewReport report, IMarkup markup)
{
    private const int MostPlaces = 12;
    private const int MostIds = 6;
    private const int MostLinkedRanges = 12;
    private const int MostRanges = 40;
    private const int MostSteps = 8;
    private const int MessageLength = 600;

    /// <summary>The title of the rule.</summary>
    public string Title(FindingGroup group) => markup.Sentence(report.Guidance.For(group.RuleId).Title);

    /// <summary>The lines, when one file is concerned; how many places and files otherwise.</summary>
    public string Where(IReadOnlyList<IGrouping<string, Finding>> files)
    {
        if (files.Count > 1)
            return $"{Wording.Number(files.Sum(f => f.Count()))} places in {Wording.Number(files.Count)} files";
        return Lines(files[0].Key, files[0].Select(f => f.Location.Range));
    }

    /// <summary>One sentence or two after the title; what follows it stands in <see cref="Bullets"/>.</summary>
    public string Head(FindingGroup group)
    {
        var places = Places(group);
        if (places is [var only])
            return $"In {markup.File(only.Path)}{Symbol(only)}: {Message(only)} {Facts(group)}, {Ids(only)}.";
        var where = group.Files.Count == 1 ? $"{Wording.Number(group.Findings.Count)} places in {markup.File(group.Files[0].Key)}. " : "";
        return where + Facts(group) + ".";
    }

    /// <summary>The places when there are several, the traces, and the fix.</summary>
    public IReadOnlyList<string> Bullets(FindingGroup group, string fixWord)
    {
        var bullets = new List<string>();
        var places = Places(group);
        if (places.Count == 1)
            bullets.AddRange(Evidence(places[0]));
        else
        {
            bullets.AddRange(places.Take(MostPlaces).Select(p => Place(p, named: group.Files.Count > 1)));
            var more = places.Skip(MostPlaces).Sum(p => p.Findings.Count);
            if (more > 0)
                bullets.Add($"{Wording.Count(more, "further place")} of this kind.");
        }

        if (report.Guidance.For(group.RuleId).FixParagraph is { Length: > 0 } fix)
            bullets.Add($"{fixWord}: {markup.Page(fix)}");
        foreach (var verified in group.Findings.Where(f => f.Fix is not null).GroupBy(f => f.Fix!.Title, StringComparer.Ordinal).Take(3))
            bullets.Add($"Verified fix for {Wording.Some(verified.Select(f => markup.Code(f.Id)), verified.Count(), MostIds)}: {Sentence(verified.Key, 200)}");
        return bullets;
    }

    /// <summary>
    /// The places of a group as bullets even when there is but one; when the group is alone under its heading, the lines stand there.
    /// </summary>
    public IReadOnlyList<string> PlaceBullets(FindingGroup group, bool alone)
    {
        var places = Places(group);
        if (alone && places is [var only])
            return [Head(group), .. Evidence(only)];
        var bullets = places.Take(MostPlaces).Select(p => $"{Place(p, named: true)} {Facts(group)}.").ToList();
        if (places.Skip(MostPlaces).Sum(p => p.Findings.Count) is var more and > 0)
            bullets.Add($"{Wording.Count(more, "further place")} of this kind.");
        return bullets;
    }

    /// <summary><c>line 12</c> or <c>lines 12-14</c>, leading there where that is possible.</summary>
    public static string At(IMarkup markup, SourceLocation location) =>
        $"{(location.Range.StartLine == location.Range.EndLine ? "line" : "lines")} {markup.Lines(location.Path, location.Range)}";

    private string Lines(string path, IEnumerable<SourceRange> all)
    {
        var ranges = Wording.Ranges(all);
        return Wording.Lines(ranges, MostRanges, ranges.Count <= MostLinkedRanges ? r => markup.Lines(path, r) : null);
    }

    private string Place(FindingPlace place, bool named)
    {
        var where = Lines(place.Path, place.Findings.Select(f => f.Location.Range));
        if (named)
            where = $"{markup.File(place.Path)} ({where})";
        return string.Join(' ', [$"{where}{Symbol(place)}, {Ids(place)}: {Message(place)}", .. Evidence(place)]);
    }

    /// <summary>Severity, weakness and rule; the confidence when it is not high.</summary>
    private string Facts(FindingGroup group)
    {
        var cwes = string.Join(", ", group.Findings.Select(f => f.Cwe).Distinct().Order().Select(c => $"CWE-{Wording.Number(c)}"));
        var confidence = group.Findings.Min(f => f.Confidence);
        return $"{Wording.Capital(Terms.Of(group.Severity))} severity, {cwes}, rule {markup.Code(group.RuleId)}"
            + (confidence == Confidence.High ? "" : $", {Terms.Of(confidence)} confidence");
    }

    private string Message(FindingPlace place) => Sentence(place.Findings[0].Message, MessageLength);

    private string Sentence(string text, int most)
    {
        var sentence = markup.Sentence(Wording.Cut(text, most));
        return sentence.EndsWith('.') || sentence.EndsWith('…') ? sentence : sentence + ".";
    }

    private string Symbol(FindingPlace place)
    {
        var symbols = place.Findings.Select(f => f.Symbol).Distinct(StringComparer.Ordinal).ToList();
        return symbols is [{ Length: > 0 } only] ? $", {markup.Code(Wording.CutPath(only))}" : "";
    }

    private string Ids(FindingPlace place) =>
        (place.Findings.Count == 1 ? "finding " : "findings ")
        + Wording.Some(place.Findings.Select(f => markup.Code(f.Id)), place.Findings.Count, MostIds);

    private IEnumerable<string> Evidence(FindingPlace place)
    {
        if (!report.Subject.WholeFiles && place.Findings.Any(f => f.State == FindingState.Surfaced))
            yield return "The change did not touch this line but made the defect reachable.";
        if (place.Findings is [var finding])
        {
            if (finding.Trace.Count > 0)
                yield return $"From source to sink: {Trace(finding)}.";
            if (finding.Related.Count > 0)
                yield return $"See also {Wording.Some(finding.Related.Select(l => Step(l, place.Path)), finding.Related.Count, MostSteps)}.";
        }
    }

    private string Trace(Finding finding)
    {
        var steps = finding.Trace.Select(s => $"{Step(s.Location, finding.Location.Path)} ({markup.Sentence(Wording.Cut(s.Note, 200))})");
        if (finding.Trace.Count <= MostSteps)
            return string.Join(" → ", steps);
        const int head = MostSteps / 2 - 1;
        const int tail = MostSteps / 2;
        var between = $"{Wording.Number(finding.Trace.Count - head - tail)} more steps";
        return string.Join(" → ", [.. steps.Take(head), between, .. steps.TakeLast(tail)]);
    }

    private string Step(SourceLocation location, string here) =>
        location.Path == here ? At(markup, location) : $"{markup.File(location.Path)} {At(markup, location)}";

    /// <summary>Findings with the same words in one file stand together.</summary>
    private static List<FindingPlace> Places(FindingGroup group) =>
    [
        .. group.Files.SelectMany(file => file
            .GroupBy(f => f.Message, StringComparer.Ordinal)
            .Select(same => new FindingPlace(file.Key, [.. same]))),
    ];

    private sealed record FindingPlace(string Path, IReadOnlyList<Finding> Findings);
}
