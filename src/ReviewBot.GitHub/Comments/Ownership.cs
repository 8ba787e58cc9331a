using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Comments;

/// <summary>Tells over REST what this App has written: by its bot user.</summary>
internal sealed class Ownership(IGitHubApp app)
{
    public async Task<Func<UserWire?, bool>> TestAsync(CancellationToken cancellation)
    {
        var login = (await app.GetIdentityAsync(cancellation)).BotLogin;
        // A person can have neither the type nor brackets in the name.
        return user => user is { Type: "Bot" } && string.Equals(user.Login, login, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a body is the one that was sent; GitHub may change line ends and trims blanks at the end.</summary>
    public static bool SameText(string? stands, string sent) => Normal(stands ?? "") == Normal(sent);

    private static string Normal(string text) => text.ReplaceLineEndings("\n").Trim();
}
