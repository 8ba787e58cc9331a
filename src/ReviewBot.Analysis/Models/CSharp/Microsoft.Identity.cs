using System.Collections;

namespace Microsoft.Identity.Client
{
    interface IConfidentialClientApplication { object AcquireTokenForClient(IEnumerable<string> scopes); }

    class ConfidentialClientApplicationBuilder
    {
        static ConfidentialClientApplicationBuilder Create(string clientId);
        ConfidentialClientApplicationBuilder WithClientSecret([Sink("credential")] string clientSecret);
        ConfidentialClientApplicationBuilder WithAuthority([Sink("url")] string authorityUri);
        IConfidentialClientApplication Build();
    }

    [Data] class AuthenticationResult { [Secret] string AccessToken, IdToken; }
}
