using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Findings;

/// <summary>What makes two findings the same but for their ordinal. The flagged code is there as a hash only: it may be a secret.</summary>
internal readonly record struct FindingKey(string RuleId, string File, string Symbol, string CodeHash)
{
    /// <summary>The key of what a rule reported.</summary>
    /// <param name="finding">The report.</param>
    /// <param name="file">The identity of the file: its path before any renaming.</param>
    /// <param name="symbol">The enclosing member.</param>
    /// <param name="text">The text that the range is in.</param>
    public static FindingKey Of(RawFinding finding, string file, string symbol, FileText text)
    {
        var (start, end) = text.Offsets(finding.Range);
        return new(finding.Rule.Id, file, symbol, Hash(Fold(text.Text.AsSpan(start, Math.Max(0, end - start)))));
    }

    /// <summary>The fingerprint of the n-th finding of this key, in 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint(int ordinal) => Hash(RuleId, File, Symbol, CodeHash, ordinal.ToString(CultureInfo.InvariantCulture));

    /// <summary>White space is layout: a run of it counts as one space, and none at either end.</summary>
    private static string Fold(ReadOnlySpan<char> code)
    {
        var folded = new StringBuilder(code.Length);
        foreach (var c in code)
        {
            if (!char.IsWhiteSpace(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Each field goes in behind its length, so that no two lists of fields read the same.</summary>
    private static string Hash(params ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
