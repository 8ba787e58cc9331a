namespace ReviewBot.GitHub.Transport;

/// <summary>The Link header by which GitHub names the next page. The address is opaque: never built, only followed.</summary>
internal static class LinkHeader
{
    /// <summary>The target with <c>rel="next"</c>, or <c>null</c>.</summary>
    public static string? Next(string? header)
    {
        var rest = header.AsSpan();
        while (true)
        {
            var open = rest.IndexOf('<');
            if (open < 0)
                return null;
            rest = rest[(open + 1)..];
            var close = rest.IndexOf('>');
            if (close < 0)
                return null;

            var target = rest[..close];
            rest = rest[(close + 1)..];
            var end = rest.IndexOf('<');
            if (IsNext(end < 0 ? rest : rest[..end]))
                return target.ToString();
        }
    }

    private static bool IsNext(ReadOnlySpan<char> parameters)
    {
        foreach (var range in parameters.Split(';'))
        {
            var parameter = parameters[range].Trim(" ,");
            if (!parameter.StartsWith("rel=", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var word in parameter["rel=".Length..].Trim('"').ToString().Split(' '))
            {
                if (word.Equals("next", StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
