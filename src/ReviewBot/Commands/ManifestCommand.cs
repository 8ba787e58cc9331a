using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace ReviewBot.Commands;

/// <summary>
/// <c>reviewbot manifest</c>: the App's manifest as the JSON that GitHub's registration form takes. Its source is <c>app-manifest.yml</c>.
/// </summary>
internal static class ManifestCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var url = new Option<string>("--url") { Description = "Where the server is reached from GitHub, such as https://reviewbot.your.host", Required = true };
        var command = new Command("manifest", "Print the GitHub App's manifest as JSON") { url };
        command.SetAction(parse =>
        {
            var text = parse.GetRequiredValue(url);
            if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
                throw CommandException.Usage($"--url {text} is not an address.", "Give it as https://your.host.");
            using var json = new Utf8JsonWriter(host.Output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
            Manifest(address).WriteTo(json);
            json.Flush();
            host.Output.Write("\n"u8);
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The manifest for a server at an address.</summary>
    public static JsonObject Manifest(Uri address)
    {
        using var stream = typeof(ManifestCommand).Assembly.GetManifestResourceStream("app-manifest.yml")!;
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var manifest = (JsonObject)Json(yaml.Documents[0].RootNode)!;
        manifest["url"] = address.AbsoluteUri;
        manifest["redirect_url"] = address.AbsoluteUri;
        manifest["hook_attributes"]!["url"] = new Uri(address, "/webhooks").AbsoluteUri;
        return manifest;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };
}
