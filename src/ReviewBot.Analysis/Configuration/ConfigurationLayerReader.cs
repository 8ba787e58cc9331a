using System.Globalization;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Configuration;

/// <summary>Reads one file into a layer. A key or value that is wrong is a problem on its line and says nothing.</summary>
internal sealed class ConfigurationLayerReader(string path, List<ConfigurationProblem> problems)
{
    /// <summary>The keys of the file and what reads their value. The JSON Schema lists the same, a test holds one against the other.</summary>
    internal static readonly IReadOnlyDictionary<string, Action<ConfigurationLayerReader, ConfigurationLayer, YamlNode>> Keys =
        new SortedDictionary<string, Action<ConfigurationLayerReader, ConfigurationLayer, YamlNode>>(StringComparer.Ordinal)
        {
            ["version"] = (r, _, v) => r.Version(v),
            ["fail-on"] = (r, l, v) => l.FailOn = r.OrNever(v) ?? l.FailOn,
            ["comment-on"] = (r, l, v) => l.CommentOn = r.Severity(v, "low, medium, high or critical") ?? l.CommentOn,
            ["on-error"] = (r, l, v) => l.BlockOnError = r.Word(v, "block or pass", ("block", true), ("pass", false)) ?? l.BlockOnError,
            ["max-inline-comments"] = (r, l, v) => l.MaxInlineComments = r.Number(v, 0, 100) ?? l.MaxInlineComments,
            ["two-person"] = (r, l, v) => l.TwoPerson = r.Flag(v) ?? l.TwoPerson,
            ["drafts"] = (r, l, v) => l.Drafts = r.Flag(v) ?? l.Drafts,
            ["honour-foreign-suppressions"] = (r, l, v) => l.HonourForeignSuppressions = r.Flag(v) ?? l.HonourForeignSuppressions,
            ["paths"] = (r, l, v) => r.Each(v, "paths", entry => r.Paths(l, entry)),
            ["rules"] = (r, l, v) => r.Each(v, "rules", entry => r.Rule(l, entry)),
            ["enforce"] = (r, l, v) => r.Enforce(l, v),
        };

    private bool _enforcing;

    /// <summary>Whether <c>enforce:</c> may stand in the file.</summary>
    public required bool MayEnforce { get; init; }

    /// <summary>Reads a file; an absent one says nothing.</summary>
    public ConfigurationLayer Read(string? text)
    {
        var layer = new ConfigurationLayer();
        var (root, problem) = YamlTree.Read(text ?? "");
        if (problem is var (line, message))
            Problem(line, message);
        if (root is not null and not YamlNode.Scalar { Value: "" })
            ReadKeys(layer, root);
        return layer;
    }

    private void ReadKeys(ConfigurationLayer layer, YamlNode node) => Each(node, "the file", entry =>
    {
        if (Keys.TryGetValue(entry.Key.Value, out var read))
            read(this, layer, entry.Value);
        else
            Problem(entry.Key.Line, $"`{Shown(entry.Key)}` is not a key; known are {string.Join(", ", Keys.Keys)}");
    });

    private void Each(YamlNode node, string what, Action<(YamlNode.Scalar Key, YamlNode Value)> read)
    {
        if (node is not YamlNode.Mapping mapping)
        {
            if (node is not YamlNode.Scalar { Value: "" })
                Problem(node.Line, $"{what} is a list of keys and values");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (seen.Add(entry.Key.Value))
                read(entry);
            else
                Problem(entry.Key.Line, $"`{Shown(entry.Key)}` stands twice; the first one counts");
        }
    }

    private void Version(YamlNode node)
    {
        if (node is not YamlNode.Scalar { Value: "1" })
            Problem(node.Line, "version is 1");
    }

    private void Enforce(ConfigurationLayer layer, YamlNode node)
    {
        if (!MayEnforce || _enforcing)
        {
            Problem(node.Line, "enforce stands at the top of the organisation's file only");
            return;
        }

        _enforcing = true;
        layer.Enforced = new ConfigurationLayer();
        ReadKeys(layer.Enforced, node);
        _enforcing = false;
    }

