using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ReviewBot.Serving;
using ReviewBot.Storage;
using ReviewBot.Webhooks;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot serve</c>: receiver, workers and pages, until the process is asked to stop.</summary>
internal static class ServeCommand
{
    private const int Ended = 0;
    private const int WrongSettings = 2;
    private const int CouldNotFinish = 3;

    /// <summary>Serves with the settings of the environment and <c>appsettings.json</c>, and answers the exit code.</summary>
    public static Task<int> RunAsync(string version, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        IConfiguration configuration;
        try
        {
            configuration = ServeSettingsReader.Sources();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            error.WriteLine("reviewbot: appsettings.json is not JSON. Correct it, or remove it and use environment variables.");
            return Task.FromResult(WrongSettings);
        }

        return RunAsync(configuration, version, output, error, cancellation);
    }

    /// <summary>Serves with given settings, and answers the exit code.</summary>
    public static async Task<int> RunAsync(
        IConfiguration configuration, string version, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(Configure);
        try
        {
            var settings = ServeSettingsReader.Read(configuration);
            var parts = Composition.Create(settings, version, TimeProvider.System, logs);
            using var app = parts.App as IDisposable;
            await using var server = await ReviewServer.StartAsync(settings, parts, TimeProvider.System, logs, cancellation);
            foreach (var address in server.Addresses)
            {
                await output.WriteLineAsync($"Listening on {address}; webhooks go to {new Uri(address, WebhookEndpoint.Path)}");
            }

            await output.FlushAsync(cancellation);
            await server.WaitAsync(cancellation);
            return Ended;
        }
        catch (SettingsException fault)
        {
            await error.WriteLineAsync("reviewbot: the server cannot start with these settings:");
            foreach (var problem in fault.Problems)
            {
                await error.WriteLineAsync($"  {problem}");
            }

            return WrongSettings;
        }
        catch (StorageException fault)
        {
            await error.WriteLineAsync($"reviewbot: {fault.Message}");
            return fault.Transient ? CouldNotFinish : WrongSettings;
        }
        catch (IOException fault)
        {
            await error.WriteLineAsync($"reviewbot: {fault.Message} Set REVIEWBOT_URLS to another address, or stop what uses it.");
            return CouldNotFinish;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Ended;
        }
    }

    private static void Configure(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.IncludeScopes = false;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            })
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning);
}
