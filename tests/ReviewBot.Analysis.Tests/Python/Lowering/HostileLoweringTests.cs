using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>Sources made to be hard.</summary>
public sealed class HostileLoweringTests
{
    [Fact]
    public void A_body_over_the_bound_is_refused_with_the_reason() =>
        Assert.Equal("refused: it takes more than 50000 steps", Lowered.Statements(string.Join('\n', Enumerable.Repeat("a = b.c + 1", 20_000))));

    [Theory]
    [InlineData("a + ", "b")]
    [InlineData("-", "b")]
    [InlineData("[", "b")]
    [InlineData("a if b else ", "c")]
    [InlineData("lambda: ", "c")]
    [InlineData("f(", "c")]
    [InlineData("[x for x in ", "c")]
    public void Deep_nesting_is_lowered_or_refused(string part, string last)
    {
        foreach (var depth in new[] { 200, 2_000, 20_000 })
        {
            var close = part is "[" ? "]" : part.StartsWith('[') ? "]" : part.EndsWith('(') ? ")" : "";
            try
            {
                var file = Lowered.File($"def f(a, b, c):\n    return {string.Concat(Enumerable.Repeat(part, depth))}{last}{string.Concat(Enumerable.Repeat(close, depth))}\n");
                foreach (var function in Lowered.All(file).Take(300))
                    Soundness.Check(function);
            }
            catch (InsufficientExecutionStackException)
            {
                Assert.NotEqual(200, depth);
            }
        }
    }

    [Fact]
    public void Many_finally_inside_each_other_do_not_multiply()
    {
        var source = "def f(a):\n";
        for (var i = 1; i <= 40; i++)
            source += $"{new string(' ', i)}try:\n";
        source += new string(' ', 41) + "return a()\n";
        for (var i = 40; i >= 1; i--)
            source += $"{new string(' ', i)}finally:\n{new string(' ', i + 1)}a(b)\n";
        var function = Lowered.Function(Lowered.File(source), "app.f");
        Soundness.Check(function);
        Assert.InRange(function.Body.Blocks.Sum(b => b.Instructions.OfType<Call>().Count()), 41, 200);
    }

    [Fact]
    public void What_could_not_be_read_is_left_out() =>
        Assert.Equal("0:\n  call a()\n  call b()\n  return", Lowered.Statements("a()\nx = = 1\nb()"));
}
