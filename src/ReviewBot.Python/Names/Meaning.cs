using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>What sort of thing a <see cref="Meaning"/> is.</summary>
internal enum MeaningKind
{
    /// <summary>Something that is not at hand, or a builtin without a stub.</summary>
    Outside,

    /// <summary>A module or package at hand.</summary>
    Module,

    /// <summary>A class at hand.</summary>
    Class,

    /// <summary>A function at hand.</summary>
    Function,

    /// <summary>A variable of a module or class at hand that is no alias of anything.</summary>
    Variable,
}

/// <summary>One thing an expression may denote.</summary>
internal sealed record Meaning(string Name, MeaningKind Kind, PythonFile? File = null, Node? Node = null, Binding? Binding = null)
{
    public static Meaning Outside(string name) => new(name, MeaningKind.Outside);

    public static Meaning Of(PythonFile module) => new(module.Module, MeaningKind.Module, module, module.Tree.Module);
}

/// <summary>All that an expression may denote, in order of place.</summary>
/// <param name="Meanings">What is known.</param>
/// <param name="IsComplete">Whether there is nothing else, and the meanings are alternatives of which none replaces another.</param>
/// <param name="IsCycle">Whether there is nothing because the question led back to itself.</param>
internal readonly record struct Answer(ImmutableArray<Meaning> Meanings, bool IsComplete, bool IsCycle = false)
{
    public static Answer Nothing { get; } = new([], IsComplete: false);

    public static Answer Cycle { get; } = new([], IsComplete: false, IsCycle: true);

    public bool IsEmpty => Meanings.IsEmpty;

    public static Answer Of(Meaning meaning) => new([meaning], IsComplete: true);
}

/// <summary>Puts answers together.</summary>
internal struct AnswerBuilder()
{
    private ImmutableArray<Meaning> _meanings = [];
    private bool _isComplete = true;
    private bool _onlyCycles = true;

    public readonly bool IsEmpty => _meanings.IsEmpty;

    public void Add(Answer answer)
    {
        if (answer.IsCycle)
            return;
        _onlyCycles = false;
        _isComplete &= answer.IsComplete;
        foreach (var meaning in answer.Meanings)
            Add(meaning);
    }

    public void Add(Meaning meaning)
    {
        _onlyCycles = false;
        foreach (var present in _meanings)
        {
            if (present.Name == meaning.Name && present.Node == meaning.Node)
                return;
        }

        if (_meanings.Length < Query.MaxMeanings)
            _meanings = _meanings.Add(meaning);
        else
            _isComplete = false;
    }

    public void AddUnknown()
    {
        _onlyCycles = false;
        _isComplete = false;
    }

    public readonly Answer ToAnswer() =>
        _meanings.IsEmpty ? _onlyCycles ? Answer.Cycle : Answer.Nothing : new(_meanings, _isComplete);
}
