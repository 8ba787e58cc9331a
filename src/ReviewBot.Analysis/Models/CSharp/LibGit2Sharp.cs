namespace LibGit2Sharp
{
    class Repository
    {
        Repository([Sink("path")] string path);
        static string Clone([Sink("url")] string sourceUrl, [Sink("path")] string workdirPath, object options);
    }
}
