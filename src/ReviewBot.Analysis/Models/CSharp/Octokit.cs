namespace Octokit
{
    class Credentials { Credentials([Sink("credential")] string token); Credentials(string login, [Sink("credential")] string password); }
}
