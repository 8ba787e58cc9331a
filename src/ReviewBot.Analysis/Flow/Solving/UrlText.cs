namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What the beginning of an address settles.</summary>
internal static class UrlText
{
    /// <summary>Whether an address that begins like this goes to a host that what follows cannot choose.</summary>
    public static bool FixesHost(string beginning)
    {
        var colon = beginning.IndexOf("://", StringComparison.Ordinal);
        if (colon >= 0)
        {
            var host = beginning.AsSpan(colon + 3);
            var end = host.IndexOfAny('/', '?', '#');
            return end > 0 && !host[..end].Contains('@');
        }

        return beginning.Length > 1 && beginning[0] == '/' && beginning[1] is not ('/' or '\\');
    }
}
