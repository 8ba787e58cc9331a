using System.Collections.Frozen;

namespace ReviewBot.GitHub.Files;

/// <summary>
/// Names of files that are binary without a doubt. GitHub calls UTF-16 text binary too, so its word alone does not keep a file from being
/// fetched.
/// </summary>
internal static class BinaryNames
{
    private static readonly FrozenSet<string> Extensions = new[]
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".ico", ".icns", ".tif", ".tiff", ".psd", ".avif", ".heic",
        ".mp3", ".mp4", ".m4a", ".wav", ".ogg", ".flac", ".avi", ".mov", ".mkv", ".webm",
        ".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".jar", ".war", ".ear", ".whl", ".nupkg", ".snupkg", ".vsix",
        ".dll", ".exe", ".so", ".dylib", ".a", ".lib", ".o", ".obj", ".pdb", ".class", ".pyc", ".pyd", ".wasm", ".node",
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods",
        ".ttf", ".otf", ".woff", ".woff2", ".eot",
        ".db", ".sqlite", ".sqlite3", ".mdb", ".parquet", ".npy", ".npz", ".h5", ".onnx", ".pt", ".safetensors",
        ".iso", ".dmg", ".msi", ".deb", ".rpm", ".apk", ".ipa", ".snk",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string path) => Extensions.Contains(Path.GetExtension(path));
}
