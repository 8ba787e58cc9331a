namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// What a file sets for a whole web project: filters for every action, policies for every cookie. Such a file stands at the top of its project,
/// or in <c>App_Start</c> below it, so it speaks for itself and for the folders below. Its text is enough to know what it sets.
/// </summary>
internal sealed class ProjectSettings
{
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _authorization = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secureCookies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hiddenCookies = new(StringComparer.Ordinal);

    /// <summary>Takes what a file sets.</summary>
    public void Read(FileText file)
    {
        var text = file.Text;
        if (Says(text, "Filters.Add") || Says(text, "AddFilter") || Says(text, "FilterCollection"))
        {
            if (text.Contains("antiforgery", StringComparison.OrdinalIgnoreCase))
                Add(_tokens, file.Path);
            if (Says(text, "AuthorizeFilter") || Says(text, "AuthorizeAttribute"))
                Add(_authorization, file.Path);
        }

        if (Says(text, "FallbackPolicy") || Says(text, "RequireAuthorization()") || Says(text, "AuthorizeFolder"))
            Add(_authorization, file.Path);
        if (!Says(text, "CookiePolicy"))
            return;
        if (Says(text, "CookieSecurePolicy.Always"))
            Add(_secureCookies, file.Path);
        if (Says(text, "HttpOnlyPolicy.Always"))
            Add(_hiddenCookies, file.Path);
    }

    /// <summary>Whether anti-forgery tokens are checked for every action of a file.</summary>
    public bool CheckTokens(string path) => SpeaksFor(_tokens, path);

    /// <summary>Whether every action of a file asks who calls.</summary>
    public bool Authorize(string path) => SpeaksFor(_authorization, path);

    /// <summary>Whether every cookie is sent over encrypted connections only.</summary>
    public bool SecureCookies(string path) => SpeaksFor(_secureCookies, path);

    /// <summary>Whether every cookie is hidden from scripts.</summary>
    public bool HiddenCookies(string path) => SpeaksFor(_hiddenCookies, path);

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.Ordinal);

    private static void Add(HashSet<string> places, string path)
    {
        places.Add(path);
        var folder = Folder(path);
        places.Add(folder.EndsWith("/App_Start", StringComparison.Ordinal) || folder == "App_Start" ? Folder(folder) : folder);
    }

    /// <summary>Whether the file itself speaks, or one in a folder above its own.</summary>
    private static bool SpeaksFor(HashSet<string> places, string path)
    {
        if (places.Count == 0)
            return false;
        if (places.Contains(path))
            return true;
        for (var folder = Folder(path); folder.Length > 0;)
        {
            folder = Folder(folder);
            if (places.Contains(folder))
                return true;
        }

        return false;
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var cut ? path[..cut] : "";
}
