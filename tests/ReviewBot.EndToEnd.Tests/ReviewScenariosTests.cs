namespace ReviewBot.EndToEnd.Tests;

/// <summary>The way of a pull request, over HTTP on both sides: the real server, the real client, a GitHub with state.</summary>
public sealed class ReviewScenariosTests
{
    [Fact]
    public async Task A_pull_request_with_defects_gets_one_review_one_summary_and_a_failed_check()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        var check = await bot.ConcludedAsync(number);
        var pull = bot.Repository.PullRequest(number);

        Assert.Equal("failure", check.Conclusion);
        var review = Assert.Single(pull.Reviews);
        Assert.Equal("COMMENTED", review.State);
        Assert.Equal(pull.HeadSha, review.CommitSha);
        Assert.Contains("**1 security defect is detected in the code**", review.Body, StringComparison.Ordinal);
        var comment = Assert.Single(pull.ReviewComments);
        Assert.Equal("src/Orders.cs", comment.Path);
        Assert.Equal(Sources.SqlInjectionLine, comment.Line);
        Assert.Empty(pull.IssueComments);
        Assert.Contains(check.Annotations, a => a.Path == "src/Orders.cs" && a.StartLine == Sources.SqlInjectionLine);
    }

    [Fact]
    public async Task A_push_with_nothing_new_changes_nothing_but_the_check()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        await bot.ConcludedAsync(number);
        var before = bot.Repository.PullRequest(number);

        bot.GitHub.ClearRequests();
        bot.Push(("docs/notes.md", "Nothing to see.\n"));
        await bot.ConcludedAsync(number);
        var after = bot.Repository.PullRequest(number);

        Assert.Equal(before.Reviews.Select(r => (r.Id, r.Body)), after.Reviews.Select(r => (r.Id, r.Body)));
        Assert.Equal(before.ReviewComments.Select(c => (c.Id, c.Body)), after.ReviewComments.Select(c => (c.Id, c.Body)));
        Assert.All(bot.Mutations(), m => Assert.Contains("/check-runs", m.Path, StringComparison.Ordinal));
        Assert.True(bot.Mutations().Count <= 2, bot.Describe());
        Assert.True(bot.CallsWithoutContents().Count <= 6, bot.Describe());
    }

    [Fact]
    public async Task A_fixed_finding_is_marked_in_its_own_comment_and_the_check_turns_green()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        await bot.ConcludedAsync(number);

        bot.Push(("src/Orders.cs", Sources.SqlParameters));
        var check = await bot.ConcludedAsync(number);
        var pull = bot.Repository.PullRequest(number);

        Assert.Equal("success", check.Conclusion);
        var comment = Assert.Single(pull.ReviewComments);
        Assert.Contains("Fixed in", comment.Body, StringComparison.Ordinal);
        Assert.Contains("**No security defects are detected in the code**", Assert.Single(pull.Reviews).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_pull_request_gets_a_green_check_and_no_comment()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlParameters));
        var check = await bot.ConcludedAsync(number);
        var pull = bot.Repository.PullRequest(number);

        Assert.Equal("success", check.Conclusion);
        Assert.Empty(pull.Reviews);
        Assert.Empty(pull.ReviewComments);
        Assert.Empty(pull.IssueComments);
        Assert.Contains("**No security defects are detected in the code**", check.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_that_stands_at_the_merge_base_is_not_blamed_on_the_change()
    {
        await using var bot = await Bot.StartAsync();
        bot.PushToMain(("src/Orders.cs", Sources.SqlInjection));
        var number = bot.OpenPullRequest(("src/Orders.cs", "// A header.\n" + Sources.SqlInjection));

        Assert.Equal("success", (await bot.ConcludedAsync(number)).Conclusion);
        Assert.Empty(bot.Repository.PullRequest(number).ReviewComments);
    }

    [Fact]
    public async Task A_draft_is_left_alone_until_it_is_ready()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(draft: true, ("src/Orders.cs", Sources.SqlInjection));
        await bot.IdleAsync();
        Assert.Empty(bot.Repository.PullRequest(number).CheckRuns);

        bot.Repository.MarkReady(number);
        Assert.Equal("failure", (await bot.ConcludedAsync(number)).Conclusion);
    }

    [Fact]
    public async Task The_same_delivery_a_hundred_times_posts_one_review()
    {
        await using var bot = await Bot.StartAsync();
        bot.GitHub.WebhookTarget = null;
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        var payload = bot.OpenedPayload(number);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.DeliverAsync("pull_request", "delivery-1", payload)));

        Assert.All(answers, status => Assert.Equal(202, status));
        await bot.ConcludedAsync(number);
        await bot.IdleAsync();
        Assert.Single(bot.Repository.PullRequest(number).Reviews);
        Assert.Single(bot.Repository.PullRequest(number).CheckRuns);
    }

    [Fact]
    public async Task Work_of_a_suspended_installation_waits_and_is_done_when_it_is_back()
    {
        await using var bot = await Bot.StartAsync();
        var target = bot.GitHub.WebhookTarget;
        bot.GitHub.WebhookTarget = null;
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        bot.GitHub.SuspendInstallation("octocat");
        Assert.Equal(202, await bot.DeliverAsync("pull_request", "while-suspended", bot.OpenedPayload(number)));
        await bot.UntilAsync(() => bot.GitHub.Requests.Any(r => r.Status is 401 or 403));
        Assert.Empty(bot.Repository.PullRequest(number).CheckRuns);

        bot.GitHub.WebhookTarget = target;
        bot.GitHub.SuspendInstallation("octocat", suspended: false);
        Assert.Equal("failure", (await bot.ConcludedAsync(number)).Conclusion);
        Assert.Single(bot.GitHub.Requests, r => r.Status is 401 or 403);
    }

    [Fact]
    public async Task A_lost_answer_to_the_review_does_not_post_it_twice()
    {
        await using var bot = await Bot.StartAsync();
        bot.GitHub.InjectFault(new("POST", "/reviews", Status: 0, AfterEffect: true));
        bot.GitHub.InjectFault(new("POST", "/check-runs", Status: 502, AfterEffect: true));
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        await bot.ConcludedAsync(number);
        await bot.IdleAsync();

        Assert.Single(bot.Repository.PullRequest(number).Reviews);
        Assert.Single(bot.Repository.PullRequest(number).CheckRuns);
    }

    [Fact]
    public async Task A_run_cut_off_by_a_restart_is_finished_by_the_next_start()
    {
        await using var bot = await Bot.StartAsync();
        bot.GitHub.InjectFault(new("POST", "/reviews", Status: 200, AfterEffect: true, Delay: TimeSpan.FromSeconds(30)));
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        await bot.UntilAsync(() => bot.Repository.PullRequest(number).Reviews.Count == 1);
        await bot.RestartAsync();
        await bot.ConcludedAsync(number);

        Assert.Single(bot.Repository.PullRequest(number).Reviews);
        Assert.Single(bot.Repository.PullRequest(number).ReviewComments);
        Assert.All(bot.Repository.PullRequest(number).CheckRuns, c => Assert.Equal("completed", c.Status));
    }

    [Fact]
    public async Task Losing_the_database_posts_nothing_twice()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        var check = await bot.ConcludedAsync(number);
        await bot.RestartAsync(loseDatabase: true);
        bot.Repository.RerequestCheckRun(check.Id, "octocat");
        await bot.UntilAsync(() => bot.Repository.PullRequest(number).CheckRuns.Count == 2);
        await bot.ConcludedAsync(number);

        Assert.Single(bot.Repository.PullRequest(number).Reviews);
        Assert.Single(bot.Repository.PullRequest(number).ReviewComments);
    }

    [Fact]
    public async Task Events_wait_while_GitHub_is_away()
    {
        await using var bot = await Bot.StartAsync();
        bot.GitHub.InjectFault(new("*", "/", Times: 12, Status: 503));
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlInjection));
        Assert.Equal("failure", (await bot.ConcludedAsync(number)).Conclusion);
        Assert.Single(bot.Repository.PullRequest(number).Reviews);
    }

    [Fact]
    public async Task A_merge_group_gets_a_check_of_its_own_and_no_comment()
    {
        await using var bot = await Bot.StartAsync();
        var number = bot.OpenPullRequest(("src/Orders.cs", Sources.SqlParameters));
        await bot.ConcludedAsync(number);
        var head = bot.Repository.RequestMergeGroup(number);
        await bot.UntilAsync(() => bot.Repository.CheckRuns(head) is [{ Conclusion: "success" }]);
        Assert.Empty(bot.Repository.PullRequest(number).IssueComments);
    }

    [Fact]
    public async Task The_first_review_of_a_hundred_files_takes_at_most_twelve_calls_and_four_mutations()
    {
        await using var bot = await Bot.StartAsync();
        var files = Enumerable.Range(0, 100).Select(i => ($"src/File{i:000}.cs", i < 50 ? Sources.SqlInjection.Replace("Orders", "Orders" + i, StringComparison.Ordinal) : $"class Plain{i};\n")).ToArray();
        bot.GitHub.ClearRequests();
        var number = bot.OpenPullRequest(files);
        await bot.ConcludedAsync(number);

        Assert.True(bot.CallsWithoutContents().Count <= 12, bot.Describe());
        Assert.True(bot.Mutations().Count <= 4, bot.Describe());
        Assert.Equal(25, bot.Repository.PullRequest(number).ReviewComments.Count);
    }

    [Fact]
    public async Task Nothing_from_a_hostile_pull_request_gets_out_of_its_quotation()
    {
        await using var bot = await Bot.StartAsync();
        const string Name = "src/@octocat `</details><img src=x onerror=alert(1)> [a](www.evil.example) #1 ~~~ $x.cs";
        var number = bot.OpenPullRequest((Name, Sources.SqlInjection.Replace("orders", "@everyone ``` </details> <!-- --> http://evil.example", StringComparison.Ordinal)));
        await bot.ConcludedAsync(number);
        var pull = bot.Repository.PullRequest(number);
        var bodies = pull.Reviews.Select(r => r.Body).Concat(pull.ReviewComments.Select(c => c.Body)).Append(pull.CheckRuns[0].Summary!).ToList();

        Assert.NotEmpty(pull.Reviews);
        Assert.All(bodies, MarkdownProof.AssertHarmless);
    }

    [Fact]
    public async Task The_server_and_a_laptop_say_the_same_of_the_same_commits()
    {
        await using var bot = await Bot.StartAsync();
        using var clone = new LaptopClone();
        var atBase = new[] { ("src/Old.cs", Sources.SqlInjection), ("src/Gone.cs", "class Gone;\n") };
        var atHead = new[] { ("src/Orders.cs", Sources.SqlInjection), ("src/Renamed.cs", Sources.SqlInjection), ("src/Hash.cs", Sources.WeakHash) };
        bot.PushToMain(atBase);
        var number = bot.OpenPullRequest(deleted: ["src/Old.cs", "src/Gone.cs"], atHead);
        await bot.ConcludedAsync(number);

        clone.Commit("base", atBase, []);
        clone.Commit("head", atHead, ["src/Old.cs", "src/Gone.cs"]);
        var laptop = await clone.ReviewAsync("HEAD~1", "HEAD");
        Assert.Equal(await bot.StoredFindingsAsync(number), laptop);
        Assert.NotEmpty(laptop);
    }
}
