namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>The blocks of a body in reverse post-order from the first one, those that cannot be reached left out.</summary>
internal sealed record BlockOrder(IReadOnlyList<int> Blocks, bool HasLoops)
{
    public static BlockOrder Of(FlowBody body)
    {
        var count = body.Blocks.Count;
        var state = new byte[count];
        var post = new List<int>(count);
        var loops = false;
        var stack = new Stack<(int Block, int Next)>();
        stack.Push((0, 0));
        state[0] = 1;
        while (stack.TryPop(out var top))
        {
            var next = Successor(body.Blocks[top.Block], top.Next);
            if (next < 0)
            {
                state[top.Block] = 2;
                post.Add(top.Block);
                continue;
            }

            stack.Push((top.Block, top.Next + 1));
            if (state[next] == 0)
            {
                state[next] = 1;
                stack.Push((next, 0));
            }
            else if (state[next] == 1)
            {
                loops = true;
            }
        }

        post.Reverse();
        return new BlockOrder(post, loops);
    }

    private static int Successor(Block block, int index)
    {
        if (index < block.Handlers.Count)
            return block.Handlers[index];
        index -= block.Handlers.Count;
        return (block.End, index) switch
        {
            (Jump jump, 0) => jump.To,
            (Branch branch, 0) => branch.Else,
            (Branch branch, 1) => branch.Then,
            _ => -1,
        };
    }
}
