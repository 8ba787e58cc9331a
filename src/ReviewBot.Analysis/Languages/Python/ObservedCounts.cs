using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>What the report's sentences count in Python.</summary>
internal sealed class ObservedCounts(PythonCode code)
{
    private readonly List<Observed> _observed = [];

    public IReadOnlyList<Observed> All => _observed;

    public void Literal(Node literal) => Add(Category.HardCoded, "string-literals", literal);

    public void Handler(ExceptHandler handler) => Add(Category.ErrorHandling, "handlers", handler);

    public void Call(Call call)
    {
        if (call.Func is Attribute { Attr: var method } access && IsLog(method, access.Value))
            Add(Category.Logging, "log-statements", call);
    }

    private static bool IsLog(string method, Expr receiver)
    {
        if (method is not ("debug" or "info" or "warning" or "warn" or "error" or "exception" or "critical" or "fatal" or "log"))
            return false;
        var name = receiver switch
        {
            Name { Id: var id } => id,
            Attribute { Attr: var attr } => attr,
            Call { Func: Attribute { Attr: var attr } } => attr,
            Call { Func: Name { Id: var id } } => id,
            _ => "",
        };
        return name is "logging" || name.EndsWith("log", StringComparison.OrdinalIgnoreCase) || name.EndsWith("logger", StringComparison.OrdinalIgnoreCase);
    }

    private void Add(Category category, string name, Node node) => _observed.Add(new Observed(category, name, code.Range(node)));
}
