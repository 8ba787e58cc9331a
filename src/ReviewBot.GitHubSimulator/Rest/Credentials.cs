using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Finds out who makes a request, and makes tokens.</summary>
internal static class Credentials
{
    private const string NotDecoded = "A JSON web token could not be decoded";

    private const string BadIssuedAt =
        "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";

    private const string BadExpiry =
        "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";

    private const string TooFar = "'Expiration time' claim ('exp') is too far in the future";

    // Real clocks differ; GitHub forgives a little.
    private const int Slack = 5;
    private const int MaxLifetime = 600;

    public static Viewer Identify(GitHubState state, string? authorization)
    {
        if (string.IsNullOrEmpty(authorization))
            return new Viewer.Anonymous();
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var scheme = space < 0 ? "" : authorization[..space].ToLowerInvariant();
        var token = authorization[(space + 1)..].Trim();
        if (scheme is not ("bearer" or "token"))
            throw new Refusal(401, "Bad credentials");
        if (token.StartsWith("tok_", StringComparison.Ordinal) && token.Length > 4)
            return new Viewer.Person(state.Account(token[4..]));
        if (token.StartsWith("gh", StringComparison.Ordinal))
            return OfInstallation(state, token);
        if (token.Split('.').Length != 3)
            throw new Refusal(401, "Bad credentials");
        if (scheme != "bearer")
            throw new Refusal(401, NotDecoded);
        Verify(state, token);
        return new Viewer.App();
    }

    /// <summary>A token in the form GitHub issues since 2026: about 520 characters, with dots. Opaque to everybody.</summary>
    public static string NewToken(GitHubState state, DateTimeOffset expires)
    {
        static string Part(byte[] bytes) => Base64Url.EncodeToString(bytes);
        var header = Part(Encoding.UTF8.GetBytes("""{"alg":"RS256","typ":"JWT","kid":"simulated"}"""));
        var payload = new JsonObject
        {
            ["iss"] = "simulated",
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["jti"] = Part(RandomNumberGenerator.GetBytes(32)),
        };
        return $"ghs_{state.Options.AppId}_{header}.{Part(Encoding.UTF8.GetBytes(payload.ToJsonString()))}.{Part(RandomNumberGenerator.GetBytes(240))}";
    }

    private static Viewer.OfInstallation OfInstallation(GitHubState state, string token)
    {
        if (!state.Tokens.TryGetValue(token, out var known) || known.ExpiresAt <= state.Options.Clock.GetUtcNow())
            throw new Refusal(401, "Bad credentials");
        return new Viewer.OfInstallation(known, state.Bot);
    }

    private static void Verify(GitHubState state, string jwt)
    {
        var parts = jwt.Split('.');
        JsonNode? header, payload;
        byte[] signature;
        try
        {
            header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]));
            payload = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]));
            signature = Base64Url.DecodeFromChars(parts[2]);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new Refusal(401, NotDecoded);
        }

        if (header is not JsonObject h || payload is not JsonObject claims || Word(h["alg"]) != "RS256")
            throw new Refusal(401, NotDecoded);
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        if (!state.Key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            throw new Refusal(401, NotDecoded);
        var now = state.Options.Clock.GetUtcNow().ToUnixTimeSeconds();
        if (Integer(claims["iat"]) is not { } issued || issued > now + Slack)
            throw new Refusal(401, BadIssuedAt);
        if (Integer(claims["exp"]) is not { } expires || expires <= now)
            throw new Refusal(401, BadExpiry);
        if (expires > now + MaxLifetime + Slack)
            throw new Refusal(401, TooFar);
        var issuer = Word(claims["iss"]) ?? Integer(claims["iss"])?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (issuer != state.Options.AppId.ToString(System.Globalization.CultureInfo.InvariantCulture) && issuer != "Iv23liSimulatedApp00")
            throw new Refusal(401, "Integration not found");
    }

    private static string? Word(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? (string?)node : null;

    private static long? Integer(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue(out long value) ? value : null;
}
