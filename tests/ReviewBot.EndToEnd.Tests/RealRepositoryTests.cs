using System.Diagnostics;
using System.Formats.Tar;

namespace ReviewBot.EndToEnd.Tests;

/// <summary>
/// Changes of a real repository's history, reviewed by the server and by the command line. REVIEWBOT_REPOSITORY names a git repository with
/// its history, REVIEWBOT_REPOSITORY_STEP how many commits one change spans.
/// </summary>
public sealed class RealRepositoryTests
{
    [Fact]
    public async Task The_server_and_a_laptop_say_the_same_of_real_changes()
    {
        var repository = Environment.GetEnvironmentVariable("REVIEWBOT_REPOSITORY");
        if (repository is null)
            Assert.Skip("REVIEWBOT_REPOSITORY is not set: no real repository is at hand.");
        var step = int.Parse(Environment.GetEnvironmentVariable("REVIEWBOT_REPOSITORY_STEP") ?? "40");
        var commits = (await GitAsync(repository, "rev-list", "--first-parent", "--max-count=" + ((3 * step) + 1), "HEAD")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var compared = 0;
        for (var at = 0; at + step < commits.Length; at += step)
        {
            await using var bot = await Bot.StartAsync();
            var (head, from) = (commits[at], commits[at + step]);
            var (old, present) = (await FilesAsync(repository, from), await FilesAsync(repository, head));
            bot.Repository.Push("main", old!);
            var changes = present.Where(f => !old.TryGetValue(f.Key, out var before) || !before.AsSpan().SequenceEqual(f.Value)).ToDictionary(f => f.Key, f => (byte[]?)f.Value, StringComparer.Ordinal);
            foreach (var gone in old.Keys.Except(present.Keys))
                changes[gone] = null;
            bot.Repository.Push("feature", changes);
            var number = bot.Repository.OpenPullRequest("feature");
            await bot.ConcludedAsync(number);

            var laptop = await LaptopClone.ReviewAsync(repository, from, head);
            Assert.Equal(laptop, await LaptopClone.ReviewAsync(repository, from, head));
            Assert.Equal(laptop, await bot.StoredFindingsAsync(number));
            compared += laptop.Count;
        }

        TestContext.Current.SendDiagnosticMessage("{0} findings compared", compared);
    }

    private static async Task<Dictionary<string, byte[]>> FilesAsync(string repository, string commit)
    {
        using var process = Start(repository, "archive", "--format=tar", commit);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using (var tar = new TarReader(process.StandardOutput.BaseStream))
        {
            while (await tar.GetNextEntryAsync() is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                    continue;
                using var content = new MemoryStream();
                if (entry.DataStream is { } data)
                    await data.CopyToAsync(content);
                files[entry.Name] = content.ToArray();
            }
        }

        await process.WaitForExitAsync();
        return files;
    }

    private static async Task<string> GitAsync(string repository, params string[] arguments)
    {
        using var process = Start(repository, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static Process Start(string repository, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = repository, UseShellExecute = false, RedirectStandardOutput = true })!;
}
