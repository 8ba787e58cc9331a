using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Tests.Flow;

namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>What every body of the intermediate form keeps to.</summary>
internal static class Soundness
{
    public static void Check(FlowFunction function)
    {
        var body = function.Body;
        if (body.Refused.Length > 0)
            return;
        var order = Order(body);
        Assert.Equal(body.Blocks.Count, order.Count);
        var within = Nesting(order, Dominators(body, order));
        var places = new Dictionary<int, (int Block, int At)>();
        for (var b = 0; b < body.Blocks.Count; b++)
        {
            for (var i = 0; i < body.Blocks[b].Instructions.Count; i++)
            {
                var target = body.Blocks[b].Instructions[i].Target;
                if (target < Instruction.None || target >= body.Slots)
                    Assert.Fail($"{function.Name}: there is no slot {target}");
                if (target >= body.Locals.Count)
                {
                    if (!places.TryAdd(target, (b, i)))
                        Assert.Fail($"{function.Name}: a temporary is written twice\n{FlowText.Of(body)}");
                }
            }
        }

        foreach (var b in order)
        {
            var block = body.Blocks[b];
            for (var i = 0; i < block.Instructions.Count; i++)
            {
                foreach (var slot in Operands(block.Instructions[i]))
                    CheckRead(function, slot, b, i, places, within);
            }

            var last = block.End switch { Branch branch => branch.Condition, Return given => given.Value, Throw thrown => thrown.Value, _ => Instruction.None };
            CheckRead(function, last, b, int.MaxValue, places, within);
        }
    }

    private static void CheckRead(
        FlowFunction function, int slot, int block, int at, Dictionary<int, (int Block, int At)> places, (int First, int Last)[] within)
    {
        if (slot < function.Body.Locals.Count)
            return;
        var isWritten = places.TryGetValue(slot, out var place)
            && (place.Block == block ? place.At < at : within[place.Block].First <= within[block].First && within[block].Last <= within[place.Block].Last);
        if (!isWritten)
            Assert.Fail($"{function.Name}: %{slot - function.Body.Locals.Count} is read in {block} where it may not be written\n{FlowText.Of(function.Body)}");
    }

    private static IEnumerable<int> Next(Block block) => (block.End switch
    {
        Jump jump => [jump.To],
        Branch branch => [branch.Then, branch.Else],
        _ => Array.Empty<int>(),
    }).Concat(block.Handlers);

    /// <summary>The blocks that can be reached, in reverse postorder.</summary>
    private static List<int> Order(FlowBody body)
    {
        var (order, seen, open) = (new List<int>(), new bool[body.Blocks.Count], new Stack<(int Block, IEnumerator<int> Next)>());
        seen[0] = true;
        open.Push((0, Next(body.Blocks[0]).GetEnumerator()));
        while (open.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
                order.Add(open.Pop().Block);
            else if (!seen[top.Next.Current])
            {
                seen[top.Next.Current] = true;
                open.Push((top.Next.Current, Next(body.Blocks[top.Next.Current]).GetEnumerator()));
            }
        }

        order.Reverse();
        return order;
    }

    /// <summary>The block that dominates each at once (Cooper, Harvey, Kennedy).</summary>
    private static int[] Dominators(FlowBody body, List<int> order)
    {
        var rank = new int[body.Blocks.Count];
        for (var i = 0; i < order.Count; i++)
            rank[order[i]] = i;
        var before = Enumerable.Range(0, order.Count).Select(_ => new List<int>()).ToArray();
        foreach (var block in order)
        {
            foreach (var next in Next(body.Blocks[block]))
                before[next].Add(block);
        }

        var dominators = Enumerable.Repeat(-1, body.Blocks.Count).ToArray();
        dominators[0] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var block in order.Skip(1))
            {
                var above = before[block].Where(p => dominators[p] >= 0).Aggregate((x, y) => Meet(x, y, rank, dominators));
                changed |= dominators[block] != above;
                dominators[block] = above;
            }
        }

        return dominators;
    }

    /// <summary>Numbers so that what a block dominates lies within its own.</summary>
    private static (int First, int Last)[] Nesting(List<int> order, int[] dominators)
    {
        var below = Enumerable.Range(0, order.Count).Select(_ => new List<int>()).ToArray();
        foreach (var block in order.Skip(1))
            below[dominators[block]].Add(block);
        var within = new (int First, int Last)[order.Count];
        var (clock, open) = (0, new Stack<(int Block, bool IsDone)>([(0, false)]));
        while (open.TryPop(out var top))
        {
            if (top.IsDone)
            {
                within[top.Block].Last = clock;
                continue;
            }

            within[top.Block].First = ++clock;
            open.Push((top.Block, true));
            foreach (var next in below[top.Block])
                open.Push((next, false));
        }

        return within;
    }

    private static int Meet(int x, int y, int[] rank, int[] dominators)
    {
        while (x != y)
        {
            if (rank[x] > rank[y])
                x = dominators[x];
            else
                y = dominators[y];
        }

        return x;
    }

    private static IEnumerable<int> Operands(Instruction instruction) => instruction switch
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
        Collect i => i.Keys.Concat(i.Values),
        Iterate i => [i.Source],
        Call i => i.Arguments.Select(a => a.Slot).Prepend(i.Callee),
        Invoke i => i.Arguments.Select(a => a.Slot).Prepend(i.Receiver),
        Create i => i.Arguments.Select(a => a.Slot),
        Await i => [i.Source],
        Yield i => [i.Source],
        Cast i => [i.Source],
        TypeTest i => [i.Source],
        Enter i => [i.Source],
        Mix i => i.Sources,
        _ => [],
    };
}
