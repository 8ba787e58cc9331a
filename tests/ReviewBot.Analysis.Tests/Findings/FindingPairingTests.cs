using FsCheck.Fluent;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests.Findings;

public sealed class FindingPairingTests
{
    [Fact]
    public void An_equal_finding_inserted_above_an_old_one_is_the_new_one()
    {
        var before = Places(Analyse(Added("a.fake", "fn f\nbad(x)\n")));
        var after = Places(Analyse(Modified("a.fake", "fn f\nbad(x)\n", "fn f\nbad(x)\nother\nbad(x)\n").With("fn f\nbad(x) # first\nbad(x)\n")));
        Assert.Equal([(2, FindingState.Introduced), (3, FindingState.Existing)], after.Select(p => (p.Line, p.State)));
        Assert.Equal(before[0].Id, after[1].Id);
        Assert.NotEqual(before[0].Id, after[0].Id);
    }

    [Fact]
    public void A_finding_keeps_its_id_whatever_moves_around_it()
    {
        var before = Places(Analyse(Added("a.fake", "fn f\nbad(x)\n")));
        var after = Places(Analyse(Modified("a.fake", "fn f\nbad(x)\n", "a\nb\nc\nfn f\n\n    bad(x)   \nd\n")));
        Assert.Equal([(6, FindingState.Existing, before[0].Id)], after);
    }

    [Fact]
    public void A_renamed_file_keeps_its_findings()
    {
        var before = Places(Analyse(Added("a.fake", "fn f\nbad(x)\n")));
        var after = Places(Analyse(Renamed("a.fake", "b.fake", "fn f\nbad(x)\n", "fn f\nbad(x)\nbad(y)\n")));
        Assert.Equal([(2, FindingState.Existing, before[0].Id)], after[..1]);
        Assert.Equal((3, FindingState.Introduced), (after[1].Line, after[1].State));
    }

    [Fact]
    public void A_new_file_at_the_path_of_a_renamed_one_has_ids_of_its_own()
    {
        var result = Analyse(Renamed("a.fake", "b.fake", "fn f\nbad(x)\n", "fn f\nbad(x)\n"), Added("a.fake", "fn f\nbad(x)\n"));
        Assert.Equal([FindingState.Introduced, FindingState.Existing], Places(result).Select(p => p.State));
        Assert.Equal(2, result.Findings.Select(f => f.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_member_that_was_renamed_brings_no_finding()
    {
        var before = Places(Analyse(Added("a.fake", "fn f\nbad(x)\n")));
        Assert.Equal([(2, FindingState.Existing, before[0].Id)], Places(Analyse(Modified("a.fake", "fn f\nbad(x)\n", "fn g\nbad(x)\n"))));
    }

    [Fact]
    public void A_finding_on_a_line_that_the_change_did_not_touch_is_surfaced()
    {
        // The merge base is not in the language, so all is new, but the line is the old one.
        var result = Analyse(Renamed("a.txt", "a.fake", "bad(x)\n", "bad(x)\nbad(y)\n"));
        Assert.Equal([(1, FindingState.Surfaced), (2, FindingState.Introduced)], Places(result).Select(p => (p.Line, p.State)));
    }

    [Fact]
    public void Other_code_on_the_same_line_is_another_finding() =>
        Assert.Equal(
            [(1, FindingState.Introduced)],
            Places(Analyse(Modified("a.fake", "bad(x)\n", "bad(y)\n"))).Select(p => (p.Line, p.State)));

    [Fact]
    public void What_is_gone_is_not_reported() => Assert.Empty(Analyse(Modified("a.fake", "bad(x)\n", "good\n")).Findings);

    [Fact]
    public void Whatever_the_edit_old_findings_keep_their_ids_and_new_ones_get_new_ids()
    {
        var line = Gen.Elements("bad(x)", "bad(y)", "bad(x) bad(x)", "fn f", "fn g", "other", "");
        Properties.Check(line.ListOf(), line.ListOf(), (old, @new) =>
        {
            var (before, after) = (string.Join('\n', old), string.Join('\n', @new));
            var baseIds = Analyse(Added("a.fake", before)).Findings.Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
            var result = Analyse(Modified("a.fake", before, after));
            Assert.Equal(result.Findings.Count, result.Findings.Select(f => f.Fingerprint).Distinct().Count());
            Assert.All(result.Findings, f => Assert.Equal(f.State == FindingState.Existing, baseIds.Contains(f.Fingerprint)));
            Assert.All(Analyse(Modified("a.fake", before, before)).Findings, f => Assert.Equal(FindingState.Existing, f.State));
        }, cases: 150);
    }
}

file static class ChangedFileExtensions
{
    public static ChangedFile With(this ChangedFile file, string head) => file with { Head = Bytes(head) };
}
