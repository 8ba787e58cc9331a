using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>The archive of a commit as codeload makes it: one top folder, no history, submodules as empty folders.</summary>
internal static class Archive
{
    public static byte[] Of(Repository repository, GitCommit commit)
    {
        var top = $"{repository.Owner.Login}-{repository.Name}-{commit.Sha[..7]}/";
        using var bytes = new MemoryStream();
        using (var zipped = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zipped, TarEntryFormat.Pax))
        {
            tar.WriteEntry(new PaxGlobalExtendedAttributesTarEntry([KeyValuePair.Create("comment", commit.Sha)]));
            tar.WriteEntry(Entry(TarEntryType.Directory, top, commit));
            foreach (var (path, file) in repository.Objects.FilesOf(commit.Sha).OrderBy(f => f.Key, StringComparer.Ordinal))
                tar.WriteEntry(EntryOf(repository, commit, top + path, file));
        }

        return bytes.ToArray();
    }

    private static PaxTarEntry EntryOf(Repository repository, GitCommit commit, string path, GitFileEntry file)
    {
        if (file.Mode == GitMode.Submodule)
            return Entry(TarEntryType.Directory, path + "/", commit);
        var content = repository.Objects.Blob(file.Sha);
        if (file.Mode == GitMode.Symlink)
        {
            var link = Entry(TarEntryType.SymbolicLink, path, commit);
            link.LinkName = Encoding.UTF8.GetString(content);
            return link;
        }

        var entry = Entry(TarEntryType.RegularFile, path, commit);
        entry.DataStream = new MemoryStream(content);
        if (file.Mode == GitMode.Executable)
            entry.Mode |= UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return entry;
    }

    private static PaxTarEntry Entry(TarEntryType type, string path, GitCommit commit) => new(type, path) { ModificationTime = commit.Committer.When };
}
