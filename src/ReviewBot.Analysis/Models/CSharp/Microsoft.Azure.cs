using System.Collections;
using System.Net;
using System.Text;

namespace Microsoft.Azure.Cosmos
{
    class CosmosClient
    {
        CosmosClient([Sink("setting")] string connectionString, object clientOptions);
        CosmosClient(string accountEndpoint, [Sink("credential")] string authKeyOrResourceToken, object clientOptions);
        Container GetContainer(string databaseId, string containerId);
    }

    class Container
    {
        [Stored, Fresh] FeedIterator<T> GetItemQueryIterator<T>([Sink("sql")] string queryText, string continuationToken, object requestOptions);
        [Stored, Fresh] FeedIterator<T> GetItemQueryIterator<T>(QueryDefinition queryDefinition, string continuationToken, object requestOptions);
        [Stored, Fresh] Task<object> ReadItemAsync<T>([Sink("recordkey")] string id, object partitionKey);
    }

    class QueryDefinition { QueryDefinition([Sink("sql")] string query); QueryDefinition WithParameter(string name, object value); }
    [Data] class FeedIterator<T> { Task<IEnumerable<T>> ReadNextAsync(CancellationToken cancellationToken); bool HasMoreResults; }
}

namespace Microsoft.Azure.Documents
{
    class SqlQuerySpec
    {
        SqlQuerySpec([Sink("sql")] string queryText);
        SqlQuerySpec([Sink("sql")] string queryText, object parameters);
        [Sink("sql")] string QueryText;
    }
}

namespace Microsoft.Azure.Documents.Client
{
    class DocumentClient
    {
        DocumentClient(Uri serviceEndpoint, [Sink("credential")] string authKeyOrResourceToken);
        IQueryable<T> CreateDocumentQuery<T>(Uri documentCollectionUri, [Sink("sql")] string sqlExpression, object feedOptions);
        IQueryable<dynamic> CreateDocumentQuery(string documentCollectionLink, [Sink("sql")] string sqlExpression, object feedOptions);
    }
}

namespace Microsoft.Azure.Functions.Worker
{
    [EntryPoint] class FunctionAttribute : Attribute;
    [Remote] class HttpTriggerAttribute : Attribute;
    [Remote] class QueueTriggerAttribute : Attribute;
    [Remote] class ServiceBusTriggerAttribute : Attribute;
    [Remote] class BlobTriggerAttribute : Attribute;
    [Remote] class EventHubTriggerAttribute : Attribute;
    [Harmless] class FunctionContext;
}

namespace Microsoft.Azure.Functions.Worker.Http
{
    class HttpRequestData
    {
        [Remote] Stream Body;
        [Remote] System.Net.Http.Headers.HttpHeaders Headers;
        [Remote] Uri Url;
        [Remote] System.Collections.Specialized.NameValueCollection Query;
        [Remote] IReadOnlyCollection<object> Cookies;
        [Remote, Fresh] Task<string> ReadAsStringAsync(Encoding encoding);
        [Remote, Fresh] ValueTask<T> ReadFromJsonAsync<T>(CancellationToken cancellationToken);
        HttpResponseData CreateResponse(HttpStatusCode statusCode);
    }

    class HttpResponseData
    {
        System.Net.Http.Headers.HttpHeaders Headers;
        HttpStatusCode StatusCode;
        void WriteString([Sink("html", "response")] string value, Encoding encoding);
        Task WriteStringAsync([Sink("html", "response")] string value, Encoding encoding);
        ValueTask WriteAsJsonAsync<T>([Sink("response")] T instance);
    }
}

namespace Microsoft.Azure.WebJobs
{
    [EntryPoint] class FunctionNameAttribute : Attribute;
    [Remote] class HttpTriggerAttribute : Attribute;
    [Remote] class QueueTriggerAttribute : Attribute;
    [Remote] class ServiceBusTriggerAttribute : Attribute;
    [Remote] class BlobTriggerAttribute : Attribute;
    [Remote] class EventHubTriggerAttribute : Attribute;
    [Harmless] class ExecutionContext;
}
