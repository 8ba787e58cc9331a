using System.Text;
using System.Text.RegularExpressions;

namespace ReviewBot.Analysis.Rules.Any;

/// <summary>A private key in PEM, OpenSSH or PGP armour.</summary>
internal sealed partial class PrivateKey : TextRule
{
    /// <summary>The longest keys in use (RSA, 16,384 bits) take 12,800 characters; escapes and quotes come on top.</summary>
    private const int LongestBody = 40_000;

    /// <summary>An Ed25519 key in PKCS #8 has 64 characters, no key has fewer.</summary>
    private const int LeastBody = 60;

    public override RuleInfo Info { get; } = new(
        Id: "any/private-key",
        Title: "A private key stands in the code",
        Severity: Severity.Critical,
        Cwe: 321,
        Category: Category.HardCoded);

    public override void Check(TextFile file, RuleReport report)
    {
        var text = file.Text.Text;
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal))
            return;
        var checkedUntil = 0;
        foreach (var begin in Begin().EnumerateMatches(text))
        {
            if (begin.Index < checkedUntil)
                continue;
            var body = begin.Index + begin.Length;
            var end = End(text, body);
            checkedUntil = end;
            var letters = Letters(text.AsSpan(body, end - body));
            if (!LooksReal(letters))
                continue;
            var kind = text.Substring(begin.Index, begin.Length);
            var locked = kind.Contains("ENCRYPTED", StringComparison.Ordinal)
                || text.AsSpan(body, Math.Min(60, end - body)).Contains("ENCRYPTED", StringComparison.Ordinal);
            report.Add(file.Text.Range(begin.Index, EndOfArmour(text, end)), Message(Name(kind), locked), locked ? Severity.Medium : null);
        }
    }

    private static string Message(string name, bool locked) => locked
        ? $"{name}, encrypted, stands in the code: whoever can read the repository can try passwords on it for ever."
        : $"{name} stands in the code: whoever can read the repository can use it.";

    private static string Name(string begin) => begin switch
    {
        _ when begin.Contains("RSA", StringComparison.Ordinal) => "An RSA private key",
        _ when begin.Contains("EC ", StringComparison.Ordinal) => "An elliptic-curve private key",
        _ when begin.Contains("DSA", StringComparison.Ordinal) => "A DSA private key",
        _ when begin.Contains("OPENSSH", StringComparison.Ordinal) => "An OpenSSH private key",
        _ when begin.Contains("PGP", StringComparison.Ordinal) => "A PGP private key",
        _ => "A private key",
    };

    private static int End(string text, int body)
    {
        var most = Math.Min(text.Length - body, LongestBody);
        var length = text.AsSpan(body, most).IndexOf("-----");
        return body + (length < 0 ? most : length);
    }

    private static int EndOfArmour(string text, int end)
    {
        var closing = end + 5 <= text.Length ? text.AsSpan(end + 5, Math.Min(60, text.Length - end - 5)).IndexOf("-----") : -1;
        return closing < 0 ? end : end + 5 + closing + 5;
    }

    /// <summary>
    /// The letters of the armour, whatever stands between them: line ends, <c>\n</c> in a string, quotes and plus signs of a concatenation.
    /// Header lines (<c>DEK-Info: …</c>) are left out; a sign that no armour holds ends it.
    /// </summary>
    private static string Letters(ReadOnlySpan<char> body)
    {
        var letters = new StringBuilder();
        foreach (var line in body.ToString().Replace("\\r", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Contains(": ", StringComparison.Ordinal))
                continue;
            foreach (var c in line)
            {
                if (char.IsAsciiLetterOrDigit(c) || c is '/' or '=' || (c == '+' && !line.TrimEnd().EndsWith('+')))
                    letters.Append(c);
                else if (c is '.' or '<' or '>' or '*' or '…' or '{' or '$' or '[')
                    return "";
            }
        }

        return letters.ToString();
    }

    /// <summary>
    /// DER begins with a SEQUENCE (<c>M</c>), OpenSSH's format with its name, a PGP packet with its tag; and real keys have no pattern.
    /// </summary>
    private static bool LooksReal(string letters) =>
        letters.Length >= LeastBody
        && (letters[0] == 'M' || letters.StartsWith("b3BlbnNzaC1rZXktdjE", StringComparison.Ordinal) || letters[0] is 'l' or 'x' || IsLegacy(letters))
        && letters.AsSpan(letters.Length / 4, LeastBody / 2).ToString().Distinct().Count() >= 10
        && !letters.Contains("AAAAAAAAAAAAAAAAAAAAAAAA", StringComparison.Ordinal);

    /// <summary>What <c>Proc-Type: 4,ENCRYPTED</c> covers is no DER; there is nothing to tell it by but its randomness.</summary>
    private static bool IsLegacy(string letters) => letters.Length >= 300 && letters.Distinct().Count() >= 50;

    [GeneratedRegex(
        "-----BEGIN ((RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----|-----BEGIN PGP PRIVATE KEY BLOCK-----",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
