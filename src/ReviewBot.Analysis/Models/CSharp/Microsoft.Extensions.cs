using System.Collections;
using System.Net.Http;

namespace Microsoft.Extensions.Caching.Distributed
{
    interface IDistributedCache
    {
        [Stored, Fresh] byte[] Get(string key);
        [Stored, Fresh] Task<byte[]> GetAsync(string key, CancellationToken token);
        void Set(string key, byte[] value, object options);
        Task SetAsync(string key, byte[] value, object options, CancellationToken token);
        void Remove(string key);
    }

    static class DistributedCacheExtensions
    {
        [Stored, Fresh] static string GetString(this IDistributedCache cache, string key);
        [Stored, Fresh] static Task<string> GetStringAsync(this IDistributedCache cache, string key, CancellationToken token);
        static void SetString(this IDistributedCache cache, string key, string value);
        static Task SetStringAsync(this IDistributedCache cache, string key, string value);
    }
}

namespace Microsoft.Extensions.Caching.Memory
{
    interface IMemoryCache { ICacheEntry CreateEntry(object key); void Remove(object key); bool TryGetValue(object key, out object value); }
    class MemoryCache : IMemoryCache;
    interface ICacheEntry { object Value; }

    static class CacheExtensions
    {
        [Fresh] static object Get(this IMemoryCache cache, object key);
        [Fresh] static TItem Get<TItem>(this IMemoryCache cache, object key);
        static TItem Set<TItem>(this IMemoryCache cache, object key, TItem value);
        static bool TryGetValue<TItem>(this IMemoryCache cache, object key, out TItem value);
        static TItem GetOrCreate<TItem>(this IMemoryCache cache, object key, Func<ICacheEntry, TItem> factory);
    }
}

namespace Microsoft.Extensions.Configuration
{
    [Data]
    interface IConfiguration
    {
        [Local] string this[string key] { get; }
        IConfigurationSection GetSection(string key);
        IEnumerable<IConfigurationSection> GetChildren();
    }

    [Data] interface IConfigurationSection : IConfiguration { string Key, Path; [Local] string Value; }
    [Data] interface IConfigurationRoot : IConfiguration { void Reload(); }
    class ConfigurationManager : IConfigurationRoot, IConfigurationBuilder;
    interface IConfigurationBuilder { IConfigurationRoot Build(); IConfigurationBuilder Add(object source); }
    class ConfigurationBuilder : IConfigurationBuilder { ConfigurationBuilder(); }

    static class ConfigurationExtensions
    {
        [Local, Fresh] static string GetConnectionString(this IConfiguration configuration, string name);
        static IConfigurationSection GetRequiredSection(this IConfiguration configuration, string key);
    }

    static class ConfigurationBinder
    {
        [Local, Fresh] static T GetValue<T>(this IConfiguration configuration, string key);
        [Local, Fresh] static T GetValue<T>(this IConfiguration configuration, string key, T defaultValue);
        [Local, Fresh] static object GetValue(this IConfiguration configuration, Type type, string key);
        [Local, Fresh] static T Get<T>(this IConfiguration configuration);
        static void Bind(this IConfiguration configuration, object instance);
        static void Bind(this IConfiguration configuration, string key, object instance);
    }

    static class JsonConfigurationExtensions
    {
        static IConfigurationBuilder AddJsonFile(this IConfigurationBuilder builder, [Sink("path")] string path, bool optional, bool reloadOnChange);
    }

    static class FileConfigurationExtensions
    {
        static IConfigurationBuilder SetBasePath(this IConfigurationBuilder builder, string basePath);
    }

    static class EnvironmentVariablesExtensions
    {
        static IConfigurationBuilder AddEnvironmentVariables(this IConfigurationBuilder configurationBuilder);
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    interface IServiceCollection : IList<object>;
    class ServiceCollection : IServiceCollection { ServiceCollection(); }
    interface IMvcBuilder { IServiceCollection Services; }
    interface IHttpClientBuilder { IHttpClientBuilder ConfigurePrimaryHttpMessageHandler(Func<HttpMessageHandler> configureHandler); }
    interface IServiceScope : IDisposable { IServiceProvider ServiceProvider; }
    interface IServiceScopeFactory { IServiceScope CreateScope(); }
    class ServiceProvider : IServiceProvider;

    static class ServiceProviderServiceExtensions
    {
        [Fresh] static T GetService<T>(this IServiceProvider provider);
        [Fresh] static T GetRequiredService<T>(this IServiceProvider provider);
        [Fresh] static object GetRequiredService(this IServiceProvider provider, Type serviceType);
        [Fresh] static IEnumerable<T> GetServices<T>(this IServiceProvider provider);
        static IServiceScope CreateScope(this IServiceProvider provider);
    }

