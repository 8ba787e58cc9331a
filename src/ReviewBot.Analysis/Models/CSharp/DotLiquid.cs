namespace DotLiquid
{
    class Template { static Template Parse([Sink("template")] string source); string Render(object localVariables); }
}
