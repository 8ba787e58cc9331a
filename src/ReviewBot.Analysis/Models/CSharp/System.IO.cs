using System.Security.AccessControl;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace System.IO
{
    static class File
    {
        static void AppendAllText([Sink("path")] string path, [Sink("storage")] string contents);
        static void AppendAllText([Sink("path")] string path, [Sink("storage")] string contents, Encoding encoding);
        static Task AppendAllTextAsync([Sink("path")] string path, [Sink("storage")] string contents, CancellationToken cancellationToken);
        static void AppendAllLines([Sink("path")] string path, [Sink("storage")] IEnumerable<string> contents);
        static void AppendAllLines([Sink("path")] string path, [Sink("storage")] IEnumerable<string> contents, Encoding encoding);
        static Task AppendAllLinesAsync([Sink("path")] string path, [Sink("storage")] IEnumerable<string> contents, CancellationToken cancellationToken);
        [Fresh] static StreamWriter AppendText([Sink("path")] string path);
        static void Copy([Sink("path")] string sourceFileName, [Sink("path")] string destFileName);
        static void Copy([Sink("path")] string sourceFileName, [Sink("path")] string destFileName, bool overwrite);
        [Fresh] static FileStream Create([Sink("path")] string path);
        [Fresh] static FileStream Create([Sink("path")] string path, int bufferSize);
        [Fresh] static FileStream Create([Sink("path")] string path, int bufferSize, FileOptions options);
        [Fresh] static FileStream Create([Sink("path")] string path, int bufferSize, FileOptions options, FileSecurity fileSecurity);
        static FileSystemInfo CreateSymbolicLink([Sink("path")] string path, [Sink("path")] string pathToTarget);
        [Fresh] static StreamWriter CreateText([Sink("path")] string path);
        static void Decrypt([Sink("path")] string path);
        static void Delete([Sink("path")] string path);
        static void Encrypt([Sink("path")] string path);
        static bool Exists(string path);
        static FileSecurity GetAccessControl(string path);
        static FileAttributes GetAttributes(string path);
        static DateTime GetCreationTime(string path);
        static DateTime GetLastWriteTime(string path);
        static DateTime GetLastWriteTimeUtc(string path);
        static void Move([Sink("path")] string sourceFileName, [Sink("path")] string destFileName);
        static void Move([Sink("path")] string sourceFileName, [Sink("path")] string destFileName, bool overwrite);
        [Stored, Fresh] static FileStream Open([Sink("path")] string path, FileMode mode);
        [Stored, Fresh] static FileStream Open([Sink("path")] string path, FileMode mode, FileAccess access);
        [Stored, Fresh] static FileStream Open([Sink("path")] string path, FileMode mode, FileAccess access, FileShare share);
        [Stored, Fresh] static FileStream Open([Sink("path")] string path, FileStreamOptions options);
        [Fresh] static SafeFileHandle OpenHandle([Sink("path")] string path, FileMode mode, FileAccess access, FileShare share, FileOptions options, long preallocationSize);
        [Stored, Fresh] static FileStream OpenRead([Sink("path")] string path);
        [Stored, Fresh] static StreamReader OpenText([Sink("path")] string path);
        [Fresh] static FileStream OpenWrite([Sink("path")] string path);
        [Stored, Fresh] static byte[] ReadAllBytes([Sink("path")] string path);
        [Stored, Fresh] static Task<byte[]> ReadAllBytesAsync([Sink("path")] string path, CancellationToken cancellationToken);
        [Stored, Fresh] static string[] ReadAllLines([Sink("path")] string path);
        [Stored, Fresh] static string[] ReadAllLines([Sink("path")] string path, Encoding encoding);
        [Stored, Fresh] static Task<string[]> ReadAllLinesAsync([Sink("path")] string path, CancellationToken cancellationToken);
        [Stored, Fresh] static string ReadAllText([Sink("path")] string path);
        [Stored, Fresh] static string ReadAllText([Sink("path")] string path, Encoding encoding);
        [Stored, Fresh] static Task<string> ReadAllTextAsync([Sink("path")] string path, CancellationToken cancellationToken);
        [Stored, Fresh] static Task<string> ReadAllTextAsync([Sink("path")] string path, Encoding encoding, CancellationToken cancellationToken);
        [Stored, Fresh] static IEnumerable<string> ReadLines([Sink("path")] string path);
        [Stored, Fresh] static IEnumerable<string> ReadLines([Sink("path")] string path, Encoding encoding);
        static void Replace([Sink("path")] string sourceFileName, [Sink("path")] string destinationFileName, [Sink("path")] string destinationBackupFileName);
        static void SetAccessControl([Sink("path")] string path, FileSecurity fileSecurity);
        static void SetAttributes([Sink("path")] string path, FileAttributes fileAttributes);
        static void SetCreationTime([Sink("path")] string path, DateTime creationTime);
        static void SetLastWriteTime([Sink("path")] string path, DateTime lastWriteTime);
        static void SetUnixFileMode([Sink("path")] string path, UnixFileMode mode);
        static void WriteAllBytes([Sink("path")] string path, [Sink("storage")] byte[] bytes);
        static Task WriteAllBytesAsync([Sink("path")] string path, [Sink("storage")] byte[] bytes, CancellationToken cancellationToken);
        static void WriteAllLines([Sink("path")] string path, [Sink("storage")] IEnumerable<string> contents);
        static void WriteAllLines([Sink("path")] string path, [Sink("storage")] IEnumerable<string> contents, Encoding encoding);
        static Task WriteAllLinesAsync([Sink("path")] string path, [Sink("storage")] IEnumerable<string> contents, CancellationToken cancellationToken);
        static void WriteAllText([Sink("path")] string path, [Sink("storage")] string contents);
        static void WriteAllText([Sink("path")] string path, [Sink("storage")] string contents, Encoding encoding);
        static Task WriteAllTextAsync([Sink("path")] string path, [Sink("storage")] string contents, CancellationToken cancellationToken);
    }

    static class Directory
    {
        static DirectoryInfo CreateDirectory([Sink("path")] string path);
        static DirectoryInfo CreateDirectory([Sink("path")] string path, UnixFileMode unixCreateMode);
        static DirectoryInfo CreateTempSubdirectory(string prefix);
        static void Delete([Sink("path")] string path);
        static void Delete([Sink("path")] string path, bool recursive);
        [Stored, Fresh] static IEnumerable<string> EnumerateDirectories([Sink("path")] string path);
        [Stored, Fresh] static IEnumerable<string> EnumerateDirectories([Sink("path")] string path, string searchPattern);
        [Stored, Fresh] static IEnumerable<string> EnumerateDirectories([Sink("path")] string path, string searchPattern, SearchOption searchOption);
        [Stored, Fresh] static IEnumerable<string> EnumerateFiles([Sink("path")] string path);
        [Stored, Fresh] static IEnumerable<string> EnumerateFiles([Sink("path")] string path, string searchPattern);
        [Stored, Fresh] static IEnumerable<string> EnumerateFiles([Sink("path")] string path, string searchPattern, SearchOption searchOption);
        [Stored, Fresh] static IEnumerable<string> EnumerateFileSystemEntries([Sink("path")] string path);
        static bool Exists(string path);
        static string GetCurrentDirectory();
        [Stored, Fresh] static string[] GetDirectories([Sink("path")] string path);
        [Stored, Fresh] static string[] GetDirectories([Sink("path")] string path, string searchPattern);
        [Stored, Fresh] static string[] GetDirectories([Sink("path")] string path, string searchPattern, SearchOption searchOption);
        static string GetDirectoryRoot(string path);
        [Stored, Fresh] static string[] GetFiles([Sink("path")] string path);
        [Stored, Fresh] static string[] GetFiles([Sink("path")] string path, string searchPattern);
        [Stored, Fresh] static string[] GetFiles([Sink("path")] string path, string searchPattern, SearchOption searchOption);
        [Stored, Fresh] static string[] GetFileSystemEntries([Sink("path")] string path);
        static DirectoryInfo GetParent(string path);
        static void Move([Sink("path")] string sourceDirName, [Sink("path")] string destDirName);
        static void SetCurrentDirectory([Sink("path", "setting")] string path);
        static void SetAccessControl([Sink("path")] string path, DirectorySecurity directorySecurity);
    }

    static class Path
    {
        static readonly char DirectorySeparatorChar, AltDirectorySeparatorChar, PathSeparator, VolumeSeparatorChar;
        static string ChangeExtension(string path, string extension);
        static string Combine(params string[] paths);
        static string Combine(string path1, string path2);
        static string Combine(string path1, string path2, string path3);
        static string Combine(string path1, string path2, string path3, string path4);
        static bool EndsInDirectorySeparator(string path);
        static bool Exists(string path);
        static string GetDirectoryName(string path);
        [Clean("path")] static string GetExtension(string path);
        [Clean("path")] static string GetFileName(string path);
        [Clean("path")] static string GetFileNameWithoutExtension(string path);
        static string GetFullPath(string path);
        static string GetFullPath(string path, string basePath);
        static char[] GetInvalidFileNameChars();
        static char[] GetInvalidPathChars();
        static string GetPathRoot(string path);
        static string GetRandomFileName();
        static string GetRelativePath(string relativeTo, string path);
        static string GetTempFileName();
        static string GetTempPath();
        static bool HasExtension(string path);
        static bool IsPathFullyQualified(string path);
        static bool IsPathRooted(string path);
        static string Join(params string[] paths);
        static string Join(string path1, string path2);
        static string Join(string path1, string path2, string path3);
        static string TrimEndingDirectorySeparator(string path);
    }

    [Data]
    class FileSystemInfo
    {
        string Name, FullName, Extension;
        bool Exists;
        FileAttributes Attributes;
        DateTime CreationTime, LastWriteTime, LastWriteTimeUtc, LastAccessTime;
        [Receiver("path")] void Delete();
        void Refresh();
        string ToString();
    }

    [Data]
    class FileInfo : FileSystemInfo
    {
        FileInfo(string fileName);
        long Length;
        bool IsReadOnly;
        string DirectoryName;
        DirectoryInfo Directory;
        [Receiver("path"), Fresh] StreamWriter AppendText();
        [Receiver("path")] FileInfo CopyTo([Sink("path")] string destFileName);
        [Receiver("path")] FileInfo CopyTo([Sink("path")] string destFileName, bool overwrite);
        [Receiver("path"), Fresh] FileStream Create();
        [Receiver("path"), Fresh] StreamWriter CreateText();
        [Receiver("path")] void MoveTo([Sink("path")] string destFileName);
        [Receiver("path")] void MoveTo([Sink("path")] string destFileName, bool overwrite);
        [Receiver("path"), Stored, Fresh] FileStream Open(FileMode mode);
        [Receiver("path"), Stored, Fresh] FileStream Open(FileMode mode, FileAccess access);
        [Receiver("path"), Stored, Fresh] FileStream Open(FileMode mode, FileAccess access, FileShare share);
        [Receiver("path"), Stored, Fresh] FileStream OpenRead();
        [Receiver("path"), Stored, Fresh] StreamReader OpenText();
        [Receiver("path"), Fresh] FileStream OpenWrite();
        [Receiver("path")] FileInfo Replace([Sink("path")] string destinationFileName, [Sink("path")] string destinationBackupFileName);
        void SetAccessControl(FileSecurity fileSecurity);
        FileSecurity GetAccessControl();
    }

    [Data]
    class DirectoryInfo : FileSystemInfo
    {
        DirectoryInfo(string path);
        DirectoryInfo Parent, Root;
        [Receiver("path")] void Create();
        DirectoryInfo CreateSubdirectory([Sink("path")] string path);
        [Receiver("path")] void Delete(bool recursive);
        [Stored, Fresh] DirectoryInfo[] GetDirectories();
        [Stored, Fresh] DirectoryInfo[] GetDirectories(string searchPattern);
        [Stored, Fresh] FileInfo[] GetFiles();
        [Stored, Fresh] FileInfo[] GetFiles(string searchPattern);
        [Stored, Fresh] FileInfo[] GetFiles(string searchPattern, SearchOption searchOption);
        [Stored, Fresh] IEnumerable<FileInfo> EnumerateFiles();
        [Stored, Fresh] IEnumerable<FileInfo> EnumerateFiles(string searchPattern);
        [Stored, Fresh] IEnumerable<FileInfo> EnumerateFiles(string searchPattern, SearchOption searchOption);
        [Stored, Fresh] IEnumerable<DirectoryInfo> EnumerateDirectories();
        [Stored, Fresh] FileSystemInfo[] GetFileSystemInfos();
        [Receiver("path")] void MoveTo([Sink("path")] string destDirName);
    }

    class DriveInfo
    {
        DriveInfo(string driveName);
        static DriveInfo[] GetDrives();
        string Name, VolumeLabel;
        long AvailableFreeSpace, TotalSize;
    }

    class FileSystemWatcher
    {
        FileSystemWatcher([Sink("path")] string path);
        FileSystemWatcher([Sink("path")] string path, string filter);
        [Sink("path")] string Path;
        string Filter;
        bool EnableRaisingEvents;
    }

    enum FileMode { CreateNew, Create, Open, OpenOrCreate, Truncate, Append }
    enum FileAccess { Read, Write, ReadWrite }
    enum FileShare { None, Read, Write, ReadWrite, Delete, Inheritable }
    enum FileOptions { None, Encrypted, DeleteOnClose, SequentialScan, RandomAccess, Asynchronous, WriteThrough }
    enum FileAttributes { ReadOnly, Hidden, System, Directory, Archive, Normal, Temporary, Encrypted }
    enum SearchOption { TopDirectoryOnly, AllDirectories }
    enum SeekOrigin { Begin, Current, End }
    enum UnixFileMode { None, UserRead, UserWrite, UserExecute, GroupRead, GroupWrite, OtherRead, OtherWrite, OtherExecute }

    class FileStreamOptions
    {
        FileMode Mode;
        FileAccess Access;
        FileShare Share;
        FileOptions Options;
        UnixFileMode? UnixCreateMode;
    }

    [Data]
    class Stream : IDisposable
    {
        static readonly Stream Null;
        bool CanRead, CanSeek, CanWrite;
        long Length, Position;
        int ReadTimeout, WriteTimeout;
        int Read([Kept] byte[] buffer, int offset, int count);
        int Read(Span<byte> buffer);
        Task<int> ReadAsync(byte[] buffer, int offset, int count);
        Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken);
        ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
        void ReadExactly(byte[] buffer, int offset, int count);
        [Passes, Clean("text")] int ReadByte();
        void Write([Kept] byte[] buffer, int offset, int count);
        void Write([Kept] ReadOnlySpan<byte> buffer);
        Task WriteAsync([Kept] byte[] buffer, int offset, int count);
        Task WriteAsync([Kept] byte[] buffer, int offset, int count, CancellationToken cancellationToken);
        ValueTask WriteAsync([Kept] ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken);
        void WriteByte([Kept] byte value);
        void CopyTo(Stream destination);
        void CopyTo(Stream destination, int bufferSize);
        Task CopyToAsync(Stream destination);
        Task CopyToAsync(Stream destination, CancellationToken cancellationToken);
        Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken);
        void Flush();
        Task FlushAsync();
        void Close();
        void Dispose();
        long Seek(long offset, SeekOrigin origin);
        void SetLength(long value);
        static Stream Synchronized(Stream stream);
    }

    [Data]
    class FileStream : Stream
    {
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode, FileAccess access);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode, FileAccess access, FileShare share);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode, FileAccess access, FileShare share, int bufferSize);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, bool useAsync);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, FileOptions options);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileMode mode, FileSystemRights rights, FileShare share, int bufferSize, FileOptions options, FileSecurity fileSecurity);
        [Stored, Fresh] FileStream([Sink("path")] string path, FileStreamOptions options);
        FileStream(SafeFileHandle handle, FileAccess access);
        FileStream(IntPtr handle, FileAccess access);
        string Name;
        void Flush(bool flushToDisk);
        void Write([Kept, Sink("storage")] byte[] buffer, int offset, int count);
        Task WriteAsync([Kept, Sink("storage")] byte[] buffer, int offset, int count);
        Task WriteAsync([Kept, Sink("storage")] byte[] buffer, int offset, int count, CancellationToken cancellationToken);
        void SetAccessControl(FileSecurity fileSecurity);
    }

    [Data]
    class MemoryStream : Stream
    {
        MemoryStream();
        MemoryStream(byte[] buffer);
        MemoryStream([Sink("resource")] int capacity);
        MemoryStream(byte[] buffer, bool writable);
        MemoryStream(byte[] buffer, int index, int count);
        byte[] GetBuffer();
        byte[] ToArray();
        void WriteTo(Stream stream);
    }

    [Data] class BufferedStream : Stream { BufferedStream(Stream stream); BufferedStream(Stream stream, int bufferSize); }
    [Data] class UnmanagedMemoryStream : Stream;

    [Data]
    class TextReader : IDisposable
    {
        [Passes, Clean("text")] int Read();
        int Read(char[] buffer, int index, int count);
        [Passes, Clean("text")] int Peek();
        int ReadBlock(char[] buffer, int index, int count);
        Task<int> ReadAsync(char[] buffer, int index, int count);
        string ReadLine();
        Task<string> ReadLineAsync();
        Task<string> ReadLineAsync(CancellationToken cancellationToken);
        string ReadToEnd();
        Task<string> ReadToEndAsync();
        Task<string> ReadToEndAsync(CancellationToken cancellationToken);
        void Close();
        void Dispose();
        static TextReader Synchronized(TextReader reader);
    }

    [Data]
    class StreamReader : TextReader
    {
        StreamReader(Stream stream);
        StreamReader(Stream stream, bool detectEncodingFromByteOrderMarks);
        StreamReader(Stream stream, Encoding encoding);
        StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks);
        StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize);
        StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize, bool leaveOpen);
        [Stored, Fresh] StreamReader([Sink("path")] string path);
        [Stored, Fresh] StreamReader([Sink("path")] string path, bool detectEncodingFromByteOrderMarks);
        [Stored, Fresh] StreamReader([Sink("path")] string path, Encoding encoding);
        [Stored, Fresh] StreamReader([Sink("path")] string path, Encoding encoding, bool detectEncodingFromByteOrderMarks);
        [Stored, Fresh] StreamReader([Sink("path")] string path, FileStreamOptions options);
        Stream BaseStream;
        Encoding CurrentEncoding;
        bool EndOfStream;
    }

    [Data] class StringReader : TextReader { StringReader(string s); }

    [Data]
    class TextWriter : IDisposable
    {
        static readonly TextWriter Null;
        Encoding Encoding;
        string NewLine;
        void Write([Kept] object value);
        void Write([Kept] char[] buffer, int index, int count);
        void Write([Kept, Sink("format")] string format, [Kept] params object[] arg);
        void WriteLine();
        void WriteLine([Kept] object value);
        void WriteLine([Kept] char[] buffer, int index, int count);
        void WriteLine([Kept, Sink("format")] string format, [Kept] params object[] arg);
        Task WriteAsync([Kept] string value);
        Task WriteAsync([Kept] ReadOnlyMemory<char> buffer, CancellationToken cancellationToken);
        Task WriteLineAsync([Kept] string value);
        void Flush();
        Task FlushAsync();
        void Close();
        void Dispose();
        string ToString();
        static TextWriter Synchronized(TextWriter writer);
    }

    [Data]
    class StreamWriter : TextWriter
    {
        StreamWriter(Stream stream);
        StreamWriter(Stream stream, Encoding encoding);
        StreamWriter(Stream stream, Encoding encoding, int bufferSize);
        StreamWriter(Stream stream, Encoding encoding, int bufferSize, bool leaveOpen);
        [Fresh] StreamWriter([Sink("path")] string path);
        [Fresh] StreamWriter([Sink("path")] string path, bool append);
        [Fresh] StreamWriter([Sink("path")] string path, bool append, Encoding encoding);
        [Fresh] StreamWriter([Sink("path")] string path, bool append, Encoding encoding, int bufferSize);
        [Fresh] StreamWriter([Sink("path")] string path, FileStreamOptions options);
        Stream BaseStream;
        bool AutoFlush;
        void Write([Kept, Sink("storage")] object value);
        void Write([Kept, Sink("format", "storage")] string format, [Kept, Sink("storage")] params object[] arg);
        void WriteLine();
        void WriteLine([Kept, Sink("storage")] object value);
        void WriteLine([Kept, Sink("format", "storage")] string format, [Kept, Sink("storage")] params object[] arg);
        Task WriteAsync([Kept, Sink("storage")] string value);
        Task WriteLineAsync([Kept, Sink("storage")] string value);
    }

    [Data]
    class StringWriter : TextWriter
    {
        StringWriter();
        StringWriter(IFormatProvider formatProvider);
        StringWriter(StringBuilder sb);
        StringBuilder GetStringBuilder();
        string ToString();
    }

    [Data]
    class BinaryReader : IDisposable
    {
        BinaryReader(Stream input);
        BinaryReader(Stream input, Encoding encoding);
        BinaryReader(Stream input, Encoding encoding, bool leaveOpen);
        Stream BaseStream;
        bool ReadBoolean();
        [Passes, Clean("text")] byte ReadByte();
        byte[] ReadBytes([Sink("resource")] int count);
        char ReadChar();
        char[] ReadChars([Sink("resource")] int count);
        [Passes, Clean("text")] short ReadInt16();
        [Passes, Clean("text")] int ReadInt32();
        [Passes, Clean("text")] long ReadInt64();
        [Passes, Clean("text")] uint ReadUInt32();
        [Passes, Clean("text")] double ReadDouble();
        string ReadString();
        int Read(byte[] buffer, int index, int count);
    }

    [Data]
    class BinaryWriter : IDisposable
    {
        BinaryWriter(Stream output);
        BinaryWriter(Stream output, Encoding encoding);
        BinaryWriter(Stream output, Encoding encoding, bool leaveOpen);
        Stream BaseStream;
        void Write([Kept] object value);
        void Write([Kept] byte[] buffer, int index, int count);
        void Flush();
    }

    [Data] class IOException : SystemException;
    [Data] class FileNotFoundException : IOException { FileNotFoundException(string message, string fileName); string FileName; }
    [Data] class DirectoryNotFoundException : IOException;
    [Data] class PathTooLongException : IOException;
    [Data] class EndOfStreamException : IOException;
    [Data] class FileLoadException : IOException { string FileName; }
    [Data] class InvalidDataException : SystemException;
}

