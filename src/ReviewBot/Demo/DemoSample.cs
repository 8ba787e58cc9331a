using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Demo;

/// <summary>
/// The files of the sample shop: <c>Sample/main</c> is what stands, <c>Sample/change</c> what a pull request puts over it. They end in
/// <c>.txt</c> here, so that nothing compiles them.
/// </summary>
internal static class DemoSample
{
    private const string Root = "Sample/";
    private const string Suffix = ".txt";

    /// <summary>The shop.</summary>
    public static IReadOnlyDictionary<string, byte[]?> Shop() => Read("main");

    /// <summary>What the pull request changes; <c>null</c> deletes.</summary>
    public static IReadOnlyDictionary<string, byte[]?> Change() => new Dictionary<string, byte[]?>(Read("change"), StringComparer.Ordinal)
    {
        ["src/Lantern/Invoices/InvoiceFiles.cs"] = null,
        ["deploy/payments-client.pem"] = Encoding.ASCII.GetBytes(InventedPrivateKey()),
    };

    private static Dictionary<string, byte[]?> Read(string tree)
    {
        var assembly = typeof(DemoSample).Assembly;
        var files = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith($"{Root}{tree}/", StringComparison.Ordinal)) continue;
            path = path[(Root.Length + tree.Length + 1)..];
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[path.EndsWith(Suffix, StringComparison.Ordinal) ? path[..^Suffix.Length] : path] = bytes;
        }
        return files;
    }

    /// <summary>Looks like a private key and is none: made here, so that no scanner of this repository has to be told to look away.</summary>
    private static string InventedPrivateKey()
    {
        byte[] beginning = [0x30, 0x82, 0x04, 0xA4, 0x02, 0x01, 0x00, 0x02, 0x82, 0x01, 0x01, 0x00];
        var bytes = beginning.Concat(Enumerable.Range(0, 37).SelectMany(i => SHA256.HashData([(byte)i]))).ToArray();
        var lines = Convert.ToBase64String(bytes).Chunk(64).Select(line => new string(line));
        const string Kind = "RSA PRIVATE KEY";
        return $"-----BEGIN {Kind}-----\n{string.Join('\n', lines)}\n-----END {Kind}-----\n";
    }
}
