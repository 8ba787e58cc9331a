using System.Runtime.ExceptionServices;

namespace ReviewBot.Analysis;

/// <summary>
/// Runs the parts of an analysis on threads of their own. Their stack is the same size wherever the analysis is started from, so that how
/// deep a hostile file may nest does not depend on the caller.
/// </summary>
internal static class Workers
{
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Calls <paramref name="work"/> for 0 … <paramref name="count"/> - 1; the first exception ends all and is thrown.</summary>
    public static void ForEach(int count, int jobs, Action<int> work, CancellationToken cancellation)
    {
        if (count == 0)
            return;
        var next = -1;
        ExceptionDispatchInfo? failure = null;

        void Run()
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < count && Volatile.Read(ref failure) is null; i = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    work(i);
                }
            }
            catch (Exception e)
            {
                // Any exception would otherwise end the process on this thread; it is thrown again on the caller's.
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            }
        }

        var threads = Enumerable.Range(0, Math.Clamp(jobs, 1, Math.Max(1, count)))
            .Select(_ => new Thread(Run, StackBytes) { IsBackground = true, Name = "analysis" })
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        failure?.Throw();
    }
}
