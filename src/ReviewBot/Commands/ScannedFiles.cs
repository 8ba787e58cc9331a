using System.Formats.Tar;
using ReviewBot.Analysis;

namespace ReviewBot.Commands;

/// <summary>
/// The files of a scan: all that is named and all below it, but for <c>.git</c>. Links inside are named, not followed. What cannot be read is
/// named with the reason.
/// </summary>
/// <param name="Root">The deepest folder that holds all that was named; paths are relative to it.</param>
/// <param name="Changes">The files.</param>
internal sealed record ScannedFiles(string Root, ChangeSet Changes)
{
    /// <summary>What .NET answers for an entry that it cannot find again: gone, or of a name that is not UTF-8.</summary>
    private const FileAttributes Gone = (FileAttributes)(-1);

    /// <summary>Finds the files.</summary>
    /// <param name="paths">Absolute paths of files and folders.</param>
    /// <param name="except">A file to leave out: the report that is being written.</param>
    /// <param name="maxFileBytes">Larger files are not read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="CommandException">A path is not there.</exception>
    public static ScannedFiles Find(IReadOnlyList<string> paths, string? except, long maxFileBytes, CancellationToken cancellation)
    {
        var named = paths.Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal).ToList();
        if (named.Find(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
            throw CommandException.Usage($"{missing}: no such file or folder.", "Name files and folders that are there.");
        var root = CommonFolder([.. named.Select(p => Directory.Exists(p) ? p : Path.GetDirectoryName(p)!)]);
        var found = named
            .Where(path => !named.Exists(other => other != path && IsAtOrBelow(path, other)))
            .SelectMany(path => Directory.Exists(path)
                ? Below(path, maxFileBytes, cancellation)
                : [(Path: path, Content: Content(new FileInfo(path), maxFileBytes))])
            .Where(f => f.Path != except)
            .Select(f => (Path: Path.GetRelativePath(root, f.Path).Replace(Path.DirectorySeparatorChar, '/'), f.Content))
            .ToList();
        // Two names that are not UTF-8 can read alike: what cannot be told apart is counted, not dropped.
        var told = found.DistinctBy(f => f.Path, StringComparer.Ordinal).ToList();
        return new ScannedFiles(root, ChangeSet.WholeFiles(told) with { Unlisted = found.Count - told.Count });
    }

    private static IEnumerable<(string Path, FileContent Content)> Below(string top, long maxFileBytes, CancellationToken cancellation)
    {
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(top)]);
        while (folders.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            var (entries, problem) = Entries(folder);
            if (problem is not null) yield return (folder.FullName, new FileContent.Unavailable(problem));
            foreach (var entry in entries)
            {
                if (entry.Name == ".git") continue;
                if (entry.Attributes == Gone) yield return (entry.FullName, new FileContent.Unavailable(Clause(new FileNotFoundException(), entry)));
                else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)) yield return (entry.FullName, new FileContent.SymbolicLink());
                else if (entry is DirectoryInfo inner) folders.Push(inner);
                else yield return (entry.FullName, Content((FileInfo)entry, maxFileBytes));
            }
        }
    }

    private static (IReadOnlyList<FileSystemInfo> Entries, string? Problem) Entries(DirectoryInfo folder)
    {
        try
        {
            return ([.. folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })], null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"the folder cannot be read: {Clause(e, folder)}");
        }
    }

    private static FileContent Content(FileInfo file, long maxFileBytes)
    {
        try
        {
            return file.Length switch
            {
                0 => IsRegular(file) ? new FileContent.Bytes(ReadOnlyMemory<byte>.Empty) : new FileContent.NotRegular(),
                var length when length > maxFileBytes => new FileContent.Oversized(length),
                _ => new FileContent.Deferred(cancellation => Read(file.FullName, maxFileBytes, cancellation)),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileContent.Unavailable(Clause(e, file));
        }
    }

    /// <summary>
    /// Whether a file without a length is a file at all. .NET tells it nowhere but in the entry that it would write into an archive, for which
    /// it opens regular files only: a pipe could keep us waiting for ever.
    /// </summary>
    private static bool IsRegular(FileInfo file)
    {
        const int kindOffset = 156;
        if (OperatingSystem.IsWindows()) return true;
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true)) writer.WriteEntry(file.FullName, "file");
        }
        catch (IOException) when (archive.Length == 0 && file.Exists)
        {
            // A socket has no entry.
            return false;
        }
        return (TarEntryType)archive.GetBuffer()[kindOffset] is not (TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice);
    }

    private static FileContent Read(string path, long maxFileBytes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.Length > maxFileBytes) return new FileContent.Oversized(stream.Length);
            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new FileContent.Bytes(bytes.AsMemory(0, read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileContent.Unavailable(Clause(e, new FileInfo(path)));
        }
    }

    private static string Clause(Exception exception, FileSystemInfo place) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException when place.Name.Contains('\uFFFD', StringComparison.Ordinal) =>
            "its name is not valid UTF-8, so it cannot be opened",
        FileNotFoundException or DirectoryNotFoundException => "it is gone",
        _ => exception.Message.TrimEnd('.'),
    };

    private static string CommonFolder(IReadOnlyList<string> folders)
    {
        var common = folders[0];
        while (!folders.All(f => IsAtOrBelow(f, common))) common = Path.GetDirectoryName(common) ?? Path.GetPathRoot(common)!;
        return common;
    }

    private static bool IsAtOrBelow(string folder, string top) =>
        folder == top || folder.StartsWith(Path.EndsInDirectorySeparator(top) ? top : top + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
