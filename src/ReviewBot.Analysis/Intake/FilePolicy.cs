using System.Collections.Frozen;
using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Analysis.Intake;

/// <summary>Which files are not looked at, decided by their path alone, before anything is read.</summary>
internal sealed class FilePolicy
{
    private static readonly FrozenSet<string> VendoredFolders = new[]
    {
        "node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "third-party", "thirdparty", "site-packages",
        ".venv", "venv", "__pycache__", "Pods", "Godeps", ".terraform", ".yarn",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> LockFiles = new[]
    {
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "packages.lock.json", "project.assets.json",
        "paket.lock", "Cargo.lock", "poetry.lock", "Pipfile.lock", "uv.lock", "pdm.lock", "Gemfile.lock", "composer.lock", "go.sum",
        "mix.lock", "pubspec.lock", "Podfile.lock", "Package.resolved", "flake.lock", "gradle.lockfile", ".terraform.lock.hcl",
        "deno.lock", "conan.lock",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] GeneratedEndings =
    [
        ".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".designer.vb", ".g.vb", ".pb.go", ".pb.cc", ".pb.h", "_pb2.py", "_pb2_grpc.py",
        ".g.dart", ".freezed.dart", ".min.js", ".min.css", ".js.map", ".css.map", "_generated.go", "modelsnapshot.cs",
    ];

    private static readonly FrozenSet<string> BinaryEndings = new[]
    {
        "png", "jpg", "jpeg", "gif", "bmp", "ico", "webp", "avif", "tif", "tiff", "psd", "heic", "mp3", "mp4", "m4a", "wav", "ogg", "flac", "avi",
        "mov", "mkv", "webm", "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "jar", "war", "nupkg", "snupkg", "whl", "dll", "exe",
        "pdb", "so", "dylib", "a", "lib", "o", "obj", "class", "pyc", "wasm", "woff", "woff2", "ttf", "otf", "eot", "pdf", "doc", "docx", "xls",
        "xlsx", "ppt", "pptx", "odt", "ods", "sqlite", "parquet", "onnx", "npy", "npz",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const string Vendored = "vendored";
    private const string Generated = "generated";

    private readonly IReadOnlyList<Glob> _excluded;

    public FilePolicy(ReviewConfiguration configuration)
    {
        _excluded = [.. configuration.Exclude.Select(p => Glob.TryParse(p, out var glob, out _) ? glob : null).OfType<Glob>()];
    }

    /// <summary>
    /// Why a changed file is not looked at, or <c>null</c> when its content decides. Where names are not to be believed, one that says generated
    /// or vendored counts only when the merge base has it so: by its choice of names alone a change must not leave the review.
    /// </summary>
    public string? ReasonToSkip(ChangedFile file, bool believeNames)
    {
        if (file.Kind == ChangeKind.Removed)
            return ReasonToSkip(file.Path, file.Base);
        var reason = ReasonToSkip(file.Path, file.Head);
        return reason is Vendored or Generated && !believeNames
            && (file.Base is FileContent.None || ReasonToSkip(file.OldPath, file.Base) is null)
            ? null
            : reason;
    }

    private string? ReasonToSkip(string path, FileContent content)
    {
        if (_excluded.FirstOrDefault(g => g.Matches(path)) is { } glob)
            return $"excluded by the configuration: {glob.Pattern}";
        return content switch
        {
            FileContent.Submodule => "submodule",
            FileContent.SymbolicLink => "symbolic link",
            FileContent.NotRegular => "not a regular file",
            _ when IsVendored(path) => Vendored,
            FileContent.Binary => "binary",
            _ => ReasonByName(path),
        };
    }

    private static string? ReasonByName(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (LockFiles.Contains(name))
            return "generated (lock file)";
        if (GeneratedEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || name.Contains(".generated.", StringComparison.OrdinalIgnoreCase))
            return Generated;
        var ending = name[(name.LastIndexOf('.') + 1)..];
        return ending.Equals("ipynb", StringComparison.OrdinalIgnoreCase) ? "notebook"
            : ending.Length < name.Length && BinaryEndings.Contains(ending) ? "binary"
            : null;
    }

    private static bool IsVendored(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length - 1; i++)
        {
            if (VendoredFolders.Contains(segments[i]))
                return true;
            var next = segments[i + 1];
            if (segments[i] switch
            {
                "wwwroot" => next == "lib",
                "Carthage" => next == "Checkouts",
                // NuGet's old layout, not the workspaces of a JavaScript repository.
                "packages" => i + 2 < segments.Length && EndsInVersion(next),
                _ => false,
            })
                return true;
        }

        return false;
    }

    /// <summary><c>Newtonsoft.Json.13.0.3</c></summary>
    private static bool EndsInVersion(string folder)
    {
        var parts = folder.Split('.');
        return parts.Length >= 3 && parts[^1].Length > 0 && parts[^2].Length > 0
            && parts[^2].All(char.IsAsciiDigit) && char.IsAsciiDigit(parts[^1][0]);
    }
}
