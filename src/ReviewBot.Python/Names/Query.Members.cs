namespace ReviewBot.Python.Names;

/// <content>Modules, classes and what is in them.</content>
internal sealed partial class Query
{
    private Meaning Module(string name, PythonFile from) =>
        project.FindModule(name, from) is { } file ? Meaning.Of(file) : Meaning.Outside(name);

    private Answer Imported(PythonFile file, ImportFrom import, string name)
    {
        if (import.Level == 0)
            return Member(Module(import.Module ?? "", file), name, file);
        if (project.FindRelative(file, import.Level, import.Module, out var qualified) is { } found)
            return Member(Meaning.Of(found), name, file);
        return qualified is null ? Answer.Nothing
            : project.FindRelative(file, import.Level, import.Module is null ? name : $"{import.Module}.{name}", out _) is { } submodule
                ? Answer.Of(Meaning.Of(submodule))
                : Answer.Of(Meaning.Outside(qualified.Length == 0 ? name : $"{qualified}.{name}"));
    }

    /// <summary>What a name means that is bound nowhere in its file.</summary>
    private Answer Unbound(string name, PythonFile file)
    {
        var outside = new AnswerBuilder();
        var stars = 0;
        for (var i = file.Scopes.StarImports.Length - 1; i >= 0; i--)
        {
            var import = file.Scopes.StarImports[i];
            var module = import.Level == 0 ? project.FindModule(import.Module ?? "", file) : project.FindRelative(file, import.Level, import.Module, out _);
            if (module is not null)
            {
                if (Exported(module, name) is { IsEmpty: false } exported)
                    return exported;
            }
            else if (import.Level == 0)
            {
                stars++;
                outside.Add(Meaning.Outside($"{import.Module}.{name}"));
            }
        }

        if (Builtins.Names.Contains(name))
            return project.FindModule("builtins", from: null) is { } stub && stub.Scopes.Module.Find(name) is { } binding
                ? Names(stub, binding)
                : Answer.Of(Meaning.Outside("builtins." + name));
        if (stars != 1)
            outside.AddUnknown();
        return outside.ToAnswer();
    }

    /// <summary>What <c>from module import *</c> makes of a name.</summary>
    private Answer Exported(PythonFile module, string name)
    {
        var isExported = module.ExportedNames is { } all ? all.Contains(name) : !name.StartsWith('_');
        if (!isExported)
            return Answer.Nothing;
        if (module.Scopes.Module.Find(name) is { } binding)
            return Names(module, binding);
        return module.Scopes.StarImports.IsEmpty || Builtins.Names.Contains(name)
            ? Answer.Nothing
            : Ask(module, name, () => Unbound(name, module));
    }

    private Answer Member(Meaning owner, string attribute, PythonFile from)
    {
        switch (owner.Kind)
        {
            case MeaningKind.Module:
                return Ask(owner.File!, "." + attribute, () => ModuleMember(owner.File!, attribute));
            case MeaningKind.Class:
                return ClassMember(owner, attribute);
            case MeaningKind.Function when !IsProperty(owner):
                return Answer.Of(Meaning.Outside($"{owner.Name}.{attribute}"));
            case MeaningKind.Variable or MeaningKind.Function:
                var types = VariableTypes(owner);
                if (types.IsEmpty)
                    return Answer.Of(Meaning.Outside($"{owner.Name}.{attribute}"));
                var builder = new AnswerBuilder();
                foreach (var type in types.Meanings)
                    builder.Add(ClassMember(type, attribute));
                return builder.ToAnswer();
            default:
                var name = $"{owner.Name}.{attribute}";
                return Answer.Of(Module(name, from));
        }
    }

    private Answer ModuleMember(PythonFile module, string attribute)
    {
        if (module.Scopes.Module.Find(attribute) is { } binding && Names(module, binding) is { IsEmpty: false } bound)
            return bound;
        if (project.FindSubmodule(module, attribute) is { } submodule)
            return Answer.Of(Meaning.Of(submodule));
        if (!module.Scopes.StarImports.IsEmpty && !Builtins.Names.Contains(attribute) && Unbound(attribute, module) is { IsEmpty: false } starred)
            return starred;
        return Answer.Of(Meaning.Outside($"{module.Module}.{attribute}"));
    }

    /// <summary>An attribute of a class or of an instance of it, named by the class that has it.</summary>
    private Answer ClassMember(Meaning type, string attribute)
    {
        if (type is not { Kind: MeaningKind.Class, Node: ClassDef node, File: { } file })
            return Answer.Of(Meaning.Outside($"{type.Name}.{attribute}"));
        var found = Ask(node, "." + attribute, () => OwnOrInherited(file, node, attribute));
        return found.IsEmpty && !found.IsCycle ? Answer.Of(Meaning.Outside($"{type.Name}.{attribute}")) : found;
    }

    private Answer OwnOrInherited(PythonFile file, ClassDef node, string attribute)
    {
        var scope = file.Scopes.Opened(node)!;
        var builder = new AnswerBuilder();
        var (own, bound) = (scope.Find(attribute), scope.FindAttribute(attribute));
        if (own is not null && (bound is null || own.Sites.Any(s => s.Kind != BindingKind.Declaration && !IsNone(s.Value))))
            builder.Add(Names(file, own));
        if (bound is not null)
            builder.Add(Names(file, bound));

        if (!builder.IsEmpty)
            return builder.ToAnswer();
        Meaning? outside = null;
        foreach (var parent in Bases(file, node).Meanings)
        {
            if (parent.Kind != MeaningKind.Class)
                outside ??= HasNoMembers(parent.Name) ? null : parent;
            else if (Ask(parent.Node!, "." + attribute, () => OwnOrInherited(parent.File!, (ClassDef)parent.Node!, attribute)) is { IsEmpty: false } inherited)
                return inherited;
        }

        return outside is null ? Answer.Nothing : Answer.Of(Meaning.Outside($"{outside.Name}.{attribute}"));
    }

    private static bool HasNoMembers(string name) => name is "builtins.object" or "typing.Generic" or "typing.Protocol" or "abc.ABC" or "enum.Enum";

    private Answer Bases(PythonFile file, ClassDef node)
    {
        var builder = new AnswerBuilder();
        foreach (var parent in node.Bases)
            builder.Add(Names(parent is Subscript generic ? generic.Value : parent, new(file)));
        return builder.ToAnswer();
    }
}
