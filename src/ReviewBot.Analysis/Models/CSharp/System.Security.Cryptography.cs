using System.Collections;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace System.Security.Cryptography
{
    class RandomNumberGenerator : IDisposable
    {
        static RandomNumberGenerator Create();
        static void Fill(Span<byte> data);
        static byte[] GetBytes([Sink("resource")] int count);
        static int GetInt32(int toExclusive);
        static int GetInt32(int fromInclusive, int toExclusive);
        static string GetHexString(int stringLength, bool lowercase);
        static string GetString(ReadOnlySpan<char> choices, int length);
        void GetBytes(byte[] data);
        void GetNonZeroBytes(byte[] data);
    }

    class RNGCryptoServiceProvider : RandomNumberGenerator { RNGCryptoServiceProvider(); }

    class HashAlgorithm : IDisposable
    {
        byte[] Hash;
        int HashSize;
        static HashAlgorithm Create();
        static HashAlgorithm Create(string hashName);
        [Fresh] byte[] ComputeHash([Sink("hash")] byte[] buffer);
        [Fresh] byte[] ComputeHash([Sink("hash")] byte[] buffer, int offset, int count);
        [Fresh] byte[] ComputeHash(Stream inputStream);
        [Fresh] Task<byte[]> ComputeHashAsync(Stream inputStream, CancellationToken cancellationToken);
        bool TryComputeHash([Sink("hash")] ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten);
        int TransformBlock([Sink("hash")] byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset);
        byte[] TransformFinalBlock([Sink("hash")] byte[] inputBuffer, int inputOffset, int inputCount);
        void Initialize();
    }

    class MD5 : HashAlgorithm
    {
        static MD5 Create();
        [Fresh] static byte[] HashData([Sink("hash")] byte[] source);
        [Fresh] static byte[] HashData(Stream source);
    }

    class MD5CryptoServiceProvider : MD5 { MD5CryptoServiceProvider(); }
    class MD5Cng : MD5 { MD5Cng(); }
    class SHA1 : HashAlgorithm { static SHA1 Create(); [Fresh] static byte[] HashData([Sink("hash")] byte[] source); }
    class SHA1CryptoServiceProvider : SHA1 { SHA1CryptoServiceProvider(); }
    class SHA1Managed : SHA1 { SHA1Managed(); }
    class SHA1Cng : SHA1 { SHA1Cng(); }

    class SHA256 : HashAlgorithm
    {
        static SHA256 Create();
        [Fresh] static byte[] HashData([Sink("hash")] byte[] source);
        [Fresh] static byte[] HashData(Stream source);
    }

    class SHA256CryptoServiceProvider : SHA256 { SHA256CryptoServiceProvider(); }
    class SHA256Managed : SHA256 { SHA256Managed(); }
    class SHA384 : HashAlgorithm { static SHA384 Create(); [Fresh] static byte[] HashData([Sink("hash")] byte[] source); }
    class SHA384Managed : SHA384 { SHA384Managed(); }
    class SHA512 : HashAlgorithm { static SHA512 Create(); [Fresh] static byte[] HashData([Sink("hash")] byte[] source); }
    class SHA512CryptoServiceProvider : SHA512 { SHA512CryptoServiceProvider(); }
    class SHA512Managed : SHA512 { SHA512Managed(); }
    class RIPEMD160 : HashAlgorithm { static RIPEMD160 Create(); }
    class RIPEMD160Managed : RIPEMD160 { RIPEMD160Managed(); }
    class KeyedHashAlgorithm : HashAlgorithm { [Secret, Sink("credential")] byte[] Key; }

    class HMAC : KeyedHashAlgorithm
    {
        string HashName;
        static HMAC Create(string algorithmName);
        byte[] ComputeHash(byte[] buffer);
        byte[] ComputeHash(byte[] buffer, int offset, int count);
        byte[] ComputeHash(Stream inputStream);
    }

    class HMACMD5 : HMAC { HMACMD5(); HMACMD5([Sink("credential")] byte[] key); }
    class HMACSHA1 : HMAC { HMACSHA1(); HMACSHA1([Sink("credential")] byte[] key); }

    class HMACSHA256 : HMAC
    {
        HMACSHA256();
        HMACSHA256([Sink("credential")] byte[] key);
        static byte[] HashData([Sink("credential")] byte[] key, byte[] source);
    }

    class HMACSHA384 : HMAC { HMACSHA384(); HMACSHA384([Sink("credential")] byte[] key); }

    class HMACSHA512 : HMAC
    {
        HMACSHA512();
        HMACSHA512([Sink("credential")] byte[] key);
        static byte[] HashData([Sink("credential")] byte[] key, byte[] source);
    }

    class IncrementalHash
    {
        static IncrementalHash CreateHash(HashAlgorithmName hashAlgorithm);
        void AppendData([Sink("hash")] byte[] data);
        byte[] GetHashAndReset();
    }

    struct HashAlgorithmName { static HashAlgorithmName MD5, SHA1, SHA256, SHA384, SHA512; }

    interface ICryptoTransform : IDisposable
    {
        int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset);
        [Fresh] byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount);
        int InputBlockSize, OutputBlockSize;
    }

    class CryptoStream : Stream
    {
        CryptoStream(Stream stream, ICryptoTransform transform, CryptoStreamMode mode);
        CryptoStream(Stream stream, ICryptoTransform transform, CryptoStreamMode mode, bool leaveOpen);
        void FlushFinalBlock();
    }

    enum CryptoStreamMode { Read, Write }
    enum CipherMode { CBC, ECB, OFB, CFB, CTS }
    enum PaddingMode { None, PKCS7, Zeros, ANSIX923, ISO10126 }

    class SymmetricAlgorithm : IDisposable
    {
        static SymmetricAlgorithm Create();
        static SymmetricAlgorithm Create(string algName);
        [Secret, Sink("credential")] byte[] Key;
        [Sink("credential")] byte[] IV;
        int KeySize, BlockSize, FeedbackSize;
        CipherMode Mode;
        PaddingMode Padding;
        ICryptoTransform CreateEncryptor();
        ICryptoTransform CreateEncryptor([Sink("credential")] byte[] rgbKey, [Sink("credential")] byte[] rgbIV);
        ICryptoTransform CreateDecryptor();
        ICryptoTransform CreateDecryptor([Sink("credential")] byte[] rgbKey, [Sink("credential")] byte[] rgbIV);
        [Fresh] byte[] EncryptCbc(byte[] plaintext, [Sink("credential")] byte[] iv, PaddingMode paddingMode);
        [Fresh] byte[] EncryptEcb(byte[] plaintext, PaddingMode paddingMode);
        [Secret] byte[] DecryptCbc(byte[] ciphertext, byte[] iv, PaddingMode paddingMode);
        [Secret] byte[] DecryptEcb(byte[] ciphertext, PaddingMode paddingMode);
        void GenerateKey();
        void GenerateIV();
        void Clear();
    }

    class Aes : SymmetricAlgorithm { static Aes Create(); }
    class AesManaged : Aes { AesManaged(); }
    class AesCryptoServiceProvider : Aes { AesCryptoServiceProvider(); }
    class AesCng : Aes { AesCng(); }

    class AesGcm
    {
        AesGcm([Sink("credential")] byte[] key);
        AesGcm([Sink("credential")] byte[] key, int tagSizeInBytes);
        void Encrypt([Sink("credential")] byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData);
        void Decrypt(byte[] nonce, byte[] ciphertext, byte[] tag, byte[] plaintext, byte[] associatedData);
    }

    class AesCcm
    {
        AesCcm([Sink("credential")] byte[] key);
        void Encrypt([Sink("credential")] byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData);
    }

    class ChaCha20Poly1305 { ChaCha20Poly1305([Sink("credential")] byte[] key); }
    class Rijndael : SymmetricAlgorithm { static Rijndael Create(); }
    class RijndaelManaged : Rijndael { RijndaelManaged(); }
    class DES : SymmetricAlgorithm { static DES Create(); }
    class DESCryptoServiceProvider : DES { DESCryptoServiceProvider(); }
    class TripleDES : SymmetricAlgorithm { static TripleDES Create(); }
    class TripleDESCryptoServiceProvider : TripleDES { TripleDESCryptoServiceProvider(); }
    class TripleDESCng : TripleDES { TripleDESCng(); }
    class RC2 : SymmetricAlgorithm { static RC2 Create(); int EffectiveKeySize; }
    class RC2CryptoServiceProvider : RC2 { RC2CryptoServiceProvider(); }

    class AsymmetricAlgorithm : IDisposable
    {
        static AsymmetricAlgorithm Create(string algName);
        int KeySize;
        [Secret] string ToXmlString(bool includePrivateParameters);
        void FromXmlString([Sink("credential")] string xmlString);
        [Secret] byte[] ExportPkcs8PrivateKey();
        [Secret] string ExportPkcs8PrivateKeyPem();
        void ImportFromPem([Sink("credential")] ReadOnlySpan<char> input);
        void ImportPkcs8PrivateKey([Sink("credential")] ReadOnlySpan<byte> source, out int bytesRead);
    }

    class RSA : AsymmetricAlgorithm
    {
        static RSA Create();
        static RSA Create(int keySizeInBits);
        static RSA Create(RSAParameters parameters);
        byte[] Encrypt(byte[] data, RSAEncryptionPadding padding);
        [Secret] byte[] Decrypt(byte[] data, RSAEncryptionPadding padding);
        byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
        bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
        RSAParameters ExportParameters(bool includePrivateParameters);
        void ImportParameters(RSAParameters parameters);
        [Secret] byte[] ExportRSAPrivateKey();
        [Secret] string ExportRSAPrivateKeyPem();
        byte[] ExportRSAPublicKey();
        void ImportRSAPrivateKey([Sink("credential")] ReadOnlySpan<byte> source, out int bytesRead);
    }

    class RSACryptoServiceProvider : RSA
    {
        RSACryptoServiceProvider();
        RSACryptoServiceProvider(int dwKeySize);
        RSACryptoServiceProvider(CspParameters parameters);
        RSACryptoServiceProvider(int dwKeySize, CspParameters parameters);
        byte[] Encrypt(byte[] rgb, bool fOAEP);
        [Secret] byte[] Decrypt(byte[] rgb, bool fOAEP);
        byte[] SignData(byte[] buffer, object halg);
        bool VerifyData(byte[] buffer, object halg, byte[] signature);
        bool PersistKeyInCsp;
        [Secret] byte[] ExportCspBlob(bool includePrivateParameters);
    }

    class RSACng : RSA { RSACng(); RSACng(int keySize); }
    class RSAOpenSsl : RSA { RSAOpenSsl(int keySize); }
    struct RSAParameters;
    class RSAEncryptionPadding { static RSAEncryptionPadding Pkcs1, OaepSHA1, OaepSHA256, OaepSHA384, OaepSHA512; }
    class RSASignaturePadding { static RSASignaturePadding Pkcs1, Pss; }
    class DSA : AsymmetricAlgorithm { static DSA Create(); static DSA Create(int keySizeInBits); }
    class DSACryptoServiceProvider : DSA { DSACryptoServiceProvider(); DSACryptoServiceProvider(int dwKeySize); }
    class DSACng : DSA { DSACng(); DSACng(int keySize); }

    class ECDsa : AsymmetricAlgorithm
    {
        static ECDsa Create();
        static ECDsa Create(ECCurve curve);
        byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm);
        bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm);
    }

    class ECDsaCng : ECDsa { ECDsaCng(); ECDsaCng(int keySize); }
    class ECDiffieHellman : AsymmetricAlgorithm { static ECDiffieHellman Create(); }
    struct ECCurve;
    class CspParameters { CspParameters(); string KeyContainerName; }
    class CngKey;
    class DeriveBytes : IDisposable { byte[] GetBytes([Sink("resource")] int cb); void Reset(); }

    class Rfc2898DeriveBytes : DeriveBytes
    {
        Rfc2898DeriveBytes(string password, [Sink("credential")] byte[] salt);
        Rfc2898DeriveBytes(string password, int saltSize);
        Rfc2898DeriveBytes(string password, [Sink("credential")] byte[] salt, int iterations);
        Rfc2898DeriveBytes(byte[] password, [Sink("credential")] byte[] salt, int iterations);
        Rfc2898DeriveBytes(string password, int saltSize, int iterations);
        Rfc2898DeriveBytes(string password, [Sink("credential")] byte[] salt, int iterations, HashAlgorithmName hashAlgorithm);
        int IterationCount;
        byte[] Salt;
        static byte[] Pbkdf2(string password, [Sink("credential")] byte[] salt, int iterations, HashAlgorithmName hashAlgorithm, int outputLength);
        static byte[] Pbkdf2(byte[] password, [Sink("credential")] byte[] salt, int iterations, HashAlgorithmName hashAlgorithm, int outputLength);
    }

    class PasswordDeriveBytes : DeriveBytes
    {
        PasswordDeriveBytes(string strPassword, [Sink("credential")] byte[] rgbSalt);
        PasswordDeriveBytes(byte[] password, [Sink("credential")] byte[] salt);
        PasswordDeriveBytes(string strPassword, [Sink("credential")] byte[] rgbSalt, string strHashName, int iterations);
        byte[] CryptDeriveKey(string algname, string alghashname, int keySize, byte[] rgbIV);
    }

    class HKDF { static byte[] DeriveKey(HashAlgorithmName hashAlgorithmName, byte[] ikm, int outputLength, byte[] salt, byte[] info); }

    static class ProtectedData
    {
        [Clean("*")] static byte[] Protect(byte[] userData, byte[] optionalEntropy, DataProtectionScope scope);
        [Secret] static byte[] Unprotect(byte[] encryptedData, byte[] optionalEntropy, DataProtectionScope scope);
    }

    enum DataProtectionScope { CurrentUser, LocalMachine }

    static class CryptographicOperations
    {
        static bool FixedTimeEquals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right);
        static void ZeroMemory(Span<byte> buffer);
    }

    static class CryptoConfig
    {
        static object CreateFromName(string name);
        static object CreateFromName(string name, params object[] args);
        static string MapNameToOID(string name);
    }

    class ToBase64Transform : ICryptoTransform;
    class FromBase64Transform : ICryptoTransform;
    [Data] class CryptographicException : SystemException;
}

