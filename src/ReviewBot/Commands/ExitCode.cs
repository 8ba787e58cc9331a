using ReviewBot.Analysis;

namespace ReviewBot.Commands;

/// <summary>The exit codes: a contract, scripts depend on them.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>Could not finish, or trouble with some file.</summary>
    public const int Trouble = 3;

    /// <summary>The exit code of a judged review. Trouble wins: who sees 1 may trust that everything was looked at.</summary>
    public static int Of(Verdict verdict, Coverage coverage) =>
        !coverage.Complete ? Trouble : verdict.Blocking > 0 ? Findings : Clean;
}
