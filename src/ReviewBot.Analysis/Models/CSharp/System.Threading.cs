namespace System.Threading
{
    class Thread
    {
        Thread(ThreadStart start);
        Thread(ParameterizedThreadStart start);
        static Thread CurrentThread;
        string Name;
        bool IsBackground;
        int ManagedThreadId;
        void Start();
        void Start(object parameter);
        void Join();
        bool Join(int millisecondsTimeout);
        void Abort();
        static void Sleep([Sink("resource")] int millisecondsTimeout);
        static void Sleep([Sink("resource")] TimeSpan timeout);
        System.Globalization.CultureInfo CurrentCulture, CurrentUICulture;
        static System.Security.Principal.IPrincipal CurrentPrincipal;
    }

    delegate void ThreadStart();
    delegate void ParameterizedThreadStart(object obj);
    delegate void WaitCallback(object state);
    delegate void TimerCallback(object state);

    class Timer
    {
        Timer(TimerCallback callback, object state, [Sink("resource")] int dueTime, [Sink("resource")] int period);
        Timer(TimerCallback callback, object state, TimeSpan dueTime, TimeSpan period);
        bool Change(int dueTime, int period);
    }

    static class ThreadPool
    {
        static bool QueueUserWorkItem(WaitCallback callBack);
        static bool QueueUserWorkItem(WaitCallback callBack, object state);
    }

    static class Monitor
    {
        static void Enter(object obj);
        static void Exit(object obj);
        static bool TryEnter(object obj);
        static void Wait(object obj);
        static void Pulse(object obj);
    }

    static class Interlocked
    {
        static int Increment(ref int location);
        static int Decrement(ref int location);
        static T Exchange<T>(ref T location1, T value);
        static T CompareExchange<T>(ref T location1, T value, T comparand);
    }

    static class Volatile { static T Read<T>(ref T location); static void Write<T>(ref T location, T value); }
    class WaitHandle { bool WaitOne(); bool WaitOne(int millisecondsTimeout); }

    class Mutex : WaitHandle
    {
        Mutex();
        Mutex(bool initiallyOwned);
        Mutex(bool initiallyOwned, string name);
        void ReleaseMutex();
    }

    class AutoResetEvent : WaitHandle { AutoResetEvent(bool initialState); bool Set(); }
    class ManualResetEvent : WaitHandle { ManualResetEvent(bool initialState); bool Set(); bool Reset(); }
    class ManualResetEventSlim { bool Wait(int millisecondsTimeout); void Set(); }

    class SemaphoreSlim
    {
        SemaphoreSlim(int initialCount);
        SemaphoreSlim(int initialCount, int maxCount);
        void Wait();
        Task WaitAsync();
        int Release();
    }

    class ReaderWriterLockSlim
    {
        void EnterReadLock();
        void ExitReadLock();
        void EnterWriteLock();
        void ExitWriteLock();
    }

    class Lock;

    [Harmless]
    struct CancellationToken
    {
        static CancellationToken None;
        bool IsCancellationRequested;
        void ThrowIfCancellationRequested();
    }

    class CancellationTokenSource
    {
        CancellationTokenSource();
        CancellationTokenSource(TimeSpan delay);
        CancellationToken Token;
        void Cancel();
        void CancelAfter(int millisecondsDelay);
    }

    [Data] class AsyncLocal<T> { T Value; }
    [Data] class ThreadLocal<T> { ThreadLocal(Func<T> valueFactory); T Value; }
}

namespace System.Threading.Channels
{
    class Channel { static Channel<T> CreateUnbounded<T>(); static Channel<T> CreateBounded<T>(int capacity); }
    [Data] class Channel<T> { ChannelReader<T> Reader; ChannelWriter<T> Writer; }

    [Data]
    class ChannelReader<T>
    {
        ValueTask<T> ReadAsync(CancellationToken cancellationToken);
        bool TryRead(out T item);
        IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken);
    }

    [Data]
    class ChannelWriter<T>
    {
        ValueTask WriteAsync([Kept] T item, CancellationToken cancellationToken);
        bool TryWrite([Kept] T item);
    }
}

namespace System.Threading.Tasks
{
    [Data]
    class Task
    {
        Task(Action action);
        static Task CompletedTask;
        static Task Delay([Sink("resource")] int millisecondsDelay);
        static Task Delay([Sink("resource")] int millisecondsDelay, CancellationToken cancellationToken);
        static Task Delay([Sink("resource")] TimeSpan delay);
        static Task Run(Action action);
        static Task<TResult> Run<TResult>(Func<TResult> function);
        static Task<TResult> FromResult<TResult>(TResult result);
        static Task FromException(Exception exception);
        static Task WhenAll(params Task[] tasks);
        static Task<TResult[]> WhenAll<TResult>(params Task<TResult>[] tasks);
        static Task<Task> WhenAny(params Task[] tasks);
        static void WaitAll(params Task[] tasks);
        static TaskFactory Factory;
        bool IsCompleted, IsFaulted, IsCanceled;
        AggregateException Exception;
        void Start();
        void Wait();
        bool Wait(int millisecondsTimeout);
        Task ContinueWith(Action<Task> continuationAction);
        Task ConfigureAwait(bool continueOnCapturedContext);
        object GetAwaiter();
    }

    [Data]
    class Task<TResult> : Task
    {
        TResult Result;
        Task<TResult> ConfigureAwait(bool continueOnCapturedContext);
        TaskAwaiter<TResult> GetAwaiter();
        Task<TResult> WaitAsync(TimeSpan timeout);
    }

    [Data] struct TaskAwaiter<TResult> { TResult GetResult(); bool IsCompleted; }

    [Data]
    struct ValueTask
    {
        Task AsTask();
        static ValueTask CompletedTask;
        static ValueTask<TResult> FromResult<TResult>(TResult result);
    }

    [Data]
    struct ValueTask<TResult>
    {
        ValueTask(TResult result);
        TResult Result;
        Task<TResult> AsTask();
        ValueTask<TResult> ConfigureAwait(bool continueOnCapturedContext);
        TaskAwaiter<TResult> GetAwaiter();
    }

    class TaskFactory { Task StartNew(Action action); Task<TResult> StartNew<TResult>(Func<TResult> function); }

    [Data]
    class TaskCompletionSource<TResult>
    {
        Task<TResult> Task;
        void SetResult([Kept] TResult result);
        bool TrySetResult([Kept] TResult result);
    }

    static class Parallel
    {
        static object ForEach<TSource>(IEnumerable<TSource> source, Action<TSource> body);
        static object For(int fromInclusive, int toExclusive, Action<int> body);
        static Task ForEachAsync<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body);
    }
}
