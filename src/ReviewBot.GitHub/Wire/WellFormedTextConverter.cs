using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewBot.GitHub.Wire;

/// <summary>Text that was cut within a surrogate pair cannot be sent; the odd half goes out as U+FFFD instead of failing the whole call.</summary>
internal sealed class WellFormedTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Encoding.UTF8.GetBytes(value).AsSpan());
}
