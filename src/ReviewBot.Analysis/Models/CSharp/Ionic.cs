using System.Collections;

namespace Ionic.Zip
{
    [Data]
    class ZipFile : IEnumerable<ZipEntry>
    {
        ZipFile([Sink("path")] string fileName);
        [Stored] static ZipFile Read([Sink("path")] string fileName);
        [Stored] static ZipFile Read(Stream zipStream);
        void ExtractAll([Sink("path")] string path);
        void ExtractAll([Sink("path")] string path, object extractExistingFile);
        ZipEntry AddFile([Sink("path")] string fileName);
        void Save([Sink("path")] string fileName);
        [Sink("credential")] string Password;
    }

    [Data]
    class ZipEntry
    {
        [Stored] string FileName;
        void Extract([Sink("path")] string baseDirectory);
        void Extract([Sink("path")] string baseDirectory, object extractExistingFile);
        void Extract(Stream stream);
    }
}
