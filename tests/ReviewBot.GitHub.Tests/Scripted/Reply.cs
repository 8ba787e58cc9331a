using System.Text;

namespace ReviewBot.GitHub.Tests.Scripted;

/// <summary>One request as the server received it.</summary>
internal sealed record Received(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>What the server answers.</summary>
internal sealed record Reply(int Status, byte[] Body, string ContentType = "application/json; charset=utf-8")
{
    public static Reply Lost { get; } = new(0, []);

    public List<(string Name, string Value)> Headers { get; } = [];

    public static Reply Json(string json, int status = 200) => new(status, Encoding.UTF8.GetBytes(json));

    public static Reply Of(int status, string message = "") => Json($$"""{"message":"{{message}}"}""", status);

    public static Reply Page(int status) => new(status, "<html>Unicorn!</html>"u8.ToArray(), "text/html");

    public Reply With(string name, string value)
    {
        Headers.Add((name, value));
        return this;
    }
}
