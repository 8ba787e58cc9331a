namespace ReviewBot.Analysis.Flow;

/// <summary>Where something stands in its file: offsets of UTF-16 units, the end excluded.</summary>
internal readonly record struct Span(int Start, int End);