namespace System.Security.Cryptography.X509Certificates
{
    class X509Certificate
    {
        X509Certificate();
        X509Certificate([Sink("path")] string fileName);
        X509Certificate(byte[] data);
        X509Certificate([Sink("path")] string fileName, [Sink("credential")] string password);
        X509Certificate(byte[] rawData, [Sink("credential")] string password);
        [Remote] string Subject;
        string Issuer;
        string GetCertHashString();
        string GetPublicKeyString();
        static X509Certificate CreateFromCertFile([Sink("path")] string filename);
        void Import([Sink("path")] string fileName, [Sink("credential")] string password, X509KeyStorageFlags keyStorageFlags);
        byte[] Export(X509ContentType contentType, [Sink("credential")] string password);
    }

    class X509Certificate2 : X509Certificate
    {
        X509Certificate2();
        X509Certificate2([Sink("path")] string fileName);
        X509Certificate2(byte[] rawData);
        X509Certificate2([Sink("path")] string fileName, [Sink("credential")] string password);
        X509Certificate2(byte[] rawData, [Sink("credential")] string password);
        X509Certificate2([Sink("path")] string fileName, [Sink("credential")] string password, X509KeyStorageFlags keyStorageFlags);
        X509Certificate2(byte[] rawData, [Sink("credential")] string password, X509KeyStorageFlags keyStorageFlags);
        string FriendlyName, Thumbprint, SerialNumber;
        DateTime NotAfter, NotBefore;
        bool HasPrivateKey;
        AsymmetricAlgorithm PrivateKey;
        byte[] RawData;
        bool Verify();
        RSA GetRSAPrivateKey();
        RSA GetRSAPublicKey();
        static X509Certificate2 CreateFromPemFile([Sink("path")] string certPemFilePath, [Sink("path")] string keyPemFilePath);
    }

