using System.Text;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A text that stands in the code, where a value is taken from.</summary>
/// <param name="Node">The literal.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsFallback">Whether it is taken only where a setting is not there.</param>
internal readonly record struct CredentialLiteral(Expr Node, string Text, bool IsFallback);

/// <summary>Finds the literal that a value is made of.</summary>
internal static class CredentialLiterals
{
    private const int MostWrappings = 5;

    /// <summary>The literal inside of encodings, conversions and fallbacks; <c>null</c> where the value is made of anything else.</summary>
    public static CredentialLiteral? Of(Expr value, PythonCode code) => Of(value, code, isFallback: false, wrappings: 0);

    private static CredentialLiteral? Of(Expr value, PythonCode code, bool isFallback, int wrappings)
    {
        switch (value)
        {
            case Constant { Kind: ConstantKind.Str, Text: { } text }:
                return new CredentialLiteral(value, text, isFallback);
            case Constant { Kind: ConstantKind.Bytes, Bytes: var bytes }:
                return new CredentialLiteral(value, Encoding.Latin1.GetString(bytes.AsSpan()), isFallback);
            case BinOp { Left: Constant, Right: Constant } sum when code.TextOf(sum) is { } joined:
                return new CredentialLiteral(value, joined, isFallback);
        }

        if (wrappings == MostWrappings)
            return null;
        return value switch
        {
            BoolOp { Op: BoolOperator.Or, Values: [.., var last] } => Of(last, code, isFallback: true, wrappings + 1),
            Call { Func: Attribute { Attr: "encode" or "strip" or "decode", Value: var receiver } } => Of(receiver, code, isFallback, wrappings + 1),
            Call call => OfCall(call, code, isFallback, wrappings),
            _ => null,
        };
    }

    /// <summary>Most calls are nothing of the kind, as their last name says: what they denote is not asked.</summary>
    private static CredentialLiteral? OfCall(Call call, PythonCode code, bool isFallback, int wrappings)
    {
        if (PythonCode.LastName(call.Func) is not ("bytes" or "bytearray" or "str" or "b64decode" or "urlsafe_b64decode" or "unhexlify" or "fromhex" or "SecretStr"
            or "get" or "getenv" or "setdefault" or "config" or "env" or "Env"))
        {
            return null;
        }

        if (call.Args is [var only, ..] && IsConversion(code.NameOf(call.Func)))
            return Of(only, code, isFallback, wrappings + 1);
        return Fallback(call, code) is { } fallback ? Of(fallback, code, isFallback: true, wrappings + 1) : null;
    }

    private static bool IsConversion(string? name) => name is "builtins.bytes" or "builtins.bytearray" or "builtins.str" or "base64.b64decode"
        or "base64.urlsafe_b64decode" or "binascii.unhexlify" or "builtins.bytes.fromhex" or "pydantic.SecretStr" or "pydantic.types.SecretStr";

    private static Expr? Fallback(Call call, PythonCode code) => code.NameOf(call.Func) switch
    {
        "os.environ.get" or "os.getenv" or "os.environ.setdefault" => PythonCode.Argument(call, 1, "default"),
        "decouple.config" or "environ.Env.str" or "environ.Env" => PythonCode.Argument(call, 1, "default"),
        _ when PythonCode.LastName(call.Func) is "get" or "getenv" or "env" or "config" => PythonCode.Argument(call, 1, "default"),
        _ => null,
    };
}
