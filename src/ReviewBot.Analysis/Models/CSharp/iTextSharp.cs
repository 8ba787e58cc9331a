namespace iTextSharp.text.html.simpleparser
{
    class HTMLWorker { void Parse([Sink("html")] TextReader reader); }
}
