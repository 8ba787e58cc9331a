namespace Hangfire
{
    static class BackgroundJob { static string Enqueue(object methodCall); }
}
