using System.Collections;
using System.Collections.Specialized;
using System.Net;
using System.Xml;

namespace System.ServiceModel
{
    class ServiceContractAttribute : Attribute;
    [EntryPoint] class OperationContractAttribute : Attribute;
    class ServiceBehaviorAttribute : Attribute { bool IncludeExceptionDetailInFaults; }
    class FaultContractAttribute : Attribute;
    class MessageContractAttribute : Attribute;

    class OperationContext
    {
        static OperationContext Current;
        object Channel, Host;
        Channels.MessageHeaders IncomingMessageHeaders;
        ServiceSecurityContext ServiceSecurityContext;
    }

    class ServiceSecurityContext
    {
        static ServiceSecurityContext Current;
        System.Security.Principal.IIdentity PrimaryIdentity;
        bool IsAnonymous;
    }

    class FaultException : Exception { FaultException(); FaultException([Sink("response")] string reason); }

    class FaultException<TDetail> : FaultException
    {
        FaultException([Sink("response")] TDetail detail);
        FaultException([Sink("response")] TDetail detail, [Sink("response")] string reason);
    }

    class EndpointAddress { EndpointAddress([Sink("url")] string uri); }
    class BasicHttpBinding { BasicHttpBinding(); object Security; long MaxReceivedMessageSize; }
    class WSHttpBinding { WSHttpBinding(); object Security; }
    class NetTcpBinding { NetTcpBinding(); object Security; }
    class ServiceHost { ServiceHost(Type serviceType, params Uri[] baseAddresses); void Open(); void Close(); }
    class ChannelFactory<TChannel> { ChannelFactory(object binding, EndpointAddress remoteAddress); TChannel CreateChannel(); }
    class ClientBase<TChannel> { TChannel Channel; Description.ClientCredentials ClientCredentials; }
}

namespace System.ServiceModel.Channels
{
    class MessageHeaders { [Remote] T GetHeader<T>(string name, string ns); [Remote] Uri To; [Remote] string Action; }
}

namespace System.ServiceModel.Description
{
    class ServiceDebugBehavior { bool IncludeExceptionDetailInFaults; }
    class ClientCredentials { UserNamePasswordClientCredential UserName; object ClientCertificate, ServiceCertificate; }
    class UserNamePasswordClientCredential { string UserName; [Secret, Sink("credential")] string Password; }
}

namespace System.ServiceModel.Security
{
    class X509CertificateValidator;
    enum X509CertificateValidationMode { None, PeerTrust, ChainTrust, PeerOrChainTrust, Custom }
}

namespace System.ServiceModel.Syndication
{
    class SyndicationFeed { static SyndicationFeed Load([Sink("xmldocument")] XmlReader reader); [Remote] IEnumerable<object> Items; }
}

namespace System.ServiceModel.Web
{
    [EntryPoint] class WebGetAttribute : Attribute;
    [EntryPoint] class WebInvokeAttribute : Attribute;

    class WebOperationContext
    {
        static WebOperationContext Current;
        IncomingWebRequestContext IncomingRequest;
        OutgoingWebResponseContext OutgoingResponse;
    }

    class IncomingWebRequestContext
    {
        [Remote] WebHeaderCollection Headers;
        [Remote] string UserAgent, ContentType, Method;
        [Remote] UriTemplateMatch UriTemplateMatch;
    }

    class OutgoingWebResponseContext
    {
        WebHeaderCollection Headers;
        [Sink("redirect")] string Location;
        [Sink("header")] string ContentType, StatusDescription;
        HttpStatusCode StatusCode;
    }

    [Data] class UriTemplateMatch { [Remote] NameValueCollection QueryParameters, BoundVariables; [Remote] Uri RequestUri; }
}
