namespace RazorEngine
{
    class Razor
    {
        static string Parse([Sink("template")] string razorTemplate);
        static string Parse<T>([Sink("template")] string razorTemplate, T model);
        static void Compile([Sink("template")] string razorTemplate, string cacheName);
    }
}

namespace RazorEngine.Templating
{
    interface IRazorEngineService { void AddTemplate(object key, [Sink("template")] string templateSource); }

    static class RazorEngineServiceExtensions
    {
        static string RunCompile(this IRazorEngineService service, [Sink("template")] string templateSource, string name, Type modelType, object model);
        static void Compile(this IRazorEngineService service, [Sink("template")] string templateSource, string name, Type modelType);
    }

    static class Engine { static IRazorEngineService Razor; }
}
