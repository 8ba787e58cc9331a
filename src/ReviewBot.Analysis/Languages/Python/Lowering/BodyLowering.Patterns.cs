using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content><c>match</c>.</content>
internal sealed partial class BodyLowering
{
    public override void VisitMatch(Match node)
    {
        var subject = Value(node.Subject);
        var end = new BlockDraft();
        foreach (var each in node.Cases)
        {
            var next = new BlockDraft();
            Match(each.Pattern, subject, next);
            if (each.Guard is not null)
            {
                var body = new BlockDraft();
                Condition(each.Guard, body, next);
                _code.Start(body);
            }

            Statements(each.Body);
            _code.Jump(end);
            _code.Start(next);
        }

        _code.Start(end);
    }

    /// <summary>Tests a value, binds the captures, and goes on where the pattern matches.</summary>
    private void Match(Pattern pattern, int subject, BlockDraft fail)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case MatchValue value:
                Test(_code.Binary(FlowOperator.Equal, subject, Value(value.Value), At(pattern)), fail);
                break;
            case MatchSingleton singleton:
                Test(_code.Binary(FlowOperator.Is, subject, Value(singleton.Value), At(pattern)), fail);
                break;
            case MatchSequence sequence:
                MatchElements(sequence, subject, fail);
                break;
            case MatchMapping mapping:
                MatchEntries(mapping, subject, fail);
                break;
            case MatchClass type:
                MatchAttributes(type, subject, fail);
                break;
            case MatchAs capture:
                if (capture.Pattern is not null)
                    Match(capture.Pattern, subject, fail);
                Capture(capture.Name, subject, pattern);
                break;
            case MatchOr alternatives:
                MatchAny(alternatives.Patterns, subject, fail);
                break;
        }
    }

    private void Test(int condition, BlockDraft fail)
    {
        var passed = new BlockDraft();
        _code.Branch(condition, passed, fail);
        _code.Start(passed);
    }

    private void Capture(string? name, int source, Pattern pattern)
    {
        if (name is not null)
            Assign(Meaning(name, null), source, At(pattern));
    }

    private void MatchAny(ImmutableArray<Pattern> patterns, int subject, BlockDraft fail)
    {
        var matched = new BlockDraft();
        for (var i = 0; i < patterns.Length; i++)
        {
            var next = i == patterns.Length - 1 ? fail : new BlockDraft();
            Match(patterns[i], subject, next);
            _code.Jump(matched);
            if (next != fail)
                _code.Start(next);
        }

        _code.Start(matched);
    }

    /// <summary>Whether the value is a sequence of that length is not tested by an instruction: either way may be taken.</summary>
    private void MatchElements(MatchSequence sequence, int subject, BlockDraft fail)
    {
        Test(None, fail);
        var count = sequence.Patterns.Length;
        var isBehindStar = false;
        for (var i = 0; i < count; i++)
        {
            var place = At(sequence.Patterns[i]);
            if (sequence.Patterns[i] is MatchStar star)
            {
                isBehindStar = true;
                if (star.Name is null)
                    continue;
                var to = i == count - 1 ? None : _code.Literal((long)(i + 1 - count), place);
                Capture(star.Name, _code.Slice(subject, i == 0 ? None : _code.Literal((long)i, place), to, place), star);
            }
            else
            {
                var index = _code.Literal((long)(isBehindStar ? i - count : i), place);
                Match(sequence.Patterns[i], _code.LoadElement(subject, index, place), fail);
            }
        }
    }

    private void MatchEntries(MatchMapping mapping, int subject, BlockDraft fail)
    {
        if (mapping.Keys.IsEmpty)
            Test(None, fail);
        for (var i = 0; i < mapping.Keys.Length; i++)
        {
            var place = At(mapping.Patterns[i]);
            var key = Value(mapping.Keys[i]);
            Test(_code.Binary(FlowOperator.In, key, subject, At(mapping.Keys[i])), fail);
            Match(mapping.Patterns[i], _code.LoadElement(subject, key, place), fail);
        }

        Capture(mapping.Rest, subject, mapping);
    }

    private void MatchAttributes(MatchClass pattern, int subject, BlockDraft fail)
    {
        var type = _frame.Heads.Types.OfClass(pattern.Cls, _scope);
        Test(type is null ? None : _code.TypeTest(subject, type, At(pattern.Cls)), fail);
        for (var i = 0; i < pattern.Patterns.Length; i++)
            Match(pattern.Patterns[i], Positional(type, subject, i, At(pattern.Patterns[i])), fail);
        for (var i = 0; i < pattern.KwdPatterns.Length; i++)
            Match(pattern.KwdPatterns[i], _code.Load(subject, pattern.KwdAttrs[i], At(pattern.KwdPatterns[i])), fail);
    }

    /// <summary>Builtin types give themselves; classes of the file their fields in order; of others it is not known which attribute is meant.</summary>
    private int Positional(TypeName? type, int subject, int index, Span place)
    {
        if (type is null)
            return _code.Mix([subject], place);
        if (!type.Name.Contains('.', StringComparison.Ordinal) && index == 0 && _frame.Heads.FieldOf(type.Name, 0) is null)
            return subject;
        return _frame.Heads.FieldOf(type.Name, index) is { } field ? _code.Load(subject, field, place) : _code.Mix([subject], place);
    }
}
