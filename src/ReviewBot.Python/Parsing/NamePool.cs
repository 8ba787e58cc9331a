namespace ReviewBot.Python.Parsing;

/// <summary>Holds each name of a file once. Looking a name up is bounded, so that names made to collide cost nothing but their memory.</summary>
internal sealed class NamePool
{
    private const int MaxProbes = 16;

    private string?[] _names = new string?[256];
    private int _count;

    /// <summary>The one string for a name.</summary>
    public string Get(ReadOnlySpan<char> name)
    {
        var hash = Hash(name);
        var mask = _names.Length - 1;
        for (var probe = 0; probe < MaxProbes; probe++)
        {
            ref var slot = ref _names[(hash + (uint)probe) & mask];
            if (slot is null)
            {
                var added = name.ToString();
                slot = added;
                if (++_count * 2 > _names.Length)
                    Grow();
                return added;
            }

            if (name.SequenceEqual(slot))
                return slot;
        }

        return name.ToString();
    }

    private void Grow()
    {
        var old = _names;
        _names = new string?[old.Length * 2];
        var mask = _names.Length - 1;
        foreach (var name in old)
        {
            if (name is null)
                continue;
            var hash = Hash(name);
            for (var probe = 0; probe < MaxProbes; probe++)
            {
                ref var slot = ref _names[(hash + (uint)probe) & mask];
                if (slot is null)
                {
                    slot = name;
                    break;
                }
            }
        }
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    private static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261;
        foreach (var c in name)
            hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }
}
