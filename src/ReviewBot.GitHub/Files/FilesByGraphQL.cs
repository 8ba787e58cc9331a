using System.Text;
using ReviewBot.GitHub.GraphQL;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Files;

/// <summary>Files in batches by GraphQL.</summary>
internal sealed class FilesByGraphQL(GraphQLConnection graphQL, BlobReads blobs)
{
    /// <summary>
    /// Files in one query. GitHub stops a query after 10 s and cuts a text at 512 KB, so this many can be asked for; a batch that is too much
    /// all the same is halved.
    /// </summary>
    public const int BatchSize = 100;

    private const int SmallestBatch = 10;

    /// <summary>The longest answer to one query, which is held as bytes, as text, and as the bytes of the files: a longer one is halved.</summary>
    private const long MaxAnswer = 16L * 1024 * 1024;

    public bool CanAnswer => graphQL.CanAnswer(FileQuery.Operation);

    /// <summary>What GraphQL knows; files without an answer are left out.</summary>
    public async Task ReadAsync(
        RepositoryName repository, IReadOnlyList<FileAtCommit> files, long maxBytes, FileAnswers answers, CancellationToken cancellation)
    {
        var batches = new Stack<FileAtCommit[]>(files.Chunk(BatchSize).Reverse());
        while (CanAnswer && batches.TryPop(out var batch))
        {
            if (await ReadBatchAsync(repository, batch, maxBytes, answers, cancellation) || batch.Length <= SmallestBatch)
                continue;
            var half = batch.Length / 2;
            batches.Push(batch[half..]);
            batches.Push(batch[..half]);
        }
    }

    public void Forgo() => graphQL.Forgo(FileQuery.Operation);

    private async Task<bool> ReadBatchAsync(
        RepositoryName repository,
        FileAtCommit[] batch,
        long maxBytes,
        FileAnswers answers,
        CancellationToken cancellation)
    {
        var query = new FileQuery(repository, batch);
        var data = await graphQL.QueryAsync(
            FileQuery.Operation, query.Text, query.Variables, GraphQLJson.Default.GraphQLAnswerFilesData, cancellation, MaxAnswer);
        if (data?.Repository is not { } commits)
            return false;

        var doubtful = new List<(FileAtCommit File, string Sha)>();
        foreach (var (alias, file) in query.ByAlias)
        {
            // A commit that is not there is no answer for its files, nor is one that leaves out what was asked.
            if (commits.GetValueOrDefault(alias.Commit) is not { } commit || !commit.TryGetValue(alias.File, out var entry))
                continue;
            if (Judge(file, entry, maxBytes) is { } answer)
                answers.Give(file, answer);
            else if (entry?.Oid is { } sha)
                doubtful.Add((file, sha));
        }

        await FileReads.EachAsync(
            doubtful, one => one.File, one => blobs.ReadAsync(repository, one.Sha, maxBytes, cancellation), answers, cancellation);
        return true;
    }

    /// <summary>
    /// <c>null</c> when the text may not be the bytes: GitHub transcodes what is not UTF-8, and gives no text for what it takes for binary.
    /// </summary>
    private static GitFile? Judge(FileAtCommit file, TreeEntryNode? entry, long maxBytes)
    {
        if (entry is null)
            return new GitFile.Missing();
        switch (FileModes.Kind(entry.Mode, entry.Type))
        {
            case EntryKind.Submodule:
                return new GitFile.Submodule();
            case EntryKind.SymbolicLink:
                return new GitFile.SymbolicLink();
            case EntryKind.Folder:
                return new GitFile.Missing();
            case EntryKind.File:
            default:
                break;
        }

        if (entry.Object is not { ByteSize: { } size } blob)
            return null;
        var binary = blob.IsBinary ?? false;
        if (size > maxBytes || size > GitHubLimits.BlobBytes || (binary && BinaryNames.Contains(file.Path)))
            return new GitFile.Unfetched(size, binary);
        return blob is { IsTruncated: not true, Text: { } text } && !text.Contains('\uFFFD') && Encoding.UTF8.GetByteCount(text) == size
            ? new GitFile.Blob(Encoding.UTF8.GetBytes(text))
            : null;
    }
}
