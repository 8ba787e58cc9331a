using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>A value to compare with.</summary>
public sealed class MatchValue(int start, int end, Expr value) : Pattern(start, end)
{
    /// <summary>The value.</summary>
    public Expr Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchValue(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>None</c>, <c>True</c> or <c>False</c>.</summary>
public sealed class MatchSingleton(int start, int end, Constant value) : Pattern(start, end)
{
    /// <summary>The constant.</summary>
    public Constant Value { get; } = value;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchSingleton(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>[patterns]</c>.</summary>
public sealed class MatchSequence(int start, int end, ImmutableArray<Pattern> patterns) : Pattern(start, end)
{
    /// <summary>The elements.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchSequence(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Patterns);
}

/// <summary><c>{keys: patterns, **rest}</c>.</summary>
public sealed class MatchMapping(
    int start, int end, ImmutableArray<Expr> keys, ImmutableArray<Pattern> patterns, string? rest)
    : Pattern(start, end)
{
    /// <summary>The keys.</summary>
    public ImmutableArray<Expr> Keys { get; } = keys;

    /// <summary>The patterns of their values, as many.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The name behind <c>**</c>, or <c>null</c>.</summary>
    public string? Rest { get; } = rest;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchMapping(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            visitor.Visit(Keys[i]);
            visitor.Visit(Patterns[i]);
        }
    }
}

/// <summary><c>cls(patterns, kwd_attrs=kwd_patterns)</c>.</summary>
public sealed class MatchClass(
    int start, int end, Expr cls, ImmutableArray<Pattern> patterns, ImmutableArray<string> kwdAttrs, ImmutableArray<Pattern> kwdPatterns)
    : Pattern(start, end)
{
    /// <summary>The class.</summary>
    public Expr Cls { get; } = cls;

    /// <summary>The patterns by position.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The attributes.</summary>
    public ImmutableArray<string> KwdAttrs { get; } = kwdAttrs;

    /// <summary>The patterns of the attributes, as many.</summary>
    public ImmutableArray<Pattern> KwdPatterns { get; } = kwdPatterns;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchClass(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Cls);
        visitor.VisitAll(Patterns);
        visitor.VisitAll(KwdPatterns);
    }
}

/// <summary><c>*name</c> in a sequence.</summary>
public sealed class MatchStar(int start, int end, string? name) : Pattern(start, end)
{
    /// <summary>The name; <c>null</c> for <c>*_</c>.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchStar(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
    }
}

/// <summary><c>pattern as name</c>, a name alone, or <c>_</c>.</summary>
public sealed class MatchAs(int start, int end, Pattern? pattern, string? name) : Pattern(start, end)
{
    /// <summary>The pattern, or <c>null</c>.</summary>
    public Pattern? Pattern { get; } = pattern;

    /// <summary>The name; <c>null</c> for <c>_</c>.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchAs(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(Pattern);
}

/// <summary>Alternatives.</summary>
public sealed class MatchOr(int start, int end, ImmutableArray<Pattern> patterns) : Pattern(start, end)
{
    /// <summary>The alternatives.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitMatchOr(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.VisitAll(Patterns);
}
