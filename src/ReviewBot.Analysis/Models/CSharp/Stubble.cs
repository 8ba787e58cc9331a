namespace Stubble.Core
{
    class StubbleVisitorRenderer { string Render([Sink("template")] string template, object view); }
}
