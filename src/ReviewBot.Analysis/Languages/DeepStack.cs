using System.Runtime.ExceptionServices;

namespace ReviewBot.Analysis.Languages;

/// <summary>Runs what recurses as deep as code nests on a thread with room for it.</summary>
internal static class DeepStack
{
    private const int Ordinary = 64 * 1024 * 1024;

    /// <summary>
    /// Runs it and gives back what it gives or throws what it throws. The runtime touches all of a new stack, so it should not be larger than
    /// need be.
    /// </summary>
    public static T Run<T>(Func<T> run, int bytes = Ordinary)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
#pragma warning disable CA1031 // Carried over to the caller's thread; an exception left here would end the process.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
