namespace ReviewBot.Analysis.Flow.Models;

/// <summary>The libraries of one language as the stubs describe them. Stubs are read when a name of theirs is first asked for. Used by one thread at a time.</summary>
internal interface ILibrary
{
    /// <summary>The type of a qualified name, or <c>null</c>.</summary>
    ModelType? Type(string name);

    /// <summary>The functions or the variable of a qualified name that belongs to no type (Python); aliases of re-exports are looked through. Empty when unknown.</summary>
    IReadOnlyList<ModelMember> Members(string qualifiedName);

    /// <summary>What a qualified name is called where it is defined: <c>flask.Markup</c> is <c>markupsafe.Markup</c>. The name itself when unknown.</summary>
    string Canonical(string qualifiedName);

    /// <summary>C#: extension methods of a simple name, whatever type they extend, in order; the first type is what they extend.</summary>
    IReadOnlyList<(TypeName? Receiver, ModelMember Member)> Extensions(string name);

    /// <summary>An attribute or decorator that makes a function an entry point, or a parameter or field remote (<c>[HttpGet]</c>, <c>[FromQuery]</c>).</summary>
    bool IsEntryPointAttribute(string qualifiedName);

    /// <summary>Members of a simple name, of any type, that are sinks: what a call may be when nothing is known of its receiver. In a fixed order.</summary>
    IReadOnlyList<(ModelType Owner, ModelMember Member)> Guesses(string simpleName);

    /// <summary>Simple names of all members with a sink, source, check or entry point in any stub: what a function must mention to matter.</summary>
    IReadOnlySet<string> NotableNames { get; }
}
