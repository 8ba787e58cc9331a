using ReviewBot.Analysis.Rules.Any;
using ReviewBot.Analysis.Rules.CSharp;

namespace ReviewBot.Analysis.Rules;

/// <summary>Every rule there is, in the order of its id.</summary>
public static class RuleCatalog
{
    /// <summary>The rules. A test holds this list against the classes and the pages.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new BidirectionalControl(),
        new KnownDefectComment(),
        new MergeMarker(),
        new PrivateKey(),
        new ProviderToken(),
        new CertificateValidationDisabled(),
        new CommandInjection(),
        new HardCodedCredential(),
        new InsecureDeserialization(),
        new InsecureRandomness(),
        new PathTraversal(),
        new RsaWithoutOaep(),
        new SqlInjection(),
        new WeakCipher(),
        new WeakHash(),
        new WeakKeyDerivation(),
        new WeakKeySize(),
        new XmlExternalEntity(),
        new Python.BindToAllInterfaces(),
        new Python.CertificateValidationDisabled(),
        new Python.CleartextProtocol(),
        new Python.CodeInjection(),
        new Python.CommandInjection(),
        new Python.CrossOriginAccess(),
        new Python.CsrfProtectionDisabled(),
        new Python.DebugModeEnabled(),
        new Python.HardCodedCredential(),
        new Python.InsecureCookie(),
        new Python.InsecureDeserialization(),
        new Python.InsecureRandomness(),
        new Python.JwtWithoutVerification(),
        new Python.LdapWithoutPassword(),
        new Python.MassAssignment(),
        new Python.PathTraversal(),
        new Python.PredictableTemporaryFile(),
        new Python.RequestWithoutTimeout(),
        new Python.ShellStarted(),
        new Python.SqlBuiltFromText(),
        new Python.SqlInjection(),
        new Python.TemplateWithoutEscaping(),
        new Python.TimingComparison(),
        new Python.UnescapedMarkup(),
        new Python.UnknownHostKeyAccepted(),
        new Python.UnpinnedModel(),
        new Python.UnsafeArchiveExtraction(),
        new Python.UrlSchemeUnchecked(),
        new Python.WeakCipher(),
        new Python.WeakHash(),
        new Python.WeakKeySize(),
        new Python.WeakTlsProtocol(),
        new Python.WorldWritableFile(),
        new Python.XmlExternalEntity(),
    ];

    /// <summary>The rule of an id, present or former; <c>null</c> when there is none.</summary>
    public static Rule? Find(string idOrFormer) =>
        All.FirstOrDefault(r => r.Info.Id == idOrFormer)
        ?? All.FirstOrDefault(r => r.Info.FormerIds.Contains(idOrFormer, StringComparer.Ordinal));
}
