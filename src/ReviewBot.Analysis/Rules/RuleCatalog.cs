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
        new CachedPrivatePage(),
        new CatastrophicRegex(),
        new CertificateAddedToRoot(),
        new CertificateRevocationIgnored(),
        new CertificateValidationDisabled(),
        new ClearTextProtocol(),
        new CommandInjection(),
        new CookieWithoutHttpOnly(),
        new CookieWithoutSecure(),
        new CyclicSerializableType(),
        new DebugFeatureEnabled(),
        new ExceptionShown(),
        new HardCodedCredential(),
        new HardCodedKey(),
        new InsecureDeserialization(),
        new InsecureRandomness(),
        new LenientSerializationBinder(),
        new LoggingFromConfiguration(),
        new LooseSharedAccess(),
        new MissingAntiforgery(),
        new MissingAuthorization(),
        new PathTraversal(),
        new PermissiveCors(),
        new PermissiveFileAccess(),
        new PredictableTemporaryFile(),
        new ProgramFoundByPath(),
        new RequestValidationDisabled(),
        new RsaWithoutOaep(),
        new SecretInLog(),
        new SqlInjection(),
        new StaticInitializationVector(),
        new TokenValidationDisabled(),
        new UncheckedDeserialization(),
        new UnsafeDeserializationCallback(),
        new UnsafeSerializableMember(),
        new UnsafeXslt(),
        new UnsaltedHash(),
        new ViewStateWithoutUserKey(),
        new WeakCipher(),
        new WeakHash(),
        new WeakKeyDerivation(),
        new WeakKeySize(),
        new WeakPasswordPolicy(),
        new WeakSignature(),
        new WeakTlsProtocol(),
        new XmlExternalEntity(),
        new Python.BindToAllInterfaces(),
        new Python.CertificateValidationDisabled(),
        new Python.CodeInjection(),
        new Python.CommandInjection(),
        new Python.DebugModeEnabled(),
        new Python.HardCodedCredential(),
        new Python.InsecureDeserialization(),
        new Python.InsecureRandomness(),
        new Python.JwtWithoutVerification(),
        new Python.PathTraversal(),
        new Python.PredictableTemporaryFile(),
        new Python.SqlInjection(),
        new Python.UnknownHostKeyAccepted(),
        new Python.UnsafeArchiveExtraction(),
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
