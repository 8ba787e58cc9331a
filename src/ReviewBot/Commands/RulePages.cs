using System.Text;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Commands;

/// <summary>The pages of the rules.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, in Markdown: the resource of the same name as its class.</summary>
    public static string Read(Rule rule)
    {
        var type = rule.GetType();
        using var stream = type.Assembly.GetManifestResourceStream(type, $"{type.Name}.md")
            ?? throw new InvalidOperationException($"The rule {rule.Info.Id} has no page.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A rule by its id or a former one.</summary>
    public static Rule? Find(string id) =>
        RuleCatalog.All.FirstOrDefault(r => r.Info.Id == id)
        ?? RuleCatalog.All.FirstOrDefault(r => r.Info.FormerIds.Contains(id, StringComparer.Ordinal));
}
