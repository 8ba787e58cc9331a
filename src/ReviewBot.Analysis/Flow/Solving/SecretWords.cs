using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Which names say that a value is secret, with the answers kept.</summary>
internal sealed class SecretWords
{
    private static readonly string[] Prefixes = ["is_", "has_", "check_", "verify_", "validate_", "set_", "hash_", "mask_", "encrypt_", "reset_", "Is", "Has", "Check", "Verify", "Validate", "Set", "Hash", "Mask", "Encrypt", "Reset"];

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a variable, member or key of that name holds a secret, or a function of that name gives one.</summary>
    public bool Says(string name)
    {
        if (name.Length < 3)
            return false;
        if (!_known.TryGetValue(name, out var says))
            _known[name] = says = (SecretNames.IsPassword(name) || SecretNames.IsKey(name)) && !Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));
        return says;
    }
}
