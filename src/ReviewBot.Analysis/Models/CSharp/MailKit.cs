namespace MailKit.Net.Smtp
{
    class SmtpClient : IDisposable
    {
        SmtpClient();
        Func<object, object, object, object, bool> ServerCertificateValidationCallback;
        bool CheckCertificateRevocation;
        void Connect(string host, int port, bool useSsl);
        Task ConnectAsync(string host, int port, object options, CancellationToken cancellationToken);
        void Authenticate(string userName, [Sink("credential")] string password, CancellationToken cancellationToken);
        string Send(MimeKit.MimeMessage message, CancellationToken cancellationToken, object progress);
        Task<string> SendAsync(MimeKit.MimeMessage message, CancellationToken cancellationToken, object progress);
    }
}
