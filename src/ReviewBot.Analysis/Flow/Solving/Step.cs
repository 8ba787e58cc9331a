namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>A step on the way of a value, and the step before it.</summary>
internal sealed record Step(FlowFile File, Span Place, string Words, Step? Before)
{
    /// <summary>How long a way may become; a longer one keeps its beginning.</summary>
    private const int Longest = 40;

    /// <summary>How many steps led here, this one included.</summary>
    public int Length { get; } = (Before?.Length ?? 0) + 1;

    /// <summary>The way with one more step, unless it says again what was just said or is too long.</summary>
    public Step Then(FlowFile file, Span place, string words) =>
        Length >= Longest || (Place == place && File == file) ? this : new Step(file, place, words, this);
}
