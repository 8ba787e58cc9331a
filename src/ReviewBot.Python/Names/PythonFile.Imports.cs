namespace ReviewBot.Python.Names;

/// <content>What imports stand for, without looking through what they bring.</content>
public sealed partial class PythonFile
{
    /// <summary>The qualified name of a module that this file names by <paramref name="name"/>; the name itself when it is not at hand.</summary>
    public string ModuleNamed(string name) => Project.FindModule(name, this)?.Module ?? name;

    /// <summary>The qualified name of a name that <c>from … import</c> brings; <c>null</c> when the dots lead out of the files.</summary>
    public string? ImportedName(ImportFrom import, string name)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (import.Level == 0)
        {
            return Project.FindModule(import.Module ?? "", this) is { } module
                ? Below(module.Module, name)
                : ModuleNamed(Below(import.Module ?? "", name));
        }

        var found = Project.FindRelative(this, import.Level, import.Module, out var qualified);
        return found is not null ? Below(found.Module, name) : qualified is null ? null : Below(qualified, name);
    }

    /// <summary>The names that <c>from … import *</c> brings when the module is at hand, with what they are called there.</summary>
    public IEnumerable<(string Name, string QualifiedName)> StarImported(ImportFrom import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var module = import.Level == 0
            ? Project.FindModule(import.Module ?? "", this)
            : Project.FindRelative(this, import.Level, import.Module, out _);
        if (module is null || module == this)
            yield break;
        foreach (var binding in module.Scopes.Module.Bindings)
        {
            if (module.ExportedNames is { } all ? all.Contains(binding.Name) : !binding.Name.StartsWith('_'))
                yield return (binding.Name, Below(module.Module, binding.Name));
        }
    }

    /// <summary>Whether Python, 2 or 3, knows a name without an import.</summary>
    public static bool IsBuiltin(string name) => Builtins.Names.Contains(name);

    private static string Below(string module, string name) => module.Length == 0 ? name : $"{module}.{name}";
}
