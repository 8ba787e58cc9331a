namespace Renci.SshNet
{
    class SshClient : IDisposable
    {
        SshClient(string host, string username, [Sink("credential")] string password);
        SshClient(string host, int port, string username, [Sink("credential")] string password);
        void Connect();
        SshCommand CreateCommand([Sink("command")] string commandText);
        SshCommand RunCommand([Sink("command")] string commandText);
    }

    class SshCommand
    {
        [Remote] string Result, Error;
        string Execute();
        string Execute([Sink("command")] string commandText);
        int ExitStatus;
    }

    class SftpClient : IDisposable
    {
        SftpClient(string host, string username, [Sink("credential")] string password);
        void Connect();
        void UploadFile(Stream input, [Sink("path")] string path, object uploadCallback);
        void DownloadFile([Sink("path")] string path, Stream output, object downloadCallback);
        [Remote] string ReadAllText([Sink("path")] string path);
        void DeleteFile([Sink("path")] string path);
    }
}