namespace System.IO.Compression
{
    static class ZipFile
    {
        static void CreateFromDirectory([Sink("path")] string sourceDirectoryName, [Sink("path")] string destinationArchiveFileName);
        static void ExtractToDirectory([Sink("path", "archive")] string sourceArchiveFileName, [Sink("path")] string destinationDirectoryName);
        static void ExtractToDirectory([Sink("path", "archive")] string sourceArchiveFileName, [Sink("path")] string destinationDirectoryName, bool overwriteFiles);
        static void ExtractToDirectory([Sink("path", "archive")] string sourceArchiveFileName, [Sink("path")] string destinationDirectoryName, System.Text.Encoding entryNameEncoding);
        [Stored, Fresh] static ZipArchive Open([Sink("path")] string archiveFileName, ZipArchiveMode mode);
        [Stored, Fresh] static ZipArchive OpenRead([Sink("path")] string archiveFileName);
    }

    static class ZipFileExtensions
    {
        static void ExtractToDirectory([Sink("archive")] this ZipArchive source, [Sink("path")] string destinationDirectoryName);
        static void ExtractToDirectory([Sink("archive")] this ZipArchive source, [Sink("path")] string destinationDirectoryName, bool overwriteFiles);
        static void ExtractToFile(this ZipArchiveEntry source, [Sink("path")] string destinationFileName);
        static void ExtractToFile(this ZipArchiveEntry source, [Sink("path")] string destinationFileName, bool overwrite);
        static ZipArchiveEntry CreateEntryFromFile(this ZipArchive destination, [Sink("path")] string sourceFileName, string entryName);
    }

