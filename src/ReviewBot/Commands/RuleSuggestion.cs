using ReviewBot.Analysis.Rules;

namespace ReviewBot.Commands;

/// <summary>The rules that somebody who mistyped an id may have meant.</summary>
internal static class RuleSuggestion
{
    private const int MostShown = 3;
    private const int LongestId = 100;

    /// <summary>The closest ids, closest first; empty when none is close. A name without its folder counts too.</summary>
    public static IReadOnlyList<string> For(string typed)
    {
        var wanted = typed.ToLowerInvariant();
        if (wanted.Length > LongestId) return [];
        return
        [
            .. RuleCatalog.All
                .Select(r => (r.Info.Id, Distance: Math.Min(Distance(wanted, r.Info.Id), Distance(Name(wanted), Name(r.Info.Id)))))
                .Where(r => r.Distance <= Math.Max(2, Name(wanted).Length / 3))
                .OrderBy(r => r.Distance)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .Take(MostShown)
                .Select(r => r.Id),
        ];
    }

    private static string Name(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>How many letters must be put in, taken out or changed.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
