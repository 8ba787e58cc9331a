using System.Collections;

namespace Microsoft.WindowsAzure.Storage
{
    class CloudStorageAccount
    {
        static CloudStorageAccount Parse([Sink("setting")] string connectionString);
        Blob.CloudBlobClient CreateCloudBlobClient();
        Table.CloudTableClient CreateCloudTableClient();
        File.CloudFileClient CreateCloudFileClient();
    }

    enum SharedAccessProtocol { HttpsOnly, HttpsOrHttp }
    class IPAddressOrRange;
}

namespace Microsoft.WindowsAzure.Storage.Blob
{
    class CloudBlobClient { CloudBlobContainer GetContainerReference(string containerName); }

    class CloudBlobContainer
    {
        CloudBlockBlob GetBlockBlobReference(string blobName);
        void SetPermissions(object permissions);
        string GetSharedAccessSignature(object policy);
    }

    class CloudBlob
    {
        Uri Uri;
        string Name;
        void DownloadToFile([Sink("path")] string path, FileMode mode);
        void DownloadToStream(Stream target);
        string GetSharedAccessSignature(object policy);
        string GetSharedAccessSignature(object policy, object headers, string groupPolicyIdentifier, SharedAccessProtocol? protocols, IPAddressOrRange ipAddressOrRange);
    }

    class CloudBlockBlob : CloudBlob
    {
        void UploadFromFile([Sink("path")] string path);
        void UploadFromStream(Stream source);
        void UploadText(string content);
        [Stored, Fresh] string DownloadText();
        [Stored, Fresh] Task<string> DownloadTextAsync();
    }

    class CloudAppendBlob : CloudBlob;
}

namespace Microsoft.WindowsAzure.Storage.File
{
    class CloudFileClient { object GetShareReference(string shareName); }

    class CloudFile
    {
        string GetSharedAccessSignature(object policy, object headers, string groupPolicyIdentifier, SharedAccessProtocol? protocols, IPAddressOrRange ipAddressOrRange);
    }
}

namespace Microsoft.WindowsAzure.Storage.Table
{
    class CloudTableClient { CloudTable GetTableReference(string tableName); }

    class CloudTable
    {
        object Execute(object operation);
        [Stored, Fresh] IEnumerable<T> ExecuteQuery<T>(TableQuery<T> query);
        string GetSharedAccessSignature(object policy, string accessPolicyIdentifier, string startPartitionKey, string startRowKey, string endPartitionKey, string endRowKey, SharedAccessProtocol? protocols, IPAddressOrRange ipAddressOrRange);
    }

    class TableQuery<T>
    {
        TableQuery<T> Where([Sink("nosql")] string filter);
        static string GenerateFilterCondition(string propertyName, string operation, string givenValue);
    }
}
