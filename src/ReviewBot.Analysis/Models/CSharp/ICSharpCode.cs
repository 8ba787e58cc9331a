using System.Collections;
using System.Text;

namespace ICSharpCode.SharpZipLib.Tar
{
    [Data] class TarInputStream : Stream { TarInputStream(Stream inputStream, Encoding nameEncoding); [Stored] TarEntry GetNextEntry(); }
    [Data] class TarEntry { [Stored] string Name; bool IsDirectory; }

    class TarArchive
    {
        static TarArchive CreateInputTarArchive([Sink("archive")] Stream inputStream, Encoding nameEncoding);
        void ExtractContents([Sink("path")] string destinationDirectory);
    }
}

namespace ICSharpCode.SharpZipLib.Zip
{
    class FastZip
    {
        FastZip();
        void ExtractZip([Sink("path", "archive")] string zipFileName, [Sink("path")] string targetDirectory, string fileFilter);
        void CreateZip([Sink("path")] string zipFileName, [Sink("path")] string sourceDirectory, bool recurse, string fileFilter);
    }

    [Data] class ZipInputStream : Stream { ZipInputStream(Stream baseInputStream); [Stored] ZipEntry GetNextEntry(); }

    [Data]
    class ZipFile : IEnumerable<ZipEntry>
    {
        ZipFile([Sink("path")] string name);
        ZipFile(Stream stream);
        [Stored] Stream GetInputStream(ZipEntry entry);
        [Stored] ZipEntry GetEntry(string name);
    }

    [Data]
    class ZipEntry
    {
        ZipEntry(string name);
        [Stored] string Name, Comment;
        bool IsDirectory, IsFile;
        long Size;
        static string CleanName(string name);
    }
}
