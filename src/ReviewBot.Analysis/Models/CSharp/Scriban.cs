namespace Scriban
{
    class Template
    {
        static Template Parse([Sink("template")] string text, string sourceFilePath, object parserOptions, object lexerOptions);
        string Render(object model, object memberRenamer);
        ValueTask<string> RenderAsync(object model);
    }
}
