using ReviewBot.Reviews;

namespace ReviewBot.Tests.LocalGit;

/// <summary>A repository whose configuration names programs: none of them runs.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private readonly GitSandbox _git = new();

    public void Dispose() => _git.Dispose();

    private string Witness => Path.Combine(_git.Folder, "it-ran");

    [Theory]
    [InlineData(null)]
    [InlineData("feature")]
    public async Task Nothing_that_the_configuration_names_runs(string? head)
    {
        _git.Write("a.cs", "1");
        _git.Write(".gitattributes", "* filter=evil diff=evil\n*.p filter=evil.two\n");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("a.cs", "2");
        _git.Write("new.p", "3");
        if (head is not null) _git.Commit();
        InstallPrograms();
        _git.Shell("touch a.cs new.p");

        var changes = await _git.ChangesAsync("main", head);

        Assert.Equal(["Modified a.cs: 1 | 2", "Added new.p: None | 3"], changes);
        Assert.False(File.Exists(Witness), File.Exists(Witness) ? File.ReadAllText(Witness) : "");
    }

    [Fact]
    public void The_programs_of_these_tests_would_run()
    {
        _git.Write("a.cs", "1");
        _git.Write(".gitattributes", "* filter=evil diff=evil\n");
        _git.Commit();
        InstallPrograms();
        _git.Write("a.cs", "2");

        _git.Shell("git status; git diff; git add a.cs; true");

        var ran = File.ReadAllText(Witness);
        Assert.Contains("clean", ran, StringComparison.Ordinal);
        Assert.Contains("fsmonitor", ran, StringComparison.Ordinal);
        Assert.Contains("external", ran, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_cannot_be_switched_off_is_refused()
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Shell("printf '[filter \"a=b\"]\\n clean = touch x\\n' >> .git/config");

        using var repository = await _git.OpenAsync();
        var error = await Assert.ThrowsAsync<LocalGitException>(
            () => repository.CompareAsync("main", null, TestContext.Current.CancellationToken));

        Assert.Contains("a=b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_object_is_not_fetched_by_a_program_of_the_repository()
    {
        _git.Write("a.cs", "1");
        _git.Commit();
        _git.Git("switch", "--quiet", "-c", "feature");
        _git.Write("a.cs", "2");
        _git.Commit();
        var blob = _git.Git("rev-parse", "HEAD:a.cs");
        _git.Shell($"rm -f .git/objects/{blob[..2]}/{blob[2..]}");
        _git.Git("config", "core.repositoryFormatVersion", "1");
        _git.Git("config", "extensions.partialClone", "origin");
        _git.Git("config", "remote.origin.promisor", "true");
        _git.Git("config", "remote.origin.url", $"ext::sh -c 'echo fetch >>{Witness}'");
        _git.Git("config", "protocol.ext.allow", "always");
        _git.Git("config", "core.sshCommand", $"echo ssh >>{Witness}; false");

        var failure = await Record.ExceptionAsync(() => _git.ChangesAsync("main", "feature"));

        Assert.True(failure is null or LocalGitException, failure?.ToString());
        Assert.False(File.Exists(Witness));
    }

    [Fact]
    public void Git_is_never_taken_from_a_relative_entry_of_the_path()
    {
        _git.Shell($"printf '#!/bin/sh\\necho x >>{Witness}\\n' > git; chmod +x git");
        var here = Path.GetRelativePath(Environment.CurrentDirectory, _git.Root);

        Assert.Null(LocalGitExecutable.Find($".:{here}:"));
        Assert.Equal(Path.Combine(_git.Root, "git"), LocalGitExecutable.Find($".:{_git.Root}"));
    }

    private void InstallPrograms()
    {
        string Program(string name)
        {
            var path = Path.Combine(_git.Folder, name);
            File.WriteAllText(path, $"#!/bin/sh\necho {name} >>'{Witness}'\ncat\n");
            _git.Shell($"chmod +x '{path}'");
            return path;
        }

        var hooks = Path.Combine(_git.Folder, "hooks");
        Directory.CreateDirectory(hooks);
        foreach (var hook in new[] { "post-index-change", "pre-commit", "post-checkout" })
            File.Copy(Program(hook), Path.Combine(hooks, hook));
        _git.Git("config", "core.hooksPath", hooks);
        _git.Git("config", "filter.evil.clean", Program("clean"));
        _git.Git("config", "filter.evil.smudge", Program("smudge"));
        _git.Git("config", "filter.evil.required", "true");
        _git.Git("config", "filter.evil.two.process", Program("process"));
        _git.Git("config", "filter.evil.two.required", "true");
        _git.Git("config", "diff.external", Program("external"));
        _git.Git("config", "diff.evil.textconv", Program("textconv"));
        _git.Git("config", "core.pager", Program("pager"));
        _git.Git("config", "core.fsmonitor", Program("fsmonitor"));
    }
}
