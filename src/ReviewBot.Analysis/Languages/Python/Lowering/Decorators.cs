using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>Decorators that the language and its library give a meaning.</summary>
internal static class Decorators
{
    /// <summary>What decorators make of a method: what its name begins with when it is an accessor, and what its first parameter is.</summary>
    public static (string Prefix, bool IsStatic, bool IsOfClass) RoleOf(FunctionDef method)
    {
        var prefix = "";
        var isStatic = false;
        var isOfClass = method.Name is "__new__" or "__init_subclass__" or "__class_getitem__";
        foreach (var decorator in method.DecoratorList)
        {
            var name = LastName(decorator);
            isStatic |= name is "staticmethod" or "abstractstaticmethod";
            isOfClass |= name is "classmethod" or "abstractclassmethod" or "validator" or "root_validator";
            if (AccessorPrefix(decorator, name) is { } accessor)
                prefix = accessor;
        }

        return (prefix, isStatic, isOfClass && !isStatic);
    }

    /// <summary>Whether a decorator leaves the function what it is, as far as calls of it go.</summary>
    public static bool IsTransparent(Expr decorator) =>
        LastName(decorator) is var name
        && (name is "staticmethod" or "classmethod" or "abstractmethod" or "wraps" or "lru_cache" or "cache" or "overload" or "override" or "final"
            || AccessorPrefix(decorator, name) is not null);

    private static string? AccessorPrefix(Expr decorator, string? name) => name switch
    {
        "setter" when decorator is Attribute => "set_",
        "deleter" when decorator is Attribute => "del_",
        "getter" when decorator is Attribute => "get_",
        "property" or "cached_property" or "abstractproperty" or "hybrid_property" or "lazy_property" or "memoized_property" or "reify" => "get_",
        _ => null,
    };

    private static string? LastName(Expr decorator) => decorator switch
    {
        Call call => LastName(call.Func),
        Name name => name.Id,
        Attribute attribute => attribute.Attr,
        _ => null,
    };
}
