namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>What a name stands for where it is used.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Symbol">The qualified name of a symbol.</param>
/// <param name="Slot">The slot of a variable.</param>
/// <param name="Owner">The function whose variable it is.</param>
internal readonly record struct NameMeaning(NameKind Kind, string Symbol = "", int Slot = 0, Frame? Owner = null);

/// <summary>What sort of thing a name stands for.</summary>
internal enum NameKind : byte
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>A variable of the function.</summary>
    Local,

    /// <summary>A variable of a function around it.</summary>
    Outer,

    /// <summary>A variable, function or class of the module or of a class.</summary>
    Symbol,

    /// <summary>What an import brings, or a builtin; it is not written.</summary>
    Fixed,
}
