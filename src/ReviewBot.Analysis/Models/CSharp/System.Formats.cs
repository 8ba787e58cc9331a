namespace System.Formats.Tar
{
    static class TarFile
    {
        static void ExtractToDirectory([Sink("archive")] Stream source, [Sink("path")] string destinationDirectoryName, bool overwriteFiles);
        static Task ExtractToDirectoryAsync([Sink("archive")] Stream source, [Sink("path")] string destinationDirectoryName, bool overwriteFiles, CancellationToken cancellationToken);
        static void CreateFromDirectory([Sink("path")] string sourceDirectoryName, [Sink("path")] string destinationFileName, bool includeBaseDirectory);
    }

    class TarReader : IDisposable
    {
        TarReader(Stream archiveStream);
        TarReader(Stream archiveStream, bool leaveOpen);
        [Stored] TarEntry GetNextEntry(bool copyData);
        [Stored] ValueTask<TarEntry> GetNextEntryAsync(bool copyData, CancellationToken cancellationToken);
    }

    [Data]
    class TarEntry
    {
        [Stored] string Name, LinkName;
        Stream DataStream;
        TarEntryType EntryType;
        void ExtractToFile([Sink("path")] string destinationFileName, bool overwrite);
        Task ExtractToFileAsync([Sink("path")] string destinationFileName, bool overwrite, CancellationToken cancellationToken);
    }

    enum TarEntryType { RegularFile, Directory, SymbolicLink, HardLink }
}
