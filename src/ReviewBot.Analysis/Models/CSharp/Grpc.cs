using System.Collections;

namespace Grpc.Core
{
    class ServerCallContext { [Remote] Metadata RequestHeaders; string Peer, Method; CancellationToken CancellationToken; }
    [Data] class Metadata : IEnumerable { string GetValue(string key); void Add(string key, string value); }
    struct Status { Status(object statusCode, [Sink("response")] string detail); }
    class RpcException : Exception { RpcException(Status status); }
}