    class X509CertificateCollection : IEnumerable { int Add(X509Certificate value); X509Certificate this[int index] { get; } int Count; }

    class X509Certificate2Collection : X509CertificateCollection
    {
        X509Certificate2 this[int index] { get; }
        X509Certificate2Collection Find(X509FindType findType, object findValue, bool validOnly);
    }

    class X509Store : IDisposable
    {
        X509Store(StoreName storeName);
        X509Store(StoreName storeName, StoreLocation storeLocation);
        void Open(OpenFlags flags);
        void Add(X509Certificate2 certificate);
        X509Certificate2Collection Certificates;
        void Close();
    }

    class X509Chain : IDisposable
    {
        X509Chain();
        X509ChainPolicy ChainPolicy;
        bool Build(X509Certificate2 certificate);
        X509ChainStatus[] ChainStatus;
    }

    class X509ChainPolicy { X509RevocationMode RevocationMode; X509RevocationFlag RevocationFlag; X509VerificationFlags VerificationFlags; }
    struct X509ChainStatus { string StatusInformation; X509ChainStatusFlags Status; }
    enum X509ChainStatusFlags { NoError, UntrustedRoot, NotTimeValid, Revoked }
    enum X509RevocationMode { NoCheck, Online, Offline }
    enum X509RevocationFlag { EndCertificateOnly, EntireChain, ExcludeRoot }
    enum X509VerificationFlags { NoFlag, AllowUnknownCertificateAuthority, IgnoreInvalidName, AllFlags }
    enum X509KeyStorageFlags { DefaultKeySet, Exportable, MachineKeySet, PersistKeySet, EphemeralKeySet }
    enum X509ContentType { Cert, Pfx, Pkcs12 }
    enum X509FindType { FindByThumbprint, FindBySubjectName, FindBySerialNumber }
    enum StoreName { My, Root, CertificateAuthority, TrustedPeople }
    enum StoreLocation { CurrentUser, LocalMachine }
    enum OpenFlags { ReadOnly, ReadWrite, OpenExistingOnly }
}

namespace System.Security.Cryptography.Xml
{
    class SignedXml
    {
        SignedXml(XmlDocument document);
        SignedXml(XmlElement elem);
        void LoadXml(XmlElement value);
        bool CheckSignature();
        bool CheckSignature(AsymmetricAlgorithm key);
        bool CheckSignature(X509Certificate2 certificate, bool verifySignatureOnly);
        void ComputeSignature();
        void AddReference(Reference reference);
        AsymmetricAlgorithm SigningKey;
        XmlElement GetXml();
    }

    class Reference
    {
        Reference();
        Reference(string uri);
        void AddTransform(object transform);
        string Uri;
    }

    class EncryptedXml
    {
        EncryptedXml(XmlDocument document);
        void DecryptDocument();
        static void ReplaceElement(XmlElement inputElement, object encryptedData, bool content);
    }

    class KeyInfo { KeyInfo(); }
}