    [Data]
    class ZipArchive : IDisposable
    {
        ZipArchive(Stream stream);
        ZipArchive(Stream stream, ZipArchiveMode mode);
        ZipArchive(Stream stream, ZipArchiveMode mode, bool leaveOpen);
        [Stored] IReadOnlyCollection<ZipArchiveEntry> Entries;
        [Stored] ZipArchiveEntry GetEntry(string entryName);
        ZipArchiveEntry CreateEntry(string entryName);
    }

    [Data]
    class ZipArchiveEntry
    {
        [Stored] string FullName;
        [Stored, Clean("path")] string Name;
        long Length, CompressedLength;
        ZipArchive Archive;
        [Stored] Stream Open();
        void Delete();
    }

    enum ZipArchiveMode { Read, Create, Update }
    enum CompressionMode { Decompress, Compress }
    enum CompressionLevel { Optimal, Fastest, NoCompression }

    [Data]
    class GZipStream : Stream
    {
        GZipStream(Stream stream, CompressionMode mode);
        GZipStream(Stream stream, CompressionMode mode, bool leaveOpen);
    }

    [Data]
    class DeflateStream : Stream
    {
        DeflateStream(Stream stream, CompressionMode mode);
        DeflateStream(Stream stream, CompressionMode mode, bool leaveOpen);
    }

