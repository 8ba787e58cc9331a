using System.Text;

namespace ReviewBot.Reviews;

/// <summary>What a run of git gave.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Bytes">Its standard output.</param>
/// <param name="Error">The beginning of its standard error.</param>
internal sealed record LocalGitOutput(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>The standard output as one line of text.</summary>
    public string Line => Encoding.UTF8.GetString(Bytes).TrimEnd('\n', '\r');

    /// <summary>What went wrong, in words for people.</summary>
    public LocalGitException Failure(string command, string directory)
    {
        if (Error.Contains("dubious ownership", StringComparison.Ordinal))
        {
            return new LocalGitException(
                $"git refuses to work in {directory}: the repository belongs to somebody else.",
                $"If you trust it, run: git config --global --add safe.directory '{directory}'");
        }
        if (Error.Contains("not a git repository", StringComparison.Ordinal))
        {
            return new LocalGitException(
                $"{directory} is not inside a git repository.", "Name one with --repo DIR, or look at files without git: reviewbot scan PATH.", usage: true);
        }
        return new LocalGitException(
            $"git {command} failed in {directory}: {Reason}.", "Check that the repository is sound: git fsck --connectivity-only");
    }

    /// <summary>The last line that git complained with, without its prefix.</summary>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var line = Array.FindLast(lines, l => l.StartsWith("fatal: ", StringComparison.Ordinal))
                ?? Array.FindLast(lines, l => l.StartsWith("error: ", StringComparison.Ordinal))
                ?? lines.LastOrDefault();
            return line is null ? $"exit code {ExitCode}" : VisibleText.Of(line[(line.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 and < 8 ? at + 2 : 0)..].TrimEnd('.'));
        }
    }
}
