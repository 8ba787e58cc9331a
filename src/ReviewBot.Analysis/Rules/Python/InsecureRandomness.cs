using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Analysis.Rules.Secrets;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A secret made with a generator whose numbers can be foretold.</summary>
internal sealed class InsecureRandomness : PythonRule
{
    private static readonly string[] Harmless =
    [
        "jitter", "delay", "backoff", "retry", "sample", "fake", "mock", "populate", "dummy", "fixture", "fixtures", "seed", "color", "colour", "demo", "mask", "vocab", "corpus", "train", "batch", "augment",
        "dropout", "tokens", "tokenize", "tokenizer", "word", "words", "sentence", "text", "example", "examples", "dataset",
        "boundary", "pick", "select", "choose", "shuffle",
    ];

    private static readonly string[] Measures =
    [
        "count", "counts", "index", "length", "size", "len", "limit", "delay", "timeout", "interval", "seconds", "number", "offset", "position",
    ];

    private static readonly string[] Functions = ["random", "randint", "randrange", "choice", "choices", "sample", "getrandbits", "randbytes", "uniform", "shuffle"];

    /// <summary>Functions whose numbers are for simulations mostly, and the generator itself.</summary>
    private static readonly string[] Others =
        ["triangular", "normalvariate", "lognormvariate", "gauss", "expovariate", "betavariate", "gammavariate", "paretovariate", "vonmisesvariate", "weibullvariate", "Random"];

    private static readonly string[] Numerical = ["rand", "randint", "choice", "bytes", "random", "random_integers", "random_sample", "shuffle"];

    public override RuleInfo Info { get; } = new(
        Id: "python/insecure-randomness",
        Title: "Secret made with predictable random numbers",
        Severity: Severity.High,
        Cwe: 330,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on) => on.Call(
        Check,
        [
            .. Others.Select(f => "random." + f), .. Others.Select(f => "random.Random." + f),
            .. Functions.Select(f => "random." + f), .. Functions.Select(f => "random.Random." + f), .. Numerical.Select(f => "numpy.random." + f),
            .. Numerical.Select(f => "numpy.random.RandomState." + f),
        ]);

    private static void Check(Call call, PythonCode code, RuleReport report)
    {
        if (code.IsTest)
            return;
        if (Purpose(call, code) is not var (secret, direct))
        {
            Audit(call, code, report);
            return;
        }

        var module = code.NameOf(call.Func)!.StartsWith("numpy", StringComparison.Ordinal) ? "numpy.random" : "random";
        report.Add(
            code.Range(call),
            $"`{secret}` is made with `{module}`, whose numbers can be foretold; use `secrets`.",
            direct ? Severity.High : Severity.Medium,
            direct ? Confidence.High : Confidence.Medium,
            fix: FixOf(call, code));
    }

    /// <summary>Nothing tells that a secret is made; somebody should know that none is. Pauses, samples and the like are none, nor is what a seed makes repeatable.</summary>
    private static void Audit(Call call, PythonCode code, RuleReport report)
    {
        var names = Surroundings.Targets(code, call).Append(code.Function?.Name ?? "").Append(Surroundings.Class(code)?.Name ?? "");
        var called = code.Ancestors.OfType<Call>().Select(c => PythonCode.LastName(c.Func) ?? "");
        var name = code.NameOf(call.Func)!;
        if (name is "random.shuffle" || !name.StartsWith("random.", StringComparison.Ordinal) || name.StartsWith("random.Random.", StringComparison.Ordinal)
            || (name is "random.Random" && call.Args.Length > 0)
            || names.Concat(called).SelectMany(SecretNames.Words).Any(w => Harmless.Contains(w) || Measures.Contains(w) || w is "sleep" or "wait" or "color"))
            return;
        report.Add(
            code.Range(call),
            $"The numbers of `{Piece.Show(call.Func, code)}` can be foretold; where nobody may guess them, use `secrets`.",
            Severity.Low,
            Confidence.Low);
    }

    /// <summary>The secret that the number goes into: by the name it is given, else by the name of the function, else by what is made of it later.</summary>
    private static (string Name, bool Direct)? Purpose(Call call, PythonCode code)
    {
        var function = code.Function?.Name ?? "";
        if (SecretNames.Words(function).Concat(SecretNames.Words(Surroundings.Class(code)?.Name ?? "")).Any(w => Harmless.Contains(w)))
            return null;
        var targets = Surroundings.Targets(code, call).ToList();
        if (targets.Any(t => SecretNames.Words(t).Any(w => Harmless.Contains(w))))
            return null;
        if (PythonCode.LastName(call.Func) == "Random")
            return null;
        if (targets.Find(IsSecret) is { } target)
            return (target, SecretNames.Words(target)[^1] != "salt");
        if (targets.Contains("pin") && call.Args is [.., var most] && code.ValueOf(most) is { } highest && highest.Whole >= 999)
            return ("pin", true);
        if (IsSecret(function) && !Surroundings.IsUnder(code, call, "debug") && code.Function is { } maker && ReturnedValues.Reach(call, maker))
            return (function, SecretNames.Words(function)[^1] != "salt");
        return code.Function is { } body && targets.Count > 0 ? MadeOf(targets, body) : null;
    }

    /// <summary>Whether a name stands for a secret, not for how many or how long they are.</summary>
    private static bool IsSecret(string name) =>
        SecretNames.MustBeUnpredictable(name) && SecretNames.Words(name) is [.., var last] && !Measures.Contains(last);

    /// <summary>A secret in the same function whose value mentions one of the names.</summary>
    private static (string Name, bool Direct)? MadeOf(List<string> names, FunctionDef function)
    {
        foreach (var statement in function.Body)
        {
            if (statement is Assign { Targets: [var target], Value: var value } && PythonCode.LastName(target) is { } name && IsSecret(name)
                && Surroundings.Mentions([value]).Any(names.Contains))
            {
                return (name, false);
            }
        }

        return null;
    }

    /// <summary><c>SystemRandom</c> has the same methods.</summary>
    private static Fix? FixOf(Call call, PythonCode code) =>
        call.Func is ReviewBot.Python.Syntax.Attribute { Value: Name { Id: "random" } module, Attr: not "randbytes" } && code.NameOf(module) == "random"
            ? new Fix("Use the generator of the system", [new TextEdit(code.Range(module), "random.SystemRandom()")])
            : null;
}