    static class ServiceCollectionServiceExtensions
    {
        static IServiceCollection AddSingleton<TService>(this IServiceCollection services);
        static IServiceCollection AddSingleton<TService>(this IServiceCollection services, TService implementationInstance);
        static IServiceCollection AddScoped<TService>(this IServiceCollection services);
        static IServiceCollection AddTransient<TService>(this IServiceCollection services);
    }

    static class ServiceCollectionContainerBuilderExtensions
    {
        static ServiceProvider BuildServiceProvider(this IServiceCollection services);
    }

    static class OptionsServiceCollectionExtensions
    {
        static IServiceCollection Configure<TOptions>(this IServiceCollection services, Action<TOptions> configureOptions);
    }

    static class MvcServiceCollectionExtensions
    {
        static IMvcBuilder AddMvc(this IServiceCollection services);
        static IMvcBuilder AddMvc(this IServiceCollection services, Action<Microsoft.AspNetCore.Mvc.MvcOptions> setupAction);
        static IMvcBuilder AddControllers(this IServiceCollection services);
        static IMvcBuilder AddControllers(this IServiceCollection services, Action<Microsoft.AspNetCore.Mvc.MvcOptions> configure);
        static IMvcBuilder AddControllersWithViews(this IServiceCollection services);
        static IMvcBuilder AddControllersWithViews(this IServiceCollection services, Action<Microsoft.AspNetCore.Mvc.MvcOptions> configure);
        static IMvcBuilder AddRazorPages(this IServiceCollection services);
    }

    static class AntiforgeryServiceCollectionExtensions
    {
        static IServiceCollection AddAntiforgery(this IServiceCollection services);
        static IServiceCollection AddAntiforgery(this IServiceCollection services, Action<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions> setupAction);
    }

    static class CorsServiceCollectionExtensions
    {
        static IServiceCollection AddCors(this IServiceCollection services);
        static IServiceCollection AddCors(this IServiceCollection services, Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions> setupAction);
    }

    static class SessionServiceCollectionExtensions
    {
        static IServiceCollection AddSession(this IServiceCollection services);
        static IServiceCollection AddSession(this IServiceCollection services, Action<Microsoft.AspNetCore.Builder.SessionOptions> configure);
    }

    static class HttpClientFactoryServiceCollectionExtensions
    {
        static IHttpClientBuilder AddHttpClient(this IServiceCollection services);
        static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name);
        static IHttpClientBuilder AddHttpClient<TClient>(this IServiceCollection services);
    }

    static class DataProtectionServiceCollectionExtensions
    {
        static Microsoft.AspNetCore.DataProtection.IDataProtectionBuilder AddDataProtection(this IServiceCollection services);
    }

    static class AuthenticationServiceCollectionExtensions
    {
        static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddAuthentication(this IServiceCollection services);
        static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddAuthentication(this IServiceCollection services, string defaultScheme);
    }

    static class CookieExtensions
    {
        static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddCookie(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder);
        static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddCookie(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder, Action<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> configureOptions);
    }

    static class JwtBearerExtensions
    {
        static Microsoft.AspNetCore.Authentication.AuthenticationBuilder AddJwtBearer(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder, Action<Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions> configureOptions);
    }

    static class PolicyServiceCollectionExtensions
    {
        static IServiceCollection AddAuthorization(this IServiceCollection services);
        static IServiceCollection AddAuthorization(this IServiceCollection services, Action<Microsoft.AspNetCore.Authorization.AuthorizationOptions> configure);
    }

    static class ActivatorUtilities
    {
        static T CreateInstance<T>(IServiceProvider provider, params object[] parameters);
        static object CreateInstance(IServiceProvider provider, Type instanceType, params object[] parameters);
    }
}

namespace Microsoft.Extensions.FileProviders
{
    interface IFileProvider
    {
        IFileInfo GetFileInfo([Sink("path")] string subpath);
        object GetDirectoryContents([Sink("path")] string subpath);
    }

    class PhysicalFileProvider : IFileProvider
    {
        PhysicalFileProvider([Sink("path")] string root);
        IFileInfo GetFileInfo(string subpath);
        object GetDirectoryContents(string subpath);
    }

    [Data]
    interface IFileInfo
    {
        string Name, PhysicalPath;
        long Length;
        bool Exists;
        [Stored] Stream CreateReadStream();
    }
}

namespace Microsoft.Extensions.Hosting
{
    interface IHostEnvironment { string EnvironmentName, ApplicationName, ContentRootPath; object ContentRootFileProvider; }

