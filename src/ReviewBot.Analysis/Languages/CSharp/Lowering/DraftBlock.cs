using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>A block that is being written.</summary>
internal sealed class DraftBlock
{
    public List<Step> Steps { get; } = [];

    /// <summary>How it ends, other blocks by their place among the drafts.</summary>
    public BlockEnd? End { get; set; }

    public IReadOnlyList<int> Handlers { get; set; } = [];

    /// <summary>Its place in the body, or less than zero when nothing leads to it.</summary>
    public int Number { get; set; } = -1;

    /// <summary>
    /// Leaves out blocks that only jump, joins those of which one leads to the other alone, and numbers what can be reached so that a block
    /// stands before those behind it, but for the way back of a loop.
    /// </summary>
    public static List<DraftBlock> InOrder(List<DraftBlock> drafts)
    {
        foreach (var draft in drafts)
        {
            draft.End = draft.End switch
            {
                Jump jump => new Jump(Through(drafts, jump.To)),
                Branch branch => branch with { Then = Through(drafts, branch.Then), Else = Through(drafts, branch.Else) },
                var end => end,
            };
        }

        Join(drafts, Order(drafts));
        var order = Order(drafts);
        foreach (var draft in drafts)
            draft.Number = -1;
        for (var i = 0; i < order.Count; i++)
            drafts[order[i]].Number = i;
        return order.ConvertAll(i => drafts[i]);
    }

    private static int Through(List<DraftBlock> drafts, int block)
    {
        for (var steps = 0; steps < drafts.Count && drafts[block] is { Steps.Count: 0, End: Jump next }; steps++)
            block = next.To;
        return block;
    }

    private static void Join(List<DraftBlock> drafts, List<int> order)
    {
        var ways = new int[drafts.Count];
        ways[0] = 1;
        foreach (var block in order)
        {
            foreach (var next in Next(drafts[block]))
                ways[next]++;
            foreach (var handler in drafts[block].Handlers)
                ways[handler] += 2;
        }

        foreach (var block in order)
        {
            var draft = drafts[block];
            while (draft.End is Jump { To: var to } && to != block && ways[to] == 1
                && (draft.Steps.Count == 0 || draft.Handlers.SequenceEqual(drafts[to].Handlers)))
            {
                draft.Handlers = drafts[to].Handlers;
                draft.Steps.AddRange(drafts[to].Steps);
                draft.End = drafts[to].End;
                drafts[to].Steps.Clear();
                drafts[to].End = null;
            }
        }
    }

    private static List<int> Order(List<DraftBlock> drafts)
    {
        var order = new List<int>(drafts.Count);
        var seen = new bool[drafts.Count];
        var pending = new Stack<(int Block, int Way)>();
        pending.Push((0, 0));
        seen[0] = true;
        while (pending.TryPop(out var at))
        {
            var draft = drafts[at.Block];
            var next = Next(draft);
            var all = next.Length + draft.Handlers.Count;
            if (at.Way == all)
            {
                order.Add(at.Block);
                continue;
            }

            pending.Push((at.Block, at.Way + 1));
            var way = all - 1 - at.Way;
            var to = way < next.Length ? next[way] : draft.Handlers[way - next.Length];
            if (seen[to])
                continue;
            seen[to] = true;
            pending.Push((to, 0));
        }

        order.Reverse();
        return order;
    }

    private static int[] Next(DraftBlock draft) => draft.End switch
    {
        Jump jump => [jump.To],
        Branch branch => [branch.Then, branch.Else],
        _ => [],
    };
}
