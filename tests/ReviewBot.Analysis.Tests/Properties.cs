using FsCheck;
using FsCheck.Fluent;

namespace ReviewBot.Analysis.Tests;

/// <summary>Runs properties with a fixed seed: the same cases every time.</summary>
internal static class Properties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_101, 1_000_003);

    public static void Check<T>(Gen<T> cases, Action<T> holds) => Check(cases.ToArbitrary(), holds);

    public static void Check<T>(Arbitrary<T> cases, Action<T> holds) => Prop.ForAll(cases, holds).Check(Fixed);

    public static void Check<T1, T2>(Gen<T1> first, Gen<T2> second, Action<T1, T2> holds, int cases = 300) =>
        Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), holds).Check(Fixed.WithMaxTest(cases));
}
