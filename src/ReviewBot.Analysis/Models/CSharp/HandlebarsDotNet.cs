namespace HandlebarsDotNet
{
    static class Handlebars { static Func<object, string> Compile([Sink("template")] string template); }
}
