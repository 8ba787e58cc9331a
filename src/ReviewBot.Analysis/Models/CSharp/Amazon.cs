using System.Collections;
using System.Net;

namespace Amazon.Athena.Model
{
    class StartQueryExecutionRequest { [Sink("sql")] string QueryString; }
}

namespace Amazon.DynamoDBv2.Model
{
    class ScanRequest { [Sink("nosql")] string FilterExpression; }
    class QueryRequest { [Sink("nosql")] string KeyConditionExpression, FilterExpression; }
    class ExecuteStatementRequest { [Sink("sql")] string Statement; }
}

namespace Amazon.Lambda.APIGatewayEvents
{
    class APIGatewayProxyRequest
    {
        [Remote] string Body, Path;
        [Remote] IDictionary<string, string> QueryStringParameters, PathParameters, Headers;
    }

    class APIGatewayProxyResponse { [Sink("html", "response")] string Body; int StatusCode; IDictionary<string, string> Headers; }

    class APIGatewayHttpApiV2ProxyRequest
    {
        [Remote] string Body, RawPath, RawQueryString;
        [Remote] IDictionary<string, string> QueryStringParameters, PathParameters, Headers;
    }
}

namespace Amazon.Lambda.Core
{
    class LambdaSerializerAttribute : Attribute;
    interface ILambdaContext { ILambdaLogger Logger; string FunctionName; }

    interface ILambdaLogger
    {
        void LogLine([Sink("log")] string message);
        void Log([Sink("log")] string message);
        void LogInformation([Sink("log")] string message);
        void LogError([Sink("log")] string message);
    }

    class LambdaLogger { static void Log([Sink("log")] string message); }
}

namespace Amazon.Lambda.SQSEvents
{
    class SQSEvent { [Remote] List<SQSMessage> Records; [Data] class SQSMessage { [Remote] string Body; } }
}

namespace Amazon.Runtime
{
    class BasicAWSCredentials { BasicAWSCredentials(string accessKey, [Sink("credential")] string secretKey); }

    class SessionAWSCredentials
    {
        SessionAWSCredentials(string awsAccessKeyId, [Sink("credential")] string awsSecretAccessKey, [Sink("credential")] string token);
    }
}

namespace Amazon.S3
{
    interface IAmazonS3
    {
        [Stored, Fresh] Task<Model.GetObjectResponse> GetObjectAsync(Model.GetObjectRequest request, CancellationToken cancellationToken);
        [Stored, Fresh] Task<Model.GetObjectResponse> GetObjectAsync(string bucketName, string key, CancellationToken cancellationToken);
        Task<object> PutObjectAsync(Model.PutObjectRequest request, CancellationToken cancellationToken);
        Task<object> DeleteObjectAsync(string bucketName, string key, CancellationToken cancellationToken);
        string GetPreSignedURL(object request);
    }

    class AmazonS3Client : IAmazonS3
    {
        AmazonS3Client();
        AmazonS3Client(string awsAccessKeyId, [Sink("credential")] string awsSecretAccessKey, object region);
    }
}

namespace Amazon.S3.Model
{
    class GetObjectRequest { string BucketName, Key; }

    [Data]
    class GetObjectResponse
    {
        [Stored] Stream ResponseStream;
        [Stored] object Metadata;
        void WriteResponseStreamToFile([Sink("path")] string filePath);
    }

    class PutObjectRequest
    {
        string BucketName, Key, ContentBody;
        [Sink("path")] string FilePath;
        Stream InputStream;
        object CannedACL;
    }
}

namespace Amazon.SQS.Model
{
    class ReceiveMessageRequest;
    [Data] class Message { [Remote] string Body; }
    class SendMessageRequest { SendMessageRequest(string queueUrl, string messageBody); string MessageBody; }
}

namespace Amazon.SecretsManager
{
    interface IAmazonSecretsManager
    {
        [Secret, Fresh] Task<Model.GetSecretValueResponse> GetSecretValueAsync(object request, CancellationToken cancellationToken);
    }

    class AmazonSecretsManagerClient : IAmazonSecretsManager { AmazonSecretsManagerClient(); }
}

namespace Amazon.SecretsManager.Model
{
    [Data] class GetSecretValueResponse { [Secret] string SecretString; }
}
