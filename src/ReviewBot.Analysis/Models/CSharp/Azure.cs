using System.Collections;

namespace Azure
{
    [Data] class Response<T> { T Value; object GetRawResponse(); }
    class AzureKeyCredential { AzureKeyCredential([Sink("credential")] string key); [Secret] string Key; }
    [Data] class RequestFailedException : Exception;
}

namespace Azure.Data.Tables
{
    class TableClient
    {
        [Stored, Fresh] IEnumerable<T> Query<T>([Sink("nosql")] string filter, int? maxPerPage, IEnumerable<string> select, CancellationToken cancellationToken);
        [Stored, Fresh] IAsyncEnumerable<T> QueryAsync<T>([Sink("nosql")] string filter, int? maxPerPage, IEnumerable<string> select, CancellationToken cancellationToken);
    }
}

namespace Azure.Identity
{
    class DefaultAzureCredential { DefaultAzureCredential(); }
    class ClientSecretCredential { ClientSecretCredential(string tenantId, string clientId, [Sink("credential")] string clientSecret); }
    class ManagedIdentityCredential;
}

namespace Azure.Messaging.ServiceBus
{
    class ServiceBusClient
    {
        ServiceBusClient([Sink("setting")] string connectionString);
        ServiceBusSender CreateSender(string queueOrTopicName);
        ServiceBusReceiver CreateReceiver(string queueName);
    }

    class ServiceBusSender { Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken); }

    class ServiceBusReceiver
    {
        [Remote, Fresh] Task<ServiceBusReceivedMessage> ReceiveMessageAsync(TimeSpan? maxWaitTime, CancellationToken cancellationToken);
    }

    class ServiceBusMessage { ServiceBusMessage(string body); }
    [Data] class ServiceBusReceivedMessage { [Remote] BinaryData Body; [Remote] string Subject; }
    class ProcessMessageEventArgs { [Remote] ServiceBusReceivedMessage Message; }
}

namespace Azure.Security.KeyVault.Secrets
{
    class SecretClient
    {
        SecretClient([Sink("url")] Uri vaultUri, object credential);
        [Secret, Fresh] Azure.Response<KeyVaultSecret> GetSecret(string name, string version, CancellationToken cancellationToken);
        [Secret, Fresh] Task<Azure.Response<KeyVaultSecret>> GetSecretAsync(string name, string version, CancellationToken cancellationToken);
    }

    [Data] class KeyVaultSecret { [Secret] string Value; string Name; }
}

namespace Azure.Storage.Blobs
{
    class BlobServiceClient
    {
        BlobServiceClient([Sink("setting")] string connectionString);
        BlobServiceClient([Sink("url")] Uri serviceUri, object credential);
        BlobContainerClient GetBlobContainerClient(string blobContainerName);
    }

    class BlobContainerClient
    {
        BlobContainerClient([Sink("setting")] string connectionString, string blobContainerName);
        BlobClient GetBlobClient(string blobName);
        object UploadBlob(string blobName, Stream content);
        object DeleteBlob(string blobName);
        Task<object> CreateIfNotExistsAsync(Models.PublicAccessType publicAccessType);
    }

    class BlobClient
    {
        BlobClient([Sink("url")] Uri blobUri, object options);
        BlobClient([Sink("setting")] string connectionString, string blobContainerName, string blobName);
        object Upload(Stream content);
        object Upload([Sink("path")] string path);
        Task<object> UploadAsync(Stream content, bool overwrite);
        object DownloadTo([Sink("path")] string path);
        Task<object> DownloadToAsync([Sink("path")] string path);
        [Stored, Fresh] Azure.Response<Models.BlobDownloadInfo> Download();
        [Stored, Fresh] Task<Azure.Response<Models.BlobDownloadInfo>> DownloadAsync();
        [Stored, Fresh] Azure.Response<Models.BlobDownloadResult> DownloadContent();
        [Stored, Fresh] Task<Azure.Response<Models.BlobDownloadResult>> DownloadContentAsync();
        [Stored, Fresh] Stream OpenRead();
        [Stored, Fresh] Task<Stream> OpenReadAsync();
        Uri Uri;
        Uri GenerateSasUri(object permissions, DateTimeOffset expiresOn);
    }
}

namespace Azure.Storage.Blobs.Models
{
    [Data] class BlobDownloadInfo { [Stored] Stream Content; }
    [Data] class BlobDownloadResult { [Stored] BinaryData Content; }
    enum PublicAccessType { None, BlobContainer, Blob }
}

namespace Azure.Storage.Queues
{
    class QueueClient
    {
        QueueClient([Sink("setting")] string connectionString, string queueName);
        Task<object> SendMessageAsync(string messageText);
        [Stored, Fresh] Azure.Response<object> ReceiveMessages(int? maxMessages);
    }
}
