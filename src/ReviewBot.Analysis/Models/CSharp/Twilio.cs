namespace Twilio.Rest.Api.V2010.Account
{
    class MessageResource { static object Create(object to, object from, string body); }
}
