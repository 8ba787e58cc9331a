namespace Jose
{
    static class JWT
    {
        static string Decode(string token, object key);
        static T Decode<T>(string token, object key);
        [Remote] static string Payload(string token);
        [Secret, Fresh] static string Encode(object payload, [Sink("credential")] object key, object algorithm);
    }
}
