using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewBot.Reviews;

namespace ReviewBot.Demo;

/// <summary>Tells what happened in the demo, to a person or to a script.</summary>
internal static class DemoStory
{
    /// <summary>What is about to happen.</summary>
    public static string Beginning(Uri gitHub, Uri server, int changedFiles) =>
        $"""
        1. A GitHub runs on this machine at {gitHub}
           with the repository lantern/shop, a small C# web shop.
        2. ReviewBot serves at {server}, as an App installed there.
        3. ada opens a pull request, “Search orders, download invoices”, with {changedFiles} changed files.
        4. GitHub delivers the event, ReviewBot looks …

        """;

    /// <summary>What stands on the pull request.</summary>
    public static string End(DemoReview review)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"5. The check {review.CheckName} is concluded: {review.CheckConclusion} — {VisibleText.Of(review.CheckTitle)}\n");
        text.Append(CultureInfo.InvariantCulture, $"6. {Count(review.Comments.Count, "comment stands", "comments stand")} on changed lines:\n");
        foreach (var comment in review.Comments)
            text.Append(CultureInfo.InvariantCulture, $"     {comment.Path}:{comment.Line}  {VisibleText.Of(comment.Title)}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"   and {Count(review.SummaryComments, "summary", "summaries")}; the check carries {Count(review.Annotations, "annotation", "annotations")}.\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"   It took {Count(review.ApiCalls, "call", "calls")} of GitHub's API, {review.Mutations} of them to write.\n");
        return text.ToString();
    }

    /// <summary>One object for scripts: a contract.</summary>
    public static void WriteJson(DemoReview review, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("pullRequestUrl", review.PullRequestUrl);
            json.WriteString("checkName", review.CheckName);
            json.WriteString("checkConclusion", review.CheckConclusion);
            json.WriteString("checkTitle", review.CheckTitle);
            json.WriteNumber("annotations", review.Annotations);
            json.WriteNumber("inlineComments", review.Comments.Count);
            json.WriteNumber("summaryComments", review.SummaryComments);
            json.WriteNumber("apiCalls", review.ApiCalls);
            json.WriteNumber("mutations", review.Mutations);
            json.WriteStartArray("comments");
            foreach (var comment in review.Comments)
            {
                json.WriteStartObject();
                json.WriteString("path", comment.Path);
                json.WriteNumber("line", comment.Line);
                json.WriteString("title", comment.Title);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
