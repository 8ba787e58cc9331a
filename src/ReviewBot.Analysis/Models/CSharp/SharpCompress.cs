using System.Collections;

namespace SharpCompress.Archives
{
    interface IArchiveEntry { [Stored] string Key; bool IsDirectory; [Stored] Stream OpenEntryStream(); }

    static class IArchiveEntryExtensions
    {
        static void WriteToDirectory([Sink("archive")] this IArchiveEntry entry, [Sink("path")] string destinationDirectory, object options);
        static void WriteToFile(this IArchiveEntry entry, [Sink("path")] string destinationFileName, object options);
    }

    interface IArchive { [Stored] IEnumerable<IArchiveEntry> Entries; }
    static class ArchiveFactory { [Stored] static IArchive Open([Sink("path")] string filePath, object options); }
}
