namespace ReviewBot.Analysis;

/// <summary>How bad the consequence of a finding is, least first.</summary>
public enum Severity
{
    /// <summary>Defence in depth.</summary>
    Low,

    /// <summary>Exploitable under conditions.</summary>
    Medium,

    /// <summary>Exploitable by an outsider.</summary>
    High,

    /// <summary>Exploitable by an outsider with full effect, such as a live credential or remote code.</summary>
    Critical,
}

/// <summary>How sure the rule is that the finding is what it says, least first.</summary>
public enum Confidence
{
    /// <summary>An audit pattern: somebody should look.</summary>
    Low,

    /// <summary>Likely right.</summary>
    Medium,

    /// <summary>Right at least nine times of ten.</summary>
    High,
}

/// <summary>Whether a finding is a defect or an operational risk.</summary>
public enum FindingKind
{
    /// <summary>A security defect: counted, commented, may block.</summary>
    Defect,

    /// <summary>An operational risk: shown in the report, never blocks, never commented inline.</summary>
    Weakness,
}

/// <summary>What the change has to do with a finding.</summary>
public enum FindingState
{
    /// <summary>The change brought it, on a line the change touched.</summary>
    Introduced,

    /// <summary>The change brought it, but it stands on a line the change did not touch.</summary>
    Surfaced,

    /// <summary>It stood at the merge base already.</summary>
    Existing,
}
