namespace ReviewBot.Analysis.Reports;

/// <summary>
/// What GitHub makes a link, a picture or a formula of wherever it stands in prose, whatever the escaping. Errs on the side of yes: a word
/// taken for active is shown as code.
/// </summary>
internal static class GitHubSyntax
{
    /// <summary>The shortest abbreviation of a commit id that GitHub links.</summary>
    private const int ShortestSha = 7;

    /// <summary>Whether a word could be a mention, a reference, an address, an emoji code or a formula.</summary>
    public static bool IsActive(string word) =>
        word.AsSpan().ContainsAny("@#$`")
        || word.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && colon < word.Length - 1
        || word.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || word.Contains("GHSA-", StringComparison.OrdinalIgnoreCase)
        || HasReference(word)
        || HasDomain(word)
        || HasCommit(word);

    /// <summary><c>GH-12</c>, <c>CVE-2024-1</c>, and what a repository may have set up as an automatic link, such as <c>TICKET-12</c>.</summary>
    private static bool HasReference(string word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] == '-' && char.IsAsciiLetter(word[i - 1]) && char.IsAsciiDigit(word[i + 1]))
                return true;
        }

        return false;
    }

    /// <summary>A dot between names: mail programs link what looks like a host.</summary>
    private static bool HasDomain(string word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] == '.' && char.IsLetterOrDigit(word[i - 1]) && char.IsLetter(word[i + 1]))
                return true;
        }

        return false;
    }

    private static bool HasCommit(string word)
    {
        var run = 0;
        foreach (var c in word)
        {
            run = char.IsAsciiHexDigit(c) ? run + 1 : 0;
            if (run == ShortestSha)
                return true;
        }

        return false;
    }
}
