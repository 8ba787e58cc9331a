using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>The functions and classes of a file by place: <c>Outer.method</c>. Holds no tree.</summary>
internal sealed class SymbolNames(FileText text)
{
    private readonly List<(int Start, int End, string Name)> _members = [];
    private readonly Stack<(int End, string Name)> _open = new();

    /// <summary>Takes a definition of the walk, which comes in order of place with parents first. Its decorators belong to it.</summary>
    public void Visit(Stmt definition, string name, int start)
    {
        while (_open.TryPeek(out var outer) && outer.End <= definition.Start)
            _open.Pop();
        var full = _open.TryPeek(out var parent) ? parent.Name + "." + name : name;
        _open.Push((definition.End, full));
        _members.Add((start, definition.End, full));
    }

    /// <summary>The innermost definition that holds the start of a range; empty at top level.</summary>
    public string At(SourceRange range)
    {
        var (start, _) = text.Offsets(range);
        var name = "";
        foreach (var member in _members)
        {
            if (member.Start > start)
                break;
            if (start < member.End)
                name = member.Name;
        }

        return name;
    }
}
