using ReviewBot.Analysis;

namespace ReviewBot.Publishing;

/// <summary>What a marker stands in.</summary>
internal enum MarkerKind
{
    /// <summary>A comment on one finding, or on the same weakness at several places of a file.</summary>
    Finding,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The short body of a later review.</summary>
    Review,
}

/// <summary>
/// What the bot remembers of its own text: hidden in it, authenticated, and all that is needed to go on when the database is lost.
/// </summary>
/// <param name="Kind">What it stands in.</param>
/// <param name="Run">The full commit id of the head it was written for.</param>
internal sealed record Marker(MarkerKind Kind, string Run)
{
    /// <summary>The rule of a finding comment; empty otherwise.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The severity that a finding comment names.</summary>
    public Severity? Severity { get; init; }

    /// <summary>
    /// The findings it speaks of: <see cref="FingerprintPrefix.Long"/> in a finding's comment, <see cref="FingerprintPrefix.Short"/> in a
    /// summary.
    /// </summary>
    public IReadOnlyList<MarkerEntry> Entries { get; init; } = [];

    /// <summary>A digest of what a summary or review says, without what changes from push to push; empty for a finding comment.</summary>
    public string Substance { get; init; } = "";
}

/// <summary>One finding of a marker and what the comment says of it.</summary>
/// <param name="Fingerprint">The first digits of the fingerprint.</param>
/// <param name="Status">What the comment says.</param>
/// <param name="Sha">The abbreviated commit at which it was found fixed; empty otherwise.</param>
internal readonly record struct MarkerEntry(string Fingerprint, EntryStatus Status = EntryStatus.Open, string Sha = "");

/// <summary>What a comment says of a finding.</summary>
internal enum EntryStatus
{
    /// <summary>It stands.</summary>
    Open,

    /// <summary>It is gone from the code.</summary>
    Fixed,

    /// <summary>Somebody accepted it with a reason.</summary>
    Accepted,

    /// <summary>It has come to stand in the base branch too: the change no longer introduces it.</summary>
    Existing,

    /// <summary>Its rule is off, or its file is no longer reviewed.</summary>
    Unreviewed,
}

/// <summary>How much of a fingerprint a marker holds.</summary>
internal static class FingerprintPrefix
{
    /// <summary>128 bits: what a comment is found again by.</summary>
    public static string Long(Finding finding) => Take(finding.Fingerprint, 32);

    /// <summary>64 bits: enough to know what a summary has told already; a thousand must fit beside the report.</summary>
    public static string Short(Finding finding) => Take(finding.Fingerprint, 16);

    private static string Take(string fingerprint, int digits) => fingerprint.Length <= digits ? fingerprint : fingerprint[..digits];
}
