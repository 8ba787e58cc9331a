using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Fields that a request fills although nobody named them.</summary>
internal sealed class MassAssignment : PythonRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/mass-assignment",
        Title: "Request fills whatever fields it names",
        Severity: Severity.Medium,
        Cwe: 915,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckCreate, "create", "get_or_create", "update_or_create");
        on.Binding(CheckFields, "fields");
        on.Method(CheckSet, "setattr");
    }

    /// <summary><c>Model.objects.create(**request.POST)</c>.</summary>
    private static void CheckCreate(Call call, PythonCode code, RuleReport report)
    {
        foreach (var keyword in call.Keywords)
        {
            if (keyword.Arg is null && Origins.Worst(Origins.Of(keyword.Value, code)) is { Kind: OriginKind.Request } piece)
            {
                report.Add(
                    code.Range(call),
                    $"Whoever sends the request chooses which fields are set, those that no form shows too: {piece.Words(code)}.",
                    code.IsTest ? Severity.Low : null,
                    trace: piece.Trace(call, $"names the fields that `{Piece.Show(call.Func, code)}` sets", code));
                return;
            }
        }
    }

    /// <summary>The form of a model of Django that takes all its fields, those added later too.</summary>
    private static void CheckFields(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is { Kind: BindingKind.Assignment, Target: Name } && !code.IsTest && code.TextOf(binding.Value) == "__all__"
            && code.Ancestors.OfType<ClassDef>().ToList() is [.., var form, { Name: "Meta" }] && form.Bases.Any(b => PythonCode.LastName(b)?.EndsWith("ModelForm", StringComparison.Ordinal) == true))
        {
            report.Add(code.Range(binding.Value), "The form lets every field of the model be set, those that are added later too; name the fields.", Severity.Low, Confidence.Medium);
        }
    }

    /// <summary><c>setattr(user, key, value)</c> for each of a request's fields.</summary>
    private static void CheckSet(Call call, PythonCode code, RuleReport report)
    {
        if (call is { Func: Name, Args: [_, var name, _] } && Origins.Worst(Origins.Of(name, code)) is { Kind: OriginKind.Request } piece)
            report.Add(code.Range(call), $"Which attribute is set is decided by {piece.Words(code)}.", code.IsTest ? Severity.Low : null);
    }
}