    [Data] class BrotliStream : Stream { BrotliStream(Stream stream, CompressionMode mode); }
}

namespace System.IO.IsolatedStorage
{
    class IsolatedStorageFile
    {
        static IsolatedStorageFile GetUserStoreForApplication();
        static IsolatedStorageFile GetUserStoreForAssembly();
        IsolatedStorageFileStream OpenFile([Sink("path")] string path, FileMode mode);
        void DeleteFile([Sink("path")] string file);
        bool FileExists(string path);
    }

    [Data]
    class IsolatedStorageFileStream : FileStream
    {
        [Stored, Fresh] IsolatedStorageFileStream([Sink("path")] string path, FileMode mode);
        [Stored, Fresh] IsolatedStorageFileStream([Sink("path")] string path, FileMode mode, IsolatedStorageFile isf);
    }
}

namespace System.IO.Pipelines
{
    class PipeReader { [Remote] ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken); Stream AsStream(); }
    class PipeWriter { ValueTask WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken); Stream AsStream(); }
    [Data] struct ReadResult { object Buffer; bool IsCompleted; }
}

namespace System.IO.Pipes
{
    [Data] class PipeStream : Stream { bool IsConnected; }

    [Data]
    class NamedPipeServerStream : PipeStream
    {
        [Remote] NamedPipeServerStream(string pipeName);
        [Remote] NamedPipeServerStream(string pipeName, PipeDirection direction);
        void WaitForConnection();
        Task WaitForConnectionAsync();
    }

    [Data]
    class NamedPipeClientStream : PipeStream
    {
        NamedPipeClientStream(string pipeName);
        NamedPipeClientStream(string serverName, string pipeName);
        void Connect();
    }

    enum PipeDirection { In, Out, InOut }
}
