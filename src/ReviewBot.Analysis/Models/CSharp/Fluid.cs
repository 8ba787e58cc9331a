namespace Fluid
{
    class FluidParser
    {
        bool TryParse([Sink("template")] string template, out object result, out string error);
        object Parse([Sink("template")] string template);
    }
}
