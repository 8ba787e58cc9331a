namespace Microsoft.JSInterop
{
    interface IJSRuntime { [Remote] ValueTask<TValue> InvokeAsync<TValue>([Sink("code")] string identifier, params object[] args); }

    static class JSRuntimeExtensions
    {
        static ValueTask InvokeVoidAsync(this IJSRuntime jsRuntime, [Sink("code")] string identifier, params object[] args);
    }

    [EntryPoint] class JSInvokableAttribute : Attribute;
}
