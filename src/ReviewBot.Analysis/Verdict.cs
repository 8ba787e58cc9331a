namespace ReviewBot.Analysis;

/// <summary>The review in one word.</summary>
public enum VerdictKind
{
    /// <summary>Nothing counts.</summary>
    Clean,

    /// <summary>Only weaknesses count.</summary>
    Weaknesses,

    /// <summary>At least one defect counts.</summary>
    Defects,

    /// <summary>Trouble kept part of the change from being looked at, whatever was found in the rest.</summary>
    Incomplete,
}

/// <summary>The judgement of a result under a configuration.</summary>
/// <param name="Kind">The one word.</param>
/// <param name="Blocking">Counting defects at or above <c>fail-on</c>.</param>
/// <param name="Defects">Counting defects, whatever their severity.</param>
/// <param name="Weaknesses">Counting weaknesses.</param>
/// <param name="Conclusion">What the check run says.</param>
public sealed record Verdict(VerdictKind Kind, int Blocking, int Defects, int Weaknesses, CheckVerdict Conclusion);

/// <summary>What the check run says of a judged review.</summary>
public enum CheckVerdict
{
    /// <summary>Nothing blocks and everything was looked at.</summary>
    Success,

    /// <summary>Blocking findings, or trouble under <c>on-error: block</c>.</summary>
    Failure,

    /// <summary>Trouble under <c>on-error: pass</c>, and no blocking finding.</summary>
    Neutral,
}
