namespace Microsoft.ApplicationInsights
{
    class TelemetryClient
    {
        void TrackTrace([Sink("log")] string message);
        void TrackTrace([Sink("log")] string message, IDictionary<string, string> properties);
        void TrackEvent([Sink("log")] string eventName, [Sink("log")] IDictionary<string, string> properties, IDictionary<string, double> metrics);
        void TrackException(Exception exception, [Sink("log")] IDictionary<string, string> properties, IDictionary<string, double> metrics);
    }
}
