using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ReviewBot.Analysis.Configuration;

/// <summary>
/// A pattern over whole paths from the repository root: <c>*</c> and <c>?</c> within a folder, <c>**</c> over folders,
/// <c>{a,b}</c>, <c>[a-z]</c>, <c>[!a]</c>, and <c>\</c> before a character that stands for itself. A trailing slash means all that is in the folder.
/// Matching takes time proportional to path times pattern, whatever the pattern.
/// </summary>
internal sealed class Glob
{
    private const int MaxLength = 500;
    private const int MaxAlternatives = 256;

    private readonly List<Token[]> _alternatives;

    private Glob(string pattern, List<Token[]> alternatives)
    {
        Pattern = pattern;
        _alternatives = alternatives;
    }

    private enum Kind
    {
        Literal,
        Class,
        AnyInFolder,
        StarInFolder,
        Everything,
        Folders,
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>Reads a pattern; the error is a clause for people.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out string? error)
    {
        glob = null;
        error = pattern switch
        {
            { Length: 0 } => "is empty",
            { Length: > MaxLength } => "is longer than 500 characters",
            _ when pattern[0] == '!' => "begins with `!`; an exclusion cannot be taken back",
            _ => null,
        };
        if (error is not null)
            return false;

        var whole = pattern.TrimStart('/');
        var alternatives = Expand(whole.EndsWith('/') ? whole + "**" : whole);
        if (alternatives is null)
        {
            error = "has more than 256 alternatives";
            return false;
        }

        glob = new Glob(pattern, alternatives.ConvertAll(Tokenise));
        error = null;
        return true;
    }

    /// <summary>Whether the whole path matches.</summary>
    public bool Matches(string path) => _alternatives.Exists(a => Matches(a, path));

    private static bool Matches(Token[] tokens, string path)
    {
        var active = new BitArray(tokens.Length + 1);
        var next = new BitArray(tokens.Length + 1);
        Enter(tokens, active, 0);
        for (var at = 0; at < path.Length; at++)
        {
            next.SetAll(false);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (active[i])
                    Step(tokens, next, i, path[at]);
            }

            (active, next) = (next, active);
        }

        return active[tokens.Length];
    }

    private static void Step(Token[] tokens, BitArray next, int i, char c)
    {
        switch (tokens[i].Kind)
        {
            case Kind.StarInFolder when c != '/':
            case Kind.Everything:
                Enter(tokens, next, i);
                break;
            case Kind.Folders:
                // Stays inside the folders, and may leave them after each slash.
                next[i] = true;
                if (c == '/')
                    Enter(tokens, next, i + 1);
                break;
            case Kind.AnyInFolder when c != '/':
            case Kind.Literal when c == tokens[i].Character:
            case Kind.Class when c != '/' && tokens[i].Contains(c):
                Enter(tokens, next, i + 1);
                break;
            default:
                break;
        }
    }

    /// <summary>Activates a token and those behind it that may be passed without a character.</summary>
    private static void Enter(Token[] tokens, BitArray active, int i)
    {
        while (true)
        {
            active[i] = true;
            if (i == tokens.Length || tokens[i].Kind is not (Kind.StarInFolder or Kind.Everything or Kind.Folders))
                return;
            i++;
        }
    }

    /// <summary>Writes out <c>{a,b}</c>; an unclosed brace stands for itself. <c>null</c> when there are too many.</summary>
    private static List<string>? Expand(string pattern)
    {
        var done = new List<string>();
        var open = new Stack<string>();
        open.Push(pattern);
        while (open.TryPop(out var next))
        {
            if (done.Count + open.Count > MaxAlternatives)
                return null;
            if (InnermostBraces(next) is not (var start, var end))
            {
                done.Add(next);
                continue;
            }

            foreach (var choice in next[(start + 1)..end].Split(',').Reverse())
                open.Push(next[..start] + choice + next[(end + 1)..]);
        }

        return done;
    }

    private static (int Start, int End)? InnermostBraces(string pattern)
    {
        var start = -1;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    start = i;
                    break;
                case '}' when start >= 0:
                    return (start, i);
                default:
                    break;
            }
        }

        return null;
    }

    private static Token[] Tokenise(string pattern)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when i + 1 < pattern.Length && pattern[i + 1] == '*':
                    i++;
                    var folders = i + 1 < pattern.Length && pattern[i + 1] == '/' && (i < 2 || pattern[i - 2] == '/');
                    tokens.Add(new Token(folders ? Kind.Folders : Kind.Everything));
                    i += folders ? 1 : 0;
                    break;
                case '*':
                    tokens.Add(new Token(Kind.StarInFolder));
                    break;
                case '?':
                    tokens.Add(new Token(Kind.AnyInFolder));
                    break;
                case '[' when ClassEnd(pattern, i) is > 0 and var end:
                    tokens.Add(new Token(Kind.Class, Set: pattern[(i + 1)..end]));
                    i = end;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    tokens.Add(new Token(Kind.Literal, pattern[++i]));
                    break;
                default:
                    tokens.Add(new Token(Kind.Literal, pattern[i]));
                    break;
            }
        }

        return [.. tokens];
    }

    /// <summary>The bracket that closes a class; one right after the opening belongs to the set.</summary>
    private static int ClassEnd(string pattern, int open)
    {
        var first = open + 1;
        if (first < pattern.Length && pattern[first] is '!' or '^')
            first++;
        return first + 1 > pattern.Length ? -1 : pattern.IndexOf(']', Math.Min(first + 1, pattern.Length));
    }

    private readonly record struct Token(Kind Kind, char Character = '\0', string Set = "")
    {
        public bool Contains(char c)
        {
            var negated = Set[0] is '!' or '^';
            var found = false;
            for (var i = negated ? 1 : 0; i < Set.Length; i++)
            {
                if (i + 2 < Set.Length && Set[i + 1] == '-')
                {
                    found |= c >= Set[i] && c <= Set[i + 2];
                    i += 2;
                }
                else
                {
                    found |= c == Set[i];
                }
            }

            return found != negated;
        }
    }
}
