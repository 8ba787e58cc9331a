using System.Text;
using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Files;

/// <summary>Blobs by their id over REST: the exact bytes.</summary>
internal sealed class BlobReads(Connection connection)
{
    // Base64 with line breaks, and the rest of the object.
    private const long Envelope = 64 * 1024;

    public async Task<GitFile> ReadAsync(RepositoryName repository, string sha, long maxBytes, CancellationToken cancellation)
    {
        var bound = Math.Min(maxBytes, GitHubLimits.BlobBytes);
        var call = new ApiCall(HttpMethod.Get, connection.Root.Rest(repository, $"git/blobs/{ApiRoot.Segment(sha)}"), CallKind.Read)
        {
            MaxBytes = bound / 2 * 3 + Envelope,
        };
        var response = await connection.SendAsync(call, cancellation);
        var blob = response.Read(RestJson.Default.BlobWire);
        var bytes = blob.Encoding switch
        {
            "base64" => Decode(blob.Content, call, response.Status),
            "utf-8" => Encoding.UTF8.GetBytes(blob.Content),
            _ => throw new GitHubException(GitHubFailure.Unexpected, $"{call.Name}: encoding {Plain.Line(blob.Encoding, 20)} is not known"),
        };
        return bytes.Length > maxBytes ? new GitFile.Unfetched(bytes.Length, Binary: false) : new GitFile.Blob(bytes);
    }

    private static byte[] Decode(string content, ApiCall call, int status)
    {
        try
        {
            return Convert.FromBase64String(content);
        }
        catch (FormatException)
        {
            throw new GitHubException(GitHubFailure.Unexpected, $"{call.Name}: the content is not Base64", status);
        }
    }
}
