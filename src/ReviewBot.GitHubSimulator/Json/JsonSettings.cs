using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>How JSON is written: like GitHub, with letters of any alphabet as they are.</summary>
internal static class JsonSettings
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
