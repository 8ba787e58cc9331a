using ReviewBot.Analysis.Rules.CSharp;

namespace ReviewBot.Analysis.Rules;

/// <summary>Every rule there is, in the order of its id.</summary>
public static class RuleCatalog
{
    /// <summary>The rules. A test holds this list against the classes and the pages.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new CertificateValidationDisabled(),
        new CommandInjection(),
        new HardCodedCredential(),
        new InsecureDeserialization(),
        new InsecureRandomness(),
        new PathTraversal(),
        new SqlInjection(),
        new WeakCipher(),
        new WeakHash(),
        new XmlExternalEntity(),
    ];
}
