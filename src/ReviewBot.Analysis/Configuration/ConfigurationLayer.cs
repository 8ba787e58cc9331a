namespace ReviewBot.Analysis.Configuration;

/// <summary>A value with the line it stands on.</summary>
internal readonly record struct Setting<T>(T Value, int Line);

/// <summary>What one file says, or its <c>enforce:</c> part; what it does not say is <c>null</c>.</summary>
internal sealed class ConfigurationLayer
{
    /// <summary><c>fail-on</c>; an inner <c>null</c> is <c>never</c>.</summary>
    public Setting<Severity?>? FailOn { get; set; }

    /// <summary><c>comment-on</c></summary>
    public Setting<Severity>? CommentOn { get; set; }

    /// <summary><c>on-error</c></summary>
    public Setting<bool>? BlockOnError { get; set; }

    /// <summary><c>max-inline-comments</c></summary>
    public Setting<int>? MaxInlineComments { get; set; }

    /// <summary><c>two-person</c></summary>
    public Setting<bool>? TwoPerson { get; set; }

    /// <summary><c>drafts</c></summary>
    public Setting<bool>? Drafts { get; set; }

    /// <summary><c>honour-foreign-suppressions</c></summary>
    public Setting<bool>? HonourForeignSuppressions { get; set; }

    /// <summary><c>paths: exclude:</c></summary>
    public Setting<IReadOnlyList<string>>? Exclude { get; set; }

    /// <summary><c>rules:</c>, by the rule's present id.</summary>
    public SortedDictionary<string, Setting<RuleSetting>> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary><c>enforce:</c></summary>
    public ConfigurationLayer? Enforced { get; set; }

    /// <summary>This layer over a configuration.</summary>
    public ReviewConfiguration Over(ReviewConfiguration below)
    {
        var rules = new SortedDictionary<string, RuleSetting>(StringComparer.Ordinal);
        foreach (var (id, setting) in below.Rules)
            rules[id] = setting;
        foreach (var (id, setting) in Rules)
            rules[id] = setting.Value with { Severity = setting.Value.Severity ?? rules.GetValueOrDefault(id)?.Severity };
        return below with
        {
            FailOn = FailOn is { } failOn ? failOn.Value : below.FailOn,
            CommentOn = CommentOn?.Value ?? below.CommentOn,
            BlockOnError = BlockOnError?.Value ?? below.BlockOnError,
            MaxInlineComments = MaxInlineComments?.Value ?? below.MaxInlineComments,
            TwoPerson = TwoPerson?.Value ?? below.TwoPerson,
            Drafts = Drafts?.Value ?? below.Drafts,
            HonourForeignSuppressions = HonourForeignSuppressions?.Value ?? below.HonourForeignSuppressions,
            Exclude = Exclude is null ? below.Exclude : [.. below.Exclude.Concat(Exclude.Value.Value).Distinct(StringComparer.Ordinal)],
            Rules = rules,
        };
    }
}
