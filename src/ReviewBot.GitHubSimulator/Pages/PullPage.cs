using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>A pull request: conversation, checks, files with the comments under their lines.</summary>
internal sealed class PullPage(Pull pull)
{
    private static readonly Dictionary<string, string> s_emoji = new(StringComparer.Ordinal)
    {
        ["+1"] = "👍",
        ["-1"] = "👎",
        ["laugh"] = "😄",
        ["hooray"] = "🎉",
        ["confused"] = "😕",
        ["heart"] = "❤️",
        ["rocket"] = "🚀",
        ["eyes"] = "👀",
    };

    private readonly Html _html = new();

    private string Home => "/" + pull.Repository.FullName;

    public Answer Render()
    {
        _html.Markup("<p class=\"small\">").Link(Home, pull.Repository.FullName).Markup("</p><h1>").Text(pull.Title)
            .Markup($" <span class=\"muted\">#{pull.Number}</span></h1><p>").Markup(IndexPage.Badge(pull)).Markup(" <b>").Text(pull.Author.Login)
            .Markup($"</b> <span class=\"muted\">wants to merge {pull.Commits.Count} commit{(pull.Commits.Count == 1 ? "" : "s")} into</span> ").Element("code", "", pull.BaseRef)
            .Markup(" <span class=\"muted\">from</span> ").Element("code", "", pull.HeadRepository == pull.Repository ? pull.HeadRef : $"{pull.HeadOwner.Login}:{pull.HeadRef}")
            .Markup(" <span class=\"muted\">at</span> ").Link($"{Home}/commit/{pull.HeadSha}", pull.HeadSha[..7]).Markup("</p>");
        Conversation();
        Checks();
        Files();
        return Answer.Page(_html.Page($"{pull.Title} · Pull Request #{pull.Number} · {pull.Repository.FullName}"));
    }

    private void Conversation()
    {
        _html.Markup("<h2 class=\"section\">Conversation</h2>");
        if (!string.IsNullOrWhiteSpace(pull.Body))
            Said("body", pull.Author, pull.CreatedAt, "opened", pull.Body, pull.Reactions);
        var reviews = pull.Reviews
            .Where(r => !r.Pending && (r.Body.Length > 0 || r.State is "APPROVED" or "CHANGES_REQUESTED"))
            .Select(r => (At: r.SubmittedAt ?? r.CreatedAt, r.Id, Write: (Action)(() => Review(r))));
        var comments = pull.Comments.Select(c => (At: c.CreatedAt, c.Id, Write: (Action)(() =>
            Said($"issuecomment-{c.Id}", c.Author, c.CreatedAt, "commented", c.Body, c.Reactions))));
        var all = reviews.Concat(comments).OrderBy(x => x.At).ThenBy(x => x.Id).ToList();
        foreach (var item in all)
            item.Write();
        if (all.Count == 0 && string.IsNullOrWhiteSpace(pull.Body))
            _html.Markup("<p class=\"muted\">Nobody has said anything.</p>");
    }

    private void Review(Review review)
    {
        var verb = review.State switch
        {
            "APPROVED" => "approved these changes",
            "CHANGES_REQUESTED" => "requested changes",
            _ => "reviewed",
        };
        Said($"pullrequestreview-{review.Id}", review.Author, review.SubmittedAt ?? review.CreatedAt, verb, review.Body, []);
    }

    private void Said(string anchor, Account author, DateTimeOffset at, string verb, string body, List<Reaction> reactions)
    {
        _html.Markup($"<div class=\"box\" id=\"{anchor}\"><div class=\"head\">").Markup(Who(author)).Markup(" <span class=\"muted\">")
            .Text($"{verb} on {at.Iso()}").Markup("</span></div><div class=\"body md\">").Markup(Markdown.Render(body)).Markup("</div>");
        Reactions(reactions);
        _html.Markup("</div>");
    }

    private void Checks()
    {
        var runs = pull.Repository.CheckRuns.Values.Where(r => r.HeadSha == pull.HeadSha).OrderByDescending(r => r.Id).DistinctBy(r => r.Name).ToList();
        _html.Markup("<h2 class=\"section\" id=\"checks\">Checks</h2>");
        if (runs.Count == 0)
            _html.Markup("<p class=\"muted\">No checks.</p>");
        foreach (var run in runs)
            CheckSection.Write(_html, pull.Repository, run);
    }

