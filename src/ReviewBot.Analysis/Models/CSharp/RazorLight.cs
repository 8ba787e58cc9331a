namespace RazorLight
{
    class RazorLightEngine
    {
        Task<string> CompileRenderStringAsync<T>(string key, [Sink("template")] string content, T model, object viewBag);
        Task<string> CompileRenderAsync<T>(string key, T model);
    }
}