    private void Paths(ConfigurationLayer layer, (YamlNode.Scalar Key, YamlNode Value) entry)
    {
        if (entry.Key.Value != "exclude")
        {
            Problem(entry.Key.Line, $"`{Shown(entry.Key)}` is not a key of paths; known is exclude");
            return;
        }

        var globs = new List<string>();
        IReadOnlyList<YamlNode> items = entry.Value is YamlNode.Sequence sequence ? sequence.Items : [entry.Value];
        foreach (var item in items)
        {
            if (item is not YamlNode.Scalar { Value: var pattern })
                Problem(item.Line, "exclude is a list of globs");
            else if (Glob.TryParse(pattern, out _, out var error))
                globs.Add(pattern);
            else
                Problem(item.Line, $"the glob {error}");
        }

        layer.Exclude = new Setting<IReadOnlyList<string>>(globs, entry.Value.Line);
    }

    private void Rule(ConfigurationLayer layer, (YamlNode.Scalar Key, YamlNode Value) entry)
    {
        if (RuleCatalog.Find(entry.Key.Value) is not { } rule)
        {
            Problem(entry.Key.Line, $"`{Shown(entry.Key)}` is not a rule; `reviewbot rules` lists them");
            return;
        }

        if (Rule(entry.Value) is { } setting)
            layer.Rules[rule.Info.Id] = new Setting<RuleSetting>(setting, entry.Key.Line);
    }

    private RuleSetting? Rule(YamlNode node)
    {
        if (node is not YamlNode.Mapping)
        {
            return Word(node, "off, on, or { severity: … }", ("off", false), ("false", false), ("on", true), ("true", true)) is { } enabled
                ? new RuleSetting(enabled.Value, null)
                : null;
        }

        RuleSetting? setting = null;
        Each(node, "a rule's setting", entry =>
        {
            if (entry.Key.Value != "severity")
                Problem(entry.Key.Line, $"`{Shown(entry.Key)}` is not a key of a rule; known is severity");
            else if (Severity(entry.Value, "low, medium, high or critical") is { } severity)
                setting = new RuleSetting(Enabled: true, severity.Value);
        });
        return setting;
    }

    private Setting<Severity?>? OrNever(YamlNode node)
    {
        if (node is YamlNode.Scalar { Value: "never" })
            return new Setting<Severity?>(null, node.Line);
        return Severity(node, "low, medium, high, critical or never") is { } severity
            ? new Setting<Severity?>(severity.Value, node.Line)
            : null;
    }

    private Setting<Severity>? Severity(YamlNode node, string expected) => Word(
        node,
        expected,
        ("low", Analysis.Severity.Low),
        ("medium", Analysis.Severity.Medium),
        ("high", Analysis.Severity.High),
        ("critical", Analysis.Severity.Critical));

    /// <summary>YAML 1.1's spellings, unquoted or not: people write what they are used to.</summary>
    private Setting<bool>? Flag(YamlNode node) => Word(
        node, "true or false", ("true", true), ("false", false), ("yes", true), ("no", false), ("on", true), ("off", false));

    private Setting<int>? Number(YamlNode node, int least, int most)
    {
        if (node is YamlNode.Scalar { Value: var text }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
            return new Setting<int>(number, node.Line);
        Problem(node.Line, string.Create(CultureInfo.InvariantCulture, $"expected is a number from {least} to {most}"));
        return null;
    }

    private Setting<T>? Word<T>(YamlNode node, string expected, params ReadOnlySpan<(string Word, T Value)> words)
        where T : struct
    {
        foreach (var (word, value) in words)
        {
            if (node is YamlNode.Scalar scalar && scalar.Value.Equals(word, StringComparison.OrdinalIgnoreCase))
                return new Setting<T>(value, node.Line);
        }

        Problem(node.Line, $"expected is {expected}");
        return null;
    }

    /// <summary>What the file says is quoted in a message, so it is short and has no line end nor back-tick.</summary>
    private static string Shown(YamlNode.Scalar key)
    {
        var shown = new string([.. key.Value.Where(c => !char.IsControl(c) && c != '`')]);
        return shown.Length > 60 ? shown[..60] + "…" : shown;
    }

    private void Problem(int line, string message) => problems.Add(new ConfigurationProblem(path, line, message));
}