    private void Files()
    {
        var files = pull.Files;
        _html.Markup($"<h2 class=\"section\" id=\"files\">Files changed <span class=\"tag\">{files.Count}</span></h2>");
        var threads = pull.ReviewComments
            .Where(c => !pull.Reviews.Exists(r => r.Pending && r.Id == c.ReviewId))
            .GroupBy(c => c.ThreadId)
            .Select(g => (Comments: g.ToList(), Standing: CommentStanding.Of(pull, g.First())))
            .ToList();
        foreach (var file in files)
        {
            var here = threads.Where(t => t.Comments[0].Path == file.Path).ToList();
            DiffTable.Write(_html, file, $"{Home}/blob/{pull.HeadSha}/{JsonText.EscapePath(file.Path)}", line =>
            {
                foreach (var thread in here.Where(t => t.Standing.Position == line.Position && line.Kind != '\\' && !t.Comments[0].OnFile))
                    Thread(thread.Comments, Replaced(file, thread.Comments[0], thread.Standing));
            });
        }

        var elsewhere = threads.Where(t => t.Standing.Position is null || t.Comments[0].OnFile).ToList();
        if (elsewhere.Count == 0)
            return;
        _html.Markup("<h2 class=\"section\">Outdated and on whole files</h2>");
        foreach (var (comments, _) in elsewhere)
        {
            _html.Markup("<div class=\"box\"><div class=\"head\">").Text(comments[0].Path).Element("span", "tag", comments[0].OnFile ? "File" : "Outdated")
                .Markup("</div><div class=\"body\">");
            if (comments[0].DiffHunk.Length > 0)
                _html.Markup("<div class=\"md\"><pre><code>").Text(comments[0].DiffHunk).Markup("</code></pre></div>");
            Comments(comments, null);
            _html.Markup("</div></div>");
        }
    }

    // What a suggestion replaces: the lines the comment stands on.
    private static List<string> Replaced(FileChange file, ReviewComment comment, Standing standing) => !comment.RightSide || standing.Line is null
        ? []
        : [.. file.Diff.Hunks.SelectMany(h => h.Lines)
            .Where(l => l.NewNumber >= (standing.StartLine ?? standing.Line) && l.NewNumber <= standing.Line)
            .Select(l => l.Text)];

    private void Thread(List<ReviewComment> comments, List<string>? replaced)
    {
        _html.Markup("<tr class=\"thread\"><td colspan=\"3\">");
        if (pull.ResolvedThreads.TryGetValue(comments[0].ThreadId, out var by))
        {
            _html.Markup("<details><summary class=\"muted\">").Text($"{by.Login} marked this conversation as resolved").Markup("</summary>");
            Comments(comments, replaced);
            _html.Markup("</details>");
        }
        else
        {
            Comments(comments, replaced);
        }

        _html.Markup("</td></tr>");
    }

    private void Comments(List<ReviewComment> comments, List<string>? replaced)
    {
        foreach (var comment in comments)
        {
            _html.Markup($"<div class=\"comment\" id=\"discussion_r{comment.Id}\"><div class=\"who\">").Markup(Who(comment.Author))
                .Markup(" <span class=\"muted small\">").Text(comment.CreatedAt.Iso()).Markup("</span></div><div class=\"md\">")
                .Markup(Markdown.Render(comment.Body, replaced)).Markup("</div>");
            Reactions(comment.Reactions);
            _html.Markup("</div>");
        }
    }

    private void Reactions(List<Reaction> reactions)
    {
        if (reactions.Count == 0)
            return;
        _html.Markup("<p class=\"reactions\">");
        foreach (var group in reactions.GroupBy(r => r.Content))
            _html.Markup("<span>").Text($"{s_emoji[group.Key]} {group.Count()}").Markup("</span>");
        _html.Markup("</p>");
    }

    private string Who(Account author)
    {
        var html = new Html().Markup("<b>").Text(author.GraphQlLogin).Markup("</b>");
        if (author.IsBot)
            html.Element("span", "tag", "bot");
        if (author == pull.Author)
            html.Element("span", "tag", "Author");
        return html.ToString();
    }
}
