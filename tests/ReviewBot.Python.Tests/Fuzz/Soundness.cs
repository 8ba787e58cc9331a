using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Fuzz;

/// <summary>What must hold of the tree of any text whatever.</summary>
internal sealed class Soundness : PythonVisitor
{
    private readonly PythonTree _tree;
    private readonly List<string> _faults = [];
    private Node? _parent;
    private int _height;
    private int _highest;

    private Soundness(PythonTree tree) => _tree = tree;

    /// <summary>What does not hold of a tree, in a few words each.</summary>
    public static IReadOnlyList<string> FaultsOf(PythonTree tree)
    {
        var soundness = new Soundness(tree);
        soundness.Visit(tree.Module);
        soundness.CheckLists();
        if (soundness._highest > PythonParser.MaxHeight)
            soundness._faults.Add($"{soundness._highest} nodes high");
        return soundness._faults;
    }

    protected override void VisitDefault(Node node)
    {
        if (!IsWithinText(node.Start, node.End))
            _faults.Add($"{Describe(node)} outside of the text");
        if (_parent is not null && !IsWithin(node, _parent) && !IsDecorator(node))
            _faults.Add($"{Describe(node)} outside of {Describe(_parent)}");
        if (node is Constant constant)
            Decode(constant);
        var parent = _parent;
        _parent = node;
        _highest = Math.Max(_highest, ++_height);
        base.VisitDefault(node);
        _height--;
        _parent = parent;
    }

    private static bool IsWithin(Node node, Node parent) => node.Start >= parent.Start && node.End <= parent.End;

    private bool IsDecorator(Node node) =>
        _parent is FunctionDef { DecoratorList: var ofFunction } && ofFunction.Contains(node)
        || _parent is ClassDef { DecoratorList: var ofClass } && ofClass.Contains(node);

    private void Decode(Constant constant)
    {
        var isNull = constant.Kind switch
        {
            ConstantKind.Str => constant.Text is null,
            ConstantKind.Bytes => constant.Bytes.IsDefault,
            ConstantKind.Int => constant.Integer.Sign < 0,
            ConstantKind.Float or ConstantKind.Complex => double.IsNaN(constant.Float),
            _ => false,
        };
        if (isNull)
            _faults.Add($"{Describe(constant)} has no value");
    }

    private void CheckLists()
    {
        CheckOrder("unread", _tree.Unread, mayTouch: true);
        CheckOrder("comments", _tree.Comments.Select(c => new TextSpan(c.Start, c.Start + c.Length)), mayTouch: false);
        if (_tree.Comments.Any(c => _tree.Text[c.Start] != '#'))
            _faults.Add("a comment without #");
        var last = 0;
        foreach (var diagnostic in _tree.Diagnostics)
        {
            if (!IsWithinText(diagnostic.Span.Start, diagnostic.Span.End))
                _faults.Add($"{diagnostic} outside of the text");
            if (diagnostic.Span.Start < last)
                _faults.Add($"{diagnostic} out of order");
            if (string.IsNullOrEmpty(diagnostic.Message))
                _faults.Add($"{diagnostic} says nothing");
            last = diagnostic.Span.Start;
        }

        if (!_tree.Unread.IsEmpty && _tree.Diagnostics.IsEmpty)
            _faults.Add("something is unread, and nothing says why");
    }

    private void CheckOrder(string what, IEnumerable<TextSpan> spans, bool mayTouch)
    {
        var end = -1;
        foreach (var span in spans)
        {
            if (!IsWithinText(span.Start, span.End))
                _faults.Add($"{what}: {span} outside of the text");
            if (span.Start < end || (span.Start == end && !mayTouch))
                _faults.Add($"{what}: {span} not behind {end}");
            end = span.End;
        }
    }

    private bool IsWithinText(int start, int end) => start >= 0 && start <= end && end <= _tree.Text.Length;

    private static string Describe(Node node) => $"{node.GetType().Name} {node.Start}..{node.End}";
}
