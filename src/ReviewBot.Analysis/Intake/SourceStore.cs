using System.Collections.Concurrent;
using System.Globalization;

namespace ReviewBot.Analysis.Intake;

/// <summary>
/// The texts of a change, read when they are asked for. Front-ends ask for theirs twice (survey, then rules); what fits into a fixed budget
/// is kept for the second time, so that memory is bounded whatever the size of the change.
/// </summary>
internal sealed class SourceStore(AnalysisBounds bounds)
{
    private const long MaxKeptCharacters = 32 * 1024 * 1024;

    private readonly ConcurrentDictionary<(ChangedFile File, bool AtHead), SourceReading> _kept = new(KeyComparer.Instance);
    private long _keptCharacters;

    /// <summary>Reads one side of a file.</summary>
    public SourceReading Read(ChangedFile file, bool atHead, bool keep, CancellationToken cancellation)
    {
        if (_kept.TryGetValue((file, atHead), out var kept))
            return kept;
        var reading = atHead ? Read(file.Path, file.Head, cancellation) : Read(file.OldPath, file.Base, cancellation);
        if (keep && reading.Text is { } text)
            Keep(file, atHead, reading, text.Text.Length);
        return reading;
    }

    /// <summary>Lets go of a file that is done with.</summary>
    public void Drop(ChangedFile file)
    {
        foreach (var atHead in (ReadOnlySpan<bool>)[true, false])
        {
            if (_kept.TryRemove((file, atHead), out var dropped))
                Interlocked.Add(ref _keptCharacters, -dropped.Text!.Text.Length);
        }
    }

    private void Keep(ChangedFile file, bool atHead, SourceReading reading, int size)
    {
        if (Interlocked.Add(ref _keptCharacters, size) > MaxKeptCharacters || !_kept.TryAdd((file, atHead), reading))
            Interlocked.Add(ref _keptCharacters, -size);
    }

    private SourceReading Read(string path, FileContent content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return (content is FileContent.Deferred deferred ? deferred.Read(cancellation) : content) switch
        {
            FileContent.None => SourceReading.Nothing,
            FileContent.Bytes bytes when bytes.Value.Length > bounds.MaxFileBytes => TooLarge(bytes.Value.Length),
            FileContent.Bytes bytes => TextDecoder.Decode(path, bytes.Value.Span),
            FileContent.Oversized oversized => TooLarge(oversized.Size),
            FileContent.Unavailable unavailable => SourceReading.Failed($"could not be read: {unavailable.Reason}"),
            FileContent.Binary => SourceReading.Skipped("binary"),
            FileContent.Submodule => SourceReading.Skipped("submodule"),
            FileContent.SymbolicLink => SourceReading.Skipped("symbolic link"),
            FileContent.NotRegular => SourceReading.Skipped("not a regular file"),
            _ => SourceReading.Failed("could not be read"),
        };
    }

    private SourceReading TooLarge(long size) => SourceReading.Failed(string.Create(
        CultureInfo.InvariantCulture, $"too large: {size} bytes, the bound is {bounds.MaxFileBytes}"));

    /// <summary>Files are told apart by reference: comparing records would compare their contents.</summary>
    private sealed class KeyComparer : IEqualityComparer<(ChangedFile File, bool AtHead)>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals((ChangedFile File, bool AtHead) x, (ChangedFile File, bool AtHead) y) =>
            ReferenceEquals(x.File, y.File) && x.AtHead == y.AtHead;

        public int GetHashCode((ChangedFile File, bool AtHead) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.File), obj.AtHead);
    }
}
