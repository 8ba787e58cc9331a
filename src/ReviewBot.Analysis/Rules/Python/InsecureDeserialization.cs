using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A deserialiser that lets the data name the types it creates.</summary>
internal sealed class InsecureDeserialization : PythonRule, IFlowRule
{
    private static readonly string[] Pickles = ["pickle", "cPickle", "_pickle", "dill", "cloudpickle", "pickle5", "zodbpickle.pickle",
        "six.moves.cPickle"];

    public override RuleInfo Info { get; } = new(
        Id: "python/insecure-deserialization",
        Title: "Deserialiser lets the data choose its types",
        Severity: Severity.High,
        Cwe: 502,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on) => Injection.Ask(on, SinkKind.Deserialise, "What `{0}` makes objects from", SourceKind.Remote);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckLoad, [.. Pickles.SelectMany(p => (string[])[$"{p}.load", $"{p}.loads", $"{p}.Unpickler"]),
            "shelve.open", "shelve.DbfilenameShelf", "marshal.load", "marshal.loads", "jsonpickle.decode", "jsonpickle.unpickler.decode",
            "jsonpickle.loads", "jsonpickle.unpickler.Unpickler", "joblib.load", "klepto.archives.file_archive", "pyarrow.deserialize",
            "sklearn.externals.joblib.load", "pandas.read_pickle", "pandas.io.pickle.read_pickle"]);
        on.Call(CheckNumpy, "numpy.load");
        on.Call(CheckTorch, "torch.load");
        on.Call(CheckYaml, "yaml.load", "yaml.load_all", "yaml.unsafe_load", "yaml.unsafe_load_all", "ruamel.yaml.load",
            "ruamel.yaml.load_all", "ruamel_yaml.load");
        on.Call(CheckRuamel, "ruamel.yaml.YAML");
        on.Call(CheckListener, "multiprocessing.connection.Listener", "multiprocessing.connection.Client");
        on.Binding(CheckSessions, "SESSION_SERIALIZER");
    }

    private static void CheckLoad(Call call, PythonCode code, RuleReport report)
    {
        var name = code.NameOf(call.Func)!;
        if (call.Args.IsEmpty && call.Keywords.IsEmpty && !name.StartsWith("jsonpickle.", StringComparison.Ordinal))
            return;
        var data = call.Args.Length > 0 ? call.Args[0] : call.Keywords.Length > 0 ? call.Keywords[0].Value : call.Func;
        var isText = name.EndsWith("loads", StringComparison.Ordinal) || name.EndsWith("decode", StringComparison.Ordinal);
        if (isText && code.ValueOf(data) is not null)
            return;
        var marshal = name.StartsWith("marshal.", StringComparison.Ordinal);
        var why = marshal
            ? $"`{name}` is not meant for data of others: what is made up crashes the interpreter or becomes code."
            : $"`{name}` creates whatever objects the data names, which runs code of whoever wrote the data.";
        if (!IsDumped(data, code, 0))
            Add(call, data, why, Severity.Low, isText ? Confidence.Medium : Confidence.Low, code, report);
        else if (data is Name && !code.IsTest)
            report.Add(code.Range(call), why, Severity.Low, Confidence.Low);
    }

    /// <summary>What the program wrote itself a moment ago is no data of others; a deep copy does it in one expression.</summary>
    private static bool IsDumped(Expr data, PythonCode code, int depth) => depth < 4 && data switch
    {
        Call { Func: Attribute { Attr: "dumps" or "encode" } } => true,
        Call { Func: Name { Id: "dumps" } } => true,
        Name name => code.Names.Scopes.Resolve(name)?.Only?.Value is { } value && value != data && IsDumped(value, code, depth + 1),
        _ => false,
    };

    private static void CheckNumpy(Call call, PythonCode code, RuleReport report)
    {
        if (code.IsTrue(PythonCode.Argument(call, 2, "allow_pickle")) && call.Args is [var file, ..])
            Add(call, file, "With `allow_pickle` the file can hold a pickle, which runs code of whoever wrote it.", Severity.Medium,
                Confidence.High, code, report);
    }

    private static void CheckTorch(Call call, PythonCode code, RuleReport report)
    {
        var only = PythonCode.Argument(call, -1, "weights_only");
        if (call.Args is not [var file, ..] || code.IsTrue(only) || (only is null && (PythonCode.MayHide(call)
            || !YamlLoaders.IsItself(call, "torch.load", code))) || (only is not null && !code.IsFalse(only)))
            return;
        var message = only is null
            ? "Before PyTorch 2.6 `torch.load` reads any pickle unless `weights_only=True` is given; a pickle runs code of whoever wrote the file."
            : "With `weights_only=False` the file is any pickle, which runs code of whoever wrote it.";
        Add(call, file, message, Severity.Medium, only is null ? Confidence.Medium : Confidence.High, code, report);
    }

    private static void CheckYaml(Call call, PythonCode code, RuleReport report)
    {
        var data = PythonCode.Argument(call, 0, "stream");
        var name = code.NameOf(call.Func)!;
        var loader = PythonCode.Argument(call, 1, "Loader");
        if (data is null || (code.TextOf(data) is not null && loader is null) || (loader is null && (PythonCode.MayHide(call) || !YamlLoaders.IsItself(call,
            name, code))))
            return;
        var isUnsafe = name.Contains("unsafe", StringComparison.Ordinal);
        if (loader is not null && !isUnsafe && !YamlLoaders.IsUnsafe(loader, code))
            return;
        var isOld = loader is null && !isUnsafe && name.StartsWith("yaml.", StringComparison.Ordinal);
        var message = isOld ? $"Before PyYAML 5.1 `{name}` without a `Loader` creates whatever objects the document names, which runs code of whoever wrote it."
            : loader is null && !isUnsafe
            ? $"`{name}` without a `Loader` creates whatever objects the document names, which runs code of whoever wrote it."
            : $"This loader creates whatever objects the document names, which runs code of whoever wrote it.";
        report.Add(
            code.Range(call),
            message,
            code.IsTest || code.TextOf(data) is not null ? Severity.Low : Severity.High,
            code.TextOf(data) is not null ? Confidence.Low : code.IsTest || isOld ? Confidence.Medium : Confidence.High,
            fix: YamlLoaders.FixOf(call, name, loader, code));
    }

    private static void CheckRuamel(Call call, PythonCode code, RuleReport report)
    {
        if (code.TextOf(PythonCode.Argument(call, -1, "typ")) == "unsafe")
            report.Add(code.Range(call),
                "With `typ='unsafe'` a document creates whatever objects it names, which runs code of whoever wrote it.", fix: null);
    }

    /// <summary>Every message of such a connection is a pickle.</summary>
    private static void CheckListener(Call call, PythonCode code, RuleReport report)
    {
        if (!code.IsTest && !PythonCode.MayHide(call) && PythonCode.Argument(call, -1, "authkey") is null or Constant { Kind: ConstantKind.None })
            report.Add(code.Range(call), "What this receives is unpickled, and without an `authkey` whoever reaches it can send it, which runs code.", Severity.Low, Confidence.Medium);
    }

    private static void CheckSessions(Binding binding, PythonCode code, RuleReport report)
    {
        if (code.TextOf(binding.Value)?.EndsWith(".PickleSerializer", StringComparison.Ordinal) == true)
            report.Add(code.Range(binding.Value),
                "Whoever knows the secret key, or can write to the store of sessions, runs code through a pickled session.",
                Severity.Medium);
    }

    private static void Add(Call call, Expr data, string message, Severity severity, Confidence confidence, PythonCode code, RuleReport report)
    {
        var worst = Origins.Worst(Origins.Of(data, code));
        var stranger = worst is { Kind: OriginKind.Request } || (worst is { Kind: OriginKind.Network } && !code.IsTest);
        if (stranger)
            (severity, confidence) = (worst!.Value.Kind == OriginKind.Request ? Severity.Critical : Severity.High, Confidence.High);
        else if (code.IsTest)
            (severity, confidence) = (Severity.Low, Confidence.Low);
        report.Add(
            code.Range(call),
            stranger ? $"{message} It is given {worst!.Value.Words(code)}." : message,
            severity,
            confidence,
            trace: stranger ? worst!.Value.Trace(call, $"is given to `{Piece.Show(call.Func, code)}`", code) : []);
    }
}
