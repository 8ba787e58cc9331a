namespace ReviewBot.Analysis.Languages;

/// <summary>The members of a file by place: <c>Outer.Inner.Method</c>. Holds no tree.</summary>
internal sealed class MemberNames(FileText text)
{
    private readonly List<(int Start, int End, string Name)> _members = [];
    private readonly Stack<(int End, string Name)> _open = new();

    /// <summary>How many members there are.</summary>
    public int Count => _members.Count;

    /// <summary>Takes a member; they come in order of place with parents first.</summary>
    public void Add(string name, int start, int end)
    {
        while (_open.TryPeek(out var outer) && outer.End <= start)
            _open.Pop();
        var full = _open.TryPeek(out var parent) ? parent.Name + "." + name : name;
        _open.Push((end, full));
        _members.Add((start, end, full));
    }

    /// <summary>The innermost member that holds the start of a range; empty at top level.</summary>
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
