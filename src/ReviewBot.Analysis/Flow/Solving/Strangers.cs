namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Which functions strangers call, and what of their parameters is theirs.</summary>
internal static class Strangers
{
    private static readonly string[] HarmlessConverters = ["int", "float", "uuid"];

    private static readonly HashSet<string> Services = new(StringComparer.Ordinal)
    {
        "self", "cls", "db", "session", "conn", "connection", "cursor", "logger", "log", "settings", "config", "app", "client",
    };

    /// <summary>Who decides about a parameter, when it is known.</summary>
    public static SourceKind? SourceOf(Solver solver, FlowFunction function, int index, TypeName? type)
    {
        var parameter = function.Parameters[index];
        if (parameter.Attributes.Any(a => IsInjected(a.Name)))
            return null;
        if (parameter.Attributes.Any(a => solver.Library.Library.IsEntryPointAttribute(a.Name)))
            return SourceKind.Remote;
        if (Overridden(solver, function, index) is { } kind)
            return kind;
        if (solver.HandlerOf(function) is { Route.Length: > 0 } routed && HarmlessConverters.Any(c => routed.Route.Contains($"<{c}:{parameter.Name}>", StringComparison.Ordinal)))
            return null;
        return IsEntryPoint(solver, function) && IsData(solver, parameter, type) ? solver.HandlerOf(function)?.Callers ?? SourceKind.Remote : null;
    }

    /// <summary>The type of a parameter that says none: a request, by its name and by what is asked of it.</summary>
    public static TypeName? GuessedType(Solver solver, FlowFunction function, FlowParameter parameter)
    {
        if (solver.HandlerOf(function) is { Handed.Count: > 0 } handler && function.Parameters.ToList().IndexOf(parameter) - (function.IsStatic ? 0 : 1) is var index && index >= 0 && index < handler.Handed.Count)
            return handler.Handed[index];
        if (parameter.Name is not ("request" or "req") || solver.Language != FlowLanguage.Python)
            return null;
        var asked = function.Mentions;
        if (asked.Contains("match_info") || asked.Contains("rel_url"))
            return new TypeName("aiohttp.web.Request");
        if (asked.Contains("path_params") || Imports(function.File, "starlette") || Imports(function.File, "fastapi"))
            return new TypeName("starlette.requests.Request");
        if (asked.Contains("GET") || asked.Contains("POST") || asked.Contains("META") || asked.Contains("COOKIES") || asked.Contains("FILES") || Imports(function.File, "django"))
            return asked.Contains("query_params") || Imports(function.File, "rest_framework") ? new TypeName("rest_framework.request.Request") : new TypeName("django.http.HttpRequest");
        return null;
    }

    /// <summary>Whether a file imports from a package.</summary>
    public static bool Imports(FlowFile file, string package) =>
        file.ImportedPackages.Contains(package);

    private static bool IsInjected(string attribute) =>
        attribute.EndsWith("FromServices", StringComparison.Ordinal) || attribute.EndsWith("FromServicesAttribute", StringComparison.Ordinal)
        || attribute.EndsWith("FromKeyedServicesAttribute", StringComparison.Ordinal) || attribute is "fastapi.Depends" or "fastapi.Security";

    /// <summary>The method of a library's type that this one stands in for says whose its parameters are.</summary>
    private static SourceKind? Overridden(Solver solver, FlowFunction function, int index)
    {
        if (function.Type is not { } type)
            return null;
        var simple = function.Name[(function.Name.LastIndexOf('.') + 1)..];
        var parameter = function.Parameters[index];
        var place = index - (function.IsStatic ? 0 : 1);
        foreach (var name in solver.Program.Lineage(type.Name).Skip(1))
        {
            if (solver.Library.Member(name, simple) is not { } model)
                continue;
            foreach (var member in model.Members)
            {
                var found = member.Parameters.FirstOrDefault(p => p.Name == parameter.Name)
                    ?? (place >= 0 && place < member.Parameters.Count && member.Parameters[place].Kind == ParameterKind.Ordinary ? member.Parameters[place]
                        : member.Parameters.FirstOrDefault(p => p.Kind is ParameterKind.Rest or ParameterKind.NamedRest));
                if (found?.Source is { } source)
                    return source;
            }
        }

        return null;
    }

    private static bool IsEntryPoint(Solver solver, FlowFunction function)
    {
        if (solver.HandlerOf(function) is not null)
            return true;
        if (function.Attributes.Any(a => solver.Library.Library.IsEntryPointAttribute(a.Name)))
            return true;
        if (function.Type is not { } type || !function.IsPublic || function.IsStatic || IsSpecial(function))
            return false;
        if (function.Attributes.Any(a => a.Name.EndsWith("NonAction", StringComparison.Ordinal) || a.Name.EndsWith("NonActionAttribute", StringComparison.Ordinal)))
            return false;
        if (solver.Program.Lineage(type.Name).SelectMany(solver.Program.Types).Any(t => t.Attributes.Any(a => a.Name.EndsWith("NonController", StringComparison.Ordinal) || a.Name.EndsWith("NonControllerAttribute", StringComparison.Ordinal))))
            return false;
        if (type.Attributes.Any(a => solver.Library.Library.IsEntryPointAttribute(a.Name)))
            return true;
        return solver.Program.Lineage(type.Name).Any(name => solver.Library.Lineage(name).Any(t => t.IsEntryPoint) || (solver.Program.Types(name).Count == 0 && name.EndsWith("Controller", StringComparison.Ordinal)));
    }

    private static bool IsSpecial(FlowFunction function)
    {
        var simple = function.Name[(function.Name.LastIndexOf('.') + 1)..];
        return simple.StartsWith('<') || simple.StartsWith("get_", StringComparison.Ordinal) || simple.StartsWith("set_", StringComparison.Ordinal)
            || simple is "ctor" or "init" || simple.StartsWith("__", StringComparison.Ordinal);
    }

    /// <summary>Whether a parameter is filled from the request: services are not.</summary>
    private static bool IsData(Solver solver, FlowParameter parameter, TypeName? type)
    {
        if (type is null)
            return !Services.Contains(parameter.Name);
        if (solver.Library.IsData(type))
            return true;
        if (solver.Library.Type(type.Name) is not null)
            return false;
        var simple = type.Name[(type.Name.LastIndexOf('.') + 1)..];
        return !(simple is ['I', var second, ..] && char.IsUpper(second)) && !simple.EndsWith("Service", StringComparison.Ordinal) && !simple.EndsWith("Context", StringComparison.Ordinal);
    }
}
