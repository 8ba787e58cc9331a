using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using NameBinding = ReviewBot.Python.Names.Binding;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>What the web frameworks call the parts of a request.</summary>
internal static class Requests
{
    private static readonly string[] Parts =
    [
        "args", "form", "values", "json", "data", "cookies", "headers", "files", "GET", "POST", "PUT", "COOKIES", "META", "FILES", "REQUEST", "body",
        "query", "query_params", "query_string", "params", "path_params", "forms", "path", "url", "full_path", "view_args", "rel_url", "match_info",
        "stream", "matchdict", "json_body", "arguments", "media", "path_info", "raw_data", "DATA", "QUERY_PARAMS", "uri", "query_arguments",
        "body_arguments",
    ];

    private static readonly string[] Readers =
    [
        "get_json", "get_data", "json", "form", "body", "post", "text", "read", "getlist", "get_param", "get_full_path", "get_header", "get_media",
    ];

    private static readonly string[] TornadoReaders =
    [
        "get_argument", "get_arguments", "get_query_argument", "get_query_arguments", "get_body_argument", "get_body_arguments", "get_cookie",
    ];

    private static readonly string[] Routes =
    [
        "route", "get", "post", "put", "delete", "patch", "head", "options", "api_route", "websocket",
    ];

    private static readonly string[] HarmlessConverters = ["int", "float", "uuid"];

    /// <summary>Whether an attribute or a call reads a part of the request that is answered.</summary>
    public static bool IsPart(Expr expression, PythonCode code) => expression switch
    {
        Attribute { Attr: var part } attribute when Parts.Contains(part) && IsRequest(attribute.Value, code) => true,
        Attribute { Attr: "path" or "headers" or "rfile", Value: Name { Id: "self" } } => IsHandler(code),
        Call { Func: Attribute { Attr: var reader } read } =>
            (Readers.Contains(reader) && IsRequest(read.Value, code)) || (TornadoReaders.Contains(reader) && read.Value is Name { Id: "self" }),
        _ => false,
    };

    /// <summary>Whether an expression reads a part of the request, or something in such a part.</summary>
    public static bool IsWithin(Expr? expression, PythonCode code)
    {
        while (expression is not null)
        {
            if (IsPart(expression, code))
                return true;
            expression = expression switch
            {
                Attribute attribute => attribute.Value,
                Subscript subscript => subscript.Value,
                Call { Func: Attribute method } => method.Value,
                _ => null,
            };
        }

        return false;
    }

    /// <summary>Where the value of a parameter comes from: the functions that a route leads to get theirs from requests.</summary>
    public static OriginKind OfParameter(NameBinding binding, BindingSite site, PythonCode code)
    {
        if (binding.Name is "self" or "cls" || site.Annotation is { } annotation && IsNumber(annotation, code))
            return OriginKind.Fixed;
        if (binding.Scope.Node is not FunctionDef function || site.Source is Call)
            return binding.Scope.Node is FunctionDef ? OriginKind.Unknown : OriginKind.Parameter;
        foreach (var decorator in function.DecoratorList)
        {
            if (decorator is Call { Func: Attribute { Attr: var method } } route && Routes.Contains(method)
                && code.TextOf(PythonCode.Argument(route, 0, "path") ?? PythonCode.Argument(route, -1, "rule")) is ['/', ..] path)
            {
                return HarmlessConverters.Any(c => path.Contains($"<{c}:{binding.Name}>", StringComparison.Ordinal))
                    ? OriginKind.Fixed
                    : OriginKind.Request;
            }
        }

        return OriginKind.Parameter;
    }

    private static bool IsNumber(Expr annotation, PythonCode code) =>
        code.NameOf(annotation) is { } type && KnownCalls.IsNumber(type);

    private static bool IsRequest(Expr expression, PythonCode code)
    {
        switch (expression)
        {
            case Name { Id: "request" or "req" or "flask_request" } name:
                return code.Names.Scopes.Resolve(name) is not { } binding
                    || binding.Sites.Any(s => s.Kind == NameBindingKind.Parameter)
                    || IsFramework(code.NameOf(name));
            case Attribute { Attr: "request", Value: var owner }:
                return owner is Name { Id: "self" or "info" or "context" or "ctx" } || IsFramework(code.NameOf(expression));
            case Name:
                return IsFramework(code.NameOf(expression)) || code.TypeOf(expression) is { } type && IsFramework(type);
            default:
                return false;
        }
    }

    private static bool IsFramework(string? name) =>
        name is not null && name.EndsWith("equest", StringComparison.Ordinal)
        && name[..Math.Max(0, name.IndexOf('.', StringComparison.Ordinal))] is "flask" or "quart" or "bottle" or "cherrypy" or "sanic"
            or "pyramid" or "fastapi" or "starlette" or "django"
            or "rest_framework" or "werkzeug" or "falcon" or "webob";

    /// <summary>Whether the class around is a handler of <c>http.server</c>.</summary>
    private static bool IsHandler(PythonCode code) =>
        code.Ancestors.OfType<ClassDef>().LastOrDefault() is { } type
        && type.Bases.Any(b => PythonCode.LastName(b) is { } name && name.EndsWith("HTTPRequestHandler", StringComparison.Ordinal));
}
