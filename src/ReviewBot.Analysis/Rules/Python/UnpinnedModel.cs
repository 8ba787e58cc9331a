using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A model or data set downloaded in whatever version there is at the time.</summary>
internal sealed class UnpinnedModel : PythonRule
{
    private const int HashLength = 40;
    private const int FewestShortHash = 7;

    private static readonly string[] Downloads =
    [
        "datasets.load_dataset", "datasets.load.load_dataset", "datasets.load_dataset_builder", "huggingface_hub.hf_hub_download", "huggingface_hub.snapshot_download",
        "huggingface_hub.file_download.hf_hub_download", "transformers.pipeline", "evaluate.load",
    ];

    public override RuleInfo Info { get; } = new(
        Id: "python/unpinned-model",
        Title: "Model is downloaded in any version",
        Severity: Severity.Low,
        Cwe: 494,
        Category: Category.Dependencies,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckPretrained, "from_pretrained");
        on.Call(CheckDownload, Downloads);
        on.Call(CheckHub, "torch.hub.load", "torch.hub.load_state_dict_from_url");
    }

    private static void CheckPretrained(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: var model } && (code.NameOf(model) is not { } name || !name.StartsWith("torch", StringComparison.Ordinal)))
            Check(call, PythonCode.Argument(call, 0, "pretrained_model_name_or_path"), code, report);
    }

    private static void CheckDownload(Call call, PythonCode code, RuleReport report) =>
        Check(call, PythonCode.Argument(call, 0, "repo_id") ?? PythonCode.Argument(call, -1, "path") ?? PythonCode.Argument(call, -1, "model"), code, report);

    private static void Check(Call call, Expr? name, PythonCode code, RuleReport report)
    {
        if (code.IsTest || name is null || PythonCode.MayHide(call) || code.IsTrue(PythonCode.Argument(call, -1, "local_files_only")))
            return;
        if (code.TextOf(name) is not { } text || text.StartsWith('.') || text.StartsWith('/') || text.StartsWith('~'))
            return;
        var revision = PythonCode.Argument(call, -1, "revision");
        if (revision is not null && (code.TextOf(revision) is not { } pinned || IsHash(pinned)))
            return;
        report.Add(
            code.Range(call),
            revision is null
                ? $"`{text}` is downloaded in whatever version its owner has put there last; give the hash of a commit as `revision`."
                : $"A branch or tag can be moved to another version of `{text}`; give the hash of a commit as `revision`.");
    }

    /// <summary>The repository, and the code in it, that PyTorch's hub runs.</summary>
    private static void CheckHub(Call call, PythonCode code, RuleReport report)
    {
        if (code.IsTest || code.TextOf(PythonCode.Argument(call, 0, "repo_or_dir")) is not { } text || code.TextOf(PythonCode.Argument(call, -1, "source")) == "local"
            || (text.IndexOf(':', StringComparison.Ordinal) is var at && at > 0 && IsHash(text[(at + 1)..])) || text.Contains("://", StringComparison.Ordinal))
            return;
        report.Add(code.Range(call), $"The code of `{text}` is downloaded in whatever version its owner has put there last, and run.", Severity.Medium);
    }

    private static bool IsHash(string revision) => revision.Length is >= FewestShortHash and <= HashLength && revision.All(char.IsAsciiHexDigitLower);
}