    interface IHost : IDisposable
    {
        IServiceProvider Services;
        void Run();
        Task RunAsync(CancellationToken cancellationToken);
        Task StartAsync(CancellationToken cancellationToken);
    }

    interface IHostBuilder
    {
        IHost Build();
        IHostBuilder ConfigureServices(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> configureDelegate);
    }

    static class Host { static IHostBuilder CreateDefaultBuilder(string[] args); }
    class BackgroundService { Task ExecuteAsync(CancellationToken stoppingToken); }
    interface IHostedService;

    static class HostEnvironmentEnvExtensions
    {
        static bool IsDevelopment(this IHostEnvironment hostEnvironment);
        static bool IsProduction(this IHostEnvironment hostEnvironment);
        static bool IsEnvironment(this IHostEnvironment hostEnvironment, string environmentName);
    }
}

namespace Microsoft.Extensions.Localization
{
    interface IStringLocalizer { string this[string name] { get; } string GetString(string name, params object[] arguments); }
    interface IStringLocalizer<T> : IStringLocalizer;
}

namespace Microsoft.Extensions.Logging
{
    enum LogLevel { Trace, Debug, Information, Warning, Error, Critical, None }
    struct EventId { EventId(int id); EventId(int id, string name); }

    interface ILogger
    {
        void Log<TState>(LogLevel logLevel, EventId eventId, [Sink("log")] TState state, Exception exception, Func<TState, Exception, string> formatter);
        bool IsEnabled(LogLevel logLevel);
        IDisposable BeginScope<TState>([Sink("log")] TState state);
    }

    interface ILogger<TCategoryName> : ILogger;
    class Logger<T> : ILogger<T>;
    interface ILoggerFactory { ILogger CreateLogger(string categoryName); }
    class LoggerFactory : ILoggerFactory { static ILoggerFactory Create(Action<object> configure); }
    static class LoggerFactoryExtensions { static ILogger<T> CreateLogger<T>(this ILoggerFactory factory); }
    class LoggerMessageAttribute : Attribute;
    static class LoggerMessage { static Action<ILogger, Exception> Define(LogLevel logLevel, EventId eventId, string formatString); }

    static class LoggerExtensions
    {
        static IDisposable BeginScope(this ILogger logger, [Sink("log")] string messageFormat, [Sink("log")] params object[] args);
        static void Log(this ILogger logger, LogLevel logLevel, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void Log(this ILogger logger, LogLevel logLevel, EventId eventId, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void Log(this ILogger logger, LogLevel logLevel, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogCritical(this ILogger logger, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogCritical(this ILogger logger, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogCritical(this ILogger logger, EventId eventId, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogDebug(this ILogger logger, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogDebug(this ILogger logger, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogDebug(this ILogger logger, EventId eventId, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogError(this ILogger logger, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogError(this ILogger logger, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogError(this ILogger logger, EventId eventId, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogError(this ILogger logger, EventId eventId, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogInformation(this ILogger logger, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogInformation(this ILogger logger, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogInformation(this ILogger logger, EventId eventId, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogTrace(this ILogger logger, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogTrace(this ILogger logger, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogWarning(this ILogger logger, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogWarning(this ILogger logger, Exception exception, [Sink("log")] string message, [Sink("log")] params object[] args);
        static void LogWarning(this ILogger logger, EventId eventId, [Sink("log")] string message, [Sink("log")] params object[] args);
    }
}

namespace Microsoft.Extensions.Options
{
    interface IOptions<TOptions> { TOptions Value; }
    interface IOptionsMonitor<TOptions> { TOptions CurrentValue; TOptions Get(string name); }
    interface IOptionsSnapshot<TOptions> : IOptions<TOptions> { TOptions Get(string name); }
    static class Options { static IOptions<TOptions> Create<TOptions>(TOptions options); }
}

namespace Microsoft.Extensions.Primitives
{
    [Data]
    struct StringValues : IEnumerable<string>
    {
        StringValues(string value);
        StringValues(string[] values);
        static readonly StringValues Empty;
        int Count;
        string this[int index] { get; }
        static bool IsNullOrEmpty(StringValues value);
        string[] ToArray();
        string ToString();
        static StringValues Concat(StringValues values1, StringValues values2);
        string FirstOrDefault();
        string First();
        string Last();
        string LastOrDefault();
    }

    [Data]
    struct StringSegment
    {
        StringSegment(string buffer);
        string Value;
        int Length;
        bool HasValue;
        StringSegment Trim();
        string Substring(int offset, int length);
        string ToString();
        bool Equals(string text);
    }

    interface IChangeToken;
}

namespace Microsoft.Extensions.WebEncoders
{
    class WebEncoderOptions;
}
