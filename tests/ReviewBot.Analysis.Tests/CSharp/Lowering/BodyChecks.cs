using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Tests.CSharp.Lowering;

/// <summary>What holds of every body: temporaries are written once, before they are read, and jumps stay inside.</summary>
internal static class BodyChecks
{
    public static void Check(FlowFunction function)
    {
        var body = function.Body;
        if (body.Refused.Length > 0)
            return;
        Assert.NotEmpty(body.Blocks);
        var writtenIn = new Dictionary<int, int>();
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            foreach (var instruction in body.Blocks[i].Instructions)
            {
                Assert.InRange(instruction.Target, Instruction.None, body.Slots - 1);
                if (instruction.Target >= body.Locals.Count)
                    Assert.True(writtenIn.TryAdd(instruction.Target, i), $"{function.Name}: slot {instruction.Target} is written twice");
            }
        }

        var dominators = Dominators(body);
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var seen = new HashSet<int>();
            foreach (var instruction in body.Blocks[i].Instructions)
            {
                foreach (var slot in Reads(instruction))
                    Read(slot);
                seen.Add(instruction.Target);
            }

            foreach (var slot in Reads(body.Blocks[i].End))
                Read(slot);

            void Read(int slot)
            {
                Assert.InRange(slot, Instruction.None, body.Slots - 1);
                if (slot < body.Locals.Count || seen.Contains(slot))
                    return;
                Assert.True(
                    writtenIn.TryGetValue(slot, out var writer) && writer != i && dominators[i].Contains(writer),
                    $"{function.Name}: slot {slot} is read in block {i} before it is written\n" + Listing.Of(body));
            }
        }
    }

    private static IEnumerable<int> Reads(BlockEnd end) => end switch
    {
        Branch branch => [branch.Condition],
        Return value => [value.Value],
        Throw thrown => [thrown.Value],
        _ => [],
    };

    private static IEnumerable<int> Reads(Instruction instruction) => instruction switch
    {
        StoreSymbol i => [i.Source],
        Copy i => [i.Source],
        StoreOuter i => [i.Source],
        Load i => [i.Receiver],
        Store i => [i.Receiver, i.Source],
        LoadElement i => [i.Receiver, i.Index],
        StoreElement i => [i.Receiver, i.Index, i.Source],
        Slice i => [i.Receiver, i.From, i.To],
        Binary i => [i.Left, i.Right],
        Unary i => [i.Operand],
        Compose i => i.Parts,
        Collect i => i.Values,
        Iterate i => [i.Source],
        Call i => [i.Callee, .. i.Arguments.Select(a => a.Slot)],
        Invoke i => [i.Receiver, .. i.Arguments.Select(a => a.Slot)],
        Create i => i.Arguments.Select(a => a.Slot),
        Await i => [i.Source],
        Yield i => [i.Source],
        Cast i => [i.Source],
        TypeTest i => [i.Source],
        Mix i => i.Sources,
        _ => [],
    };

    /// <summary>For each block those that every way to it passes.</summary>
    private static HashSet<int>[] Dominators(FlowBody body)
    {
        var before = body.Blocks.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            IEnumerable<int> next = body.Blocks[i].End switch
            {
                Jump jump => [jump.To],
                Branch branch => [branch.Then, branch.Else],
                _ => [],
            };
            foreach (var to in next.Concat(body.Blocks[i].Handlers))
                before[to].Add(i);
        }

        var all = Enumerable.Range(0, body.Blocks.Count).ToArray();
        var dominators = all.Select(i => i == 0 ? new HashSet<int> { 0 } : [.. all]).ToArray();
        if (all.Length > 400)
            return dominators;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var i in all.Skip(1))
            {
                var found = new HashSet<int>(before[i].Count == 0 ? [] : dominators[before[i][0]]);
                foreach (var from in before[i])
                    found.IntersectWith(dominators[from]);
                found.Add(i);
                if (found.Count == dominators[i].Count)
                    continue;
                dominators[i] = found;
                changed = true;
            }
        }

        return dominators;
    }
}
