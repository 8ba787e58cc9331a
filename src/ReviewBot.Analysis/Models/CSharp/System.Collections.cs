using System.Collections.Generic;

namespace System.Collections
{
    [Data] interface IEnumerable { IEnumerator GetEnumerator(); }
    [Data] interface IEnumerator { object Current; bool MoveNext(); void Reset(); }
    [Data] interface ICollection : IEnumerable { int Count; object SyncRoot; void CopyTo(Array array, int index); }

    [Data]
    interface IList : ICollection
    {
        object this[int index] { get; }
        int Add([Kept] object value);
        void Insert(int index, [Kept] object value);
        bool Contains(object value);
        int IndexOf(object value);
        void Remove(object value);
        void RemoveAt(int index);
        void Clear();
        bool IsReadOnly;
    }

    [Data]
    interface IDictionary : ICollection
    {
        object this[object key] { get; }
        ICollection Keys, Values;
        void Add([Kept] object key, [Kept] object value);
        bool Contains(object key);
        void Remove(object key);
        void Clear();
        IDictionaryEnumerator GetEnumerator();
    }

    [Data] interface IDictionaryEnumerator : IEnumerator { object Key, Value; DictionaryEntry Entry; }
    [Data] struct DictionaryEntry { object Key, Value; }
    interface IComparer { int Compare(object x, object y); }
    interface IEqualityComparer;
    interface IStructuralEquatable;

    [Data]
    class ArrayList : IList
    {
        ArrayList();
        ArrayList([Sink("resource")] int capacity);
        ArrayList(ICollection c);
        int Add([Kept] object value);
        void AddRange([Kept] ICollection c);
        void Insert(int index, [Kept] object value);
        object[] ToArray();
        Array ToArray(Type type);
        void Sort();
        void Reverse();
        object Clone();
        static ArrayList Synchronized(ArrayList list);
    }

    [Data]
    class Hashtable : IDictionary
    {
        Hashtable();
        Hashtable([Sink("resource")] int capacity);
        Hashtable(IDictionary d);
        bool ContainsKey(object key);
        bool ContainsValue(object value);
        object Clone();
        static Hashtable Synchronized(Hashtable table);
    }

    [Data]
    class SortedList : IDictionary
    {
        SortedList();
        SortedList([Sink("resource")] int initialCapacity);
        object GetByIndex(int index);
        object GetKey(int index);
        bool ContainsKey(object key);
    }

    [Data]
    class Queue : ICollection
    {
        Queue();
        Queue([Sink("resource")] int capacity);
        void Enqueue([Kept] object obj);
        object Dequeue();
        object Peek();
        void Clear();
        object[] ToArray();
        bool Contains(object obj);
    }

    [Data]
    class Stack : ICollection
    {
        Stack();
        Stack([Sink("resource")] int initialCapacity);
        void Push([Kept] object obj);
        object Pop();
        object Peek();
        void Clear();
        object[] ToArray();
        bool Contains(object obj);
    }

    [Data] class CollectionBase : IList;
    [Data] class DictionaryBase : IDictionary;
    [Harmless] class BitArray { BitArray([Sink("resource")] int length); bool Get(int index); void Set(int index, bool value); }
}

namespace System.Collections.Concurrent
{
    [Data]
    class ConcurrentDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    {
        ConcurrentDictionary();
        ConcurrentDictionary(IEqualityComparer<TKey> comparer);
        TValue GetOrAdd([Kept] TKey key, [Kept] TValue value);
        TValue AddOrUpdate([Kept] TKey key, [Kept] TValue addValue, Func<TKey, TValue, TValue> updateValueFactory);
        bool TryAdd([Kept] TKey key, [Kept] TValue value);
        bool TryRemove(TKey key, out TValue value);
        bool TryUpdate(TKey key, [Kept] TValue newValue, TValue comparisonValue);
        bool IsEmpty;
    }

    [Data]
    class ConcurrentQueue<T> : IReadOnlyCollection<T>
    {
        ConcurrentQueue();
        void Enqueue([Kept] T item);
        bool TryDequeue(out T result);
        bool TryPeek(out T result);
        bool IsEmpty;
        T[] ToArray();
    }

    [Data]
    class ConcurrentStack<T> : IReadOnlyCollection<T>
    {
        ConcurrentStack();
        void Push([Kept] T item);
        bool TryPop(out T result);
        bool TryPeek(out T result);
        T[] ToArray();
    }

    [Data]
    class ConcurrentBag<T> : IReadOnlyCollection<T>
    {
        ConcurrentBag();
        void Add([Kept] T item);
        bool TryTake(out T result);
        T[] ToArray();
    }

    [Data]
    class BlockingCollection<T> : IReadOnlyCollection<T>
    {
        BlockingCollection();
        BlockingCollection(int boundedCapacity);
        void Add([Kept] T item);
        bool TryAdd([Kept] T item);
        T Take();
        bool TryTake(out T item);
        IEnumerable<T> GetConsumingEnumerable();
        void CompleteAdding();
    }
}

namespace System.Collections.Frozen
{
    [Data] class FrozenDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>;
    [Data] class FrozenSet<T> : IReadOnlySet<T>;
}

namespace System.Collections.Generic
{
    [Data] interface IEnumerable<T> : IEnumerable { IEnumerator<T> GetEnumerator(); }
    [Data] interface IEnumerator<T> : IEnumerator { T Current; bool MoveNext(); }
    [Data] interface IAsyncEnumerable<T> { IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken); }
    [Data] interface IAsyncEnumerator<T> { T Current; System.Threading.Tasks.ValueTask<bool> MoveNextAsync(); }
    [Data] interface IReadOnlyCollection<T> : IEnumerable<T> { int Count; }
    [Data] interface IReadOnlyList<T> : IReadOnlyCollection<T> { T this[int index] { get; } }

    [Data]
    interface ICollection<T> : IEnumerable<T>
    {
        int Count;
        bool IsReadOnly;
        void Add([Kept] T item);
        void Clear();
        bool Contains(T item);
        void CopyTo(T[] array, int arrayIndex);
        bool Remove(T item);
    }

    [Data]
    interface IList<T> : ICollection<T>
    {
        T this[int index] { get; }
        int IndexOf(T item);
        void Insert(int index, [Kept] T item);
        void RemoveAt(int index);
    }

    [Data]
    interface ISet<T> : ICollection<T>
    {
        bool Add([Kept] T item);
        void UnionWith([Kept] IEnumerable<T> other);
        void ExceptWith(IEnumerable<T> other);
        bool IsSubsetOf(IEnumerable<T> other);
    }

    [Data] interface IReadOnlySet<T> : IReadOnlyCollection<T> { bool Contains(T item); }

    [Data]
    interface IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>
    {
        TValue this[TKey key] { get; }
        ICollection<TKey> Keys;
        ICollection<TValue> Values;
        void Add([Kept] TKey key, [Kept] TValue value);
        bool ContainsKey(TKey key);
        bool Remove(TKey key);
        bool TryGetValue(TKey key, out TValue value);
    }

    [Data]
    interface IReadOnlyDictionary<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>
    {
        TValue this[TKey key] { get; }
        IEnumerable<TKey> Keys;
        IEnumerable<TValue> Values;
        bool ContainsKey(TKey key);
        bool TryGetValue(TKey key, out TValue value);
    }

    interface IComparer<T> { int Compare(T x, T y); }
    interface IEqualityComparer<T> { bool Equals(T x, T y); int GetHashCode(T obj); }
    class Comparer<T> : IComparer<T> { static Comparer<T> Default; static Comparer<T> Create(Comparison<T> comparison); }
    class EqualityComparer<T> : IEqualityComparer<T> { static EqualityComparer<T> Default; }

    [Data]
    struct KeyValuePair<TKey, TValue>
    {
        KeyValuePair(TKey key, TValue value);
        TKey Key;
        TValue Value;
        static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value);
        void Deconstruct(out TKey key, out TValue value);
    }

    [Data]
    class List<T> : IList<T>, IReadOnlyList<T>, IList
    {
        List();
        List([Sink("resource")] int capacity);
        List(IEnumerable<T> collection);
        int Capacity;
        void AddRange([Kept] IEnumerable<T> collection);
        IReadOnlyList<T> AsReadOnly();
        List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter);
        bool Exists(Predicate<T> match);
        T Find(Predicate<T> match);
        List<T> FindAll(Predicate<T> match);
        int FindIndex(Predicate<T> match);
        T FindLast(Predicate<T> match);
        void ForEach(Action<T> action);
        List<T> GetRange(int index, int count);
        void InsertRange(int index, [Kept] IEnumerable<T> collection);
        int RemoveAll(Predicate<T> match);
        void RemoveRange(int index, int count);
        void Reverse();
        void Sort();
        void Sort(Comparison<T> comparison);
        T[] ToArray();
        bool TrueForAll(Predicate<T> match);
        int EnsureCapacity([Sink("resource")] int capacity);
    }

    [Data]
    class Dictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, IDictionary
    {
        Dictionary();
        Dictionary([Sink("resource")] int capacity);
        Dictionary(IEqualityComparer<TKey> comparer);
        Dictionary(IDictionary<TKey, TValue> dictionary);
        Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer);
        bool TryAdd([Kept] TKey key, [Kept] TValue value);
        bool ContainsValue(TValue value);
        bool Remove(TKey key, out TValue value);
    }

    static class CollectionExtensions
    {
        static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key);
        static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue);
        static bool TryAdd<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue value);
    }

    [Data]
    class SortedDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    {
        SortedDictionary();
        SortedDictionary(IDictionary<TKey, TValue> dictionary);
        SortedDictionary(IComparer<TKey> comparer);
    }

    [Data]
    class SortedList<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    {
        SortedList();
        SortedList([Sink("resource")] int capacity);
    }

    [Data]
    class HashSet<T> : ISet<T>, IReadOnlySet<T>
    {
        HashSet();
        HashSet([Sink("resource")] int capacity);
        HashSet(IEqualityComparer<T> comparer);
        HashSet(IEnumerable<T> collection);
        HashSet(IEnumerable<T> collection, IEqualityComparer<T> comparer);
        int RemoveWhere(Predicate<T> match);
        bool TryGetValue(T equalValue, out T actualValue);
    }

    [Data] class SortedSet<T> : ISet<T>, IReadOnlySet<T> { SortedSet(); SortedSet(IEnumerable<T> collection); T Min, Max; }

    [Data]
    class Queue<T> : IReadOnlyCollection<T>
    {
        Queue();
        Queue([Sink("resource")] int capacity);
        Queue(IEnumerable<T> collection);
        void Enqueue([Kept] T item);
        T Dequeue();
        T Peek();
        bool TryDequeue(out T result);
        bool TryPeek(out T result);
        void Clear();
        T[] ToArray();
        bool Contains(T item);
    }

    [Data]
    class PriorityQueue<TElement, TPriority>
    {
        PriorityQueue();
        void Enqueue([Kept] TElement element, TPriority priority);
        TElement Dequeue();
        TElement Peek();
        int Count;
    }

    [Data]
    class Stack<T> : IReadOnlyCollection<T>
    {
        Stack();
        Stack([Sink("resource")] int capacity);
        Stack(IEnumerable<T> collection);
        void Push([Kept] T item);
        T Pop();
        T Peek();
        bool TryPop(out T result);
        bool TryPeek(out T result);
        void Clear();
        T[] ToArray();
        bool Contains(T item);
    }

    [Data]
    class LinkedList<T> : ICollection<T>
    {
        LinkedList();
        LinkedList(IEnumerable<T> collection);
        LinkedListNode<T> First, Last;
        LinkedListNode<T> AddFirst([Kept] T value);
        LinkedListNode<T> AddLast([Kept] T value);
        LinkedListNode<T> AddAfter(LinkedListNode<T> node, [Kept] T value);
        LinkedListNode<T> AddBefore(LinkedListNode<T> node, [Kept] T value);
        void RemoveFirst();
        void RemoveLast();
        LinkedListNode<T> Find(T value);
    }

    [Data]
    class LinkedListNode<T>
    {
        LinkedListNode(T value);
        T Value;
        LinkedListNode<T> Next, Previous;
        LinkedList<T> List;
    }

    [Data] class KeyNotFoundException : SystemException;
}

namespace System.Collections.Immutable
{
    [Data]
    class ImmutableArray
    {
        static ImmutableArray<T> Create<T>(params T[] items);
        static ImmutableArray<T> CreateRange<T>(IEnumerable<T> items);
    }

    [Data]
    struct ImmutableArray<T> : IReadOnlyList<T>
    {
        static readonly ImmutableArray<T> Empty;
        int Length;
        ImmutableArray<T> Add(T item);
        ImmutableArray<T> AddRange(IEnumerable<T> items);
        bool Contains(T item);
    }

    [Data] class ImmutableList { static ImmutableList<T> Create<T>(params T[] items); }

    [Data]
    class ImmutableList<T> : IReadOnlyList<T>
    {
        static readonly ImmutableList<T> Empty;
        ImmutableList<T> Add(T item);
        ImmutableList<T> AddRange(IEnumerable<T> items);
        bool Contains(T item);
    }

    [Data]
    class ImmutableDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    {
        static readonly ImmutableDictionary<TKey, TValue> Empty;
        ImmutableDictionary<TKey, TValue> Add(TKey key, TValue value);
        ImmutableDictionary<TKey, TValue> SetItem(TKey key, TValue value);
    }

    [Data] class ImmutableHashSet<T> : IReadOnlySet<T> { static readonly ImmutableHashSet<T> Empty; ImmutableHashSet<T> Add(T item); }
}

namespace System.Collections.ObjectModel
{
    [Data] class Collection<T> : IList<T>, IReadOnlyList<T> { Collection(); Collection(IList<T> list); }
    [Data] class ReadOnlyCollection<T> : IList<T>, IReadOnlyList<T> { ReadOnlyCollection(IList<T> list); }

    [Data]
    class ReadOnlyDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    {
        ReadOnlyDictionary(IDictionary<TKey, TValue> dictionary);
    }

    [Data] class ObservableCollection<T> : Collection<T> { ObservableCollection(); ObservableCollection(IEnumerable<T> collection); }
    [Data] class KeyedCollection<TKey, TItem> : Collection<TItem> { bool Contains(TKey key); }
}

namespace System.Collections.Specialized
{
    [Data]
    class NameValueCollection : IEnumerable
    {
        NameValueCollection();
        NameValueCollection(NameValueCollection col);
        NameValueCollection(int capacity);
        string this[string name] { get; }
        string this[int index] { get; }
        string[] AllKeys;
        int Count;
        IEnumerable<string> Keys;
        void Add([Kept] string name, [Kept] string value);
        void Add([Kept] NameValueCollection c);
        void Set([Kept] string name, [Kept] string value);
        void Remove(string name);
        void Clear();
        bool HasKeys();
        string Get(string name);
        string Get(int index);
        string GetKey(int index);
        string[] GetValues(string name);
        void CopyTo(Array dest, int index);
        string ToString();
    }

    [Data]
    class StringCollection : IList
    {
        StringCollection();
        string this[int index] { get; }
        int Add([Kept] string value);
        void AddRange([Kept] string[] value);
        void Insert(int index, [Kept] string value);
        bool Contains(string value);
    }

    [Data]
    class StringDictionary : IEnumerable
    {
        StringDictionary();
        string this[string key] { get; }
        int Count;
        ICollection Keys, Values;
        void Add([Kept] string key, [Kept] string value);
        bool ContainsKey(string key);
        void Remove(string key);
    }

    [Data] class HybridDictionary : IDictionary { HybridDictionary(); }
    [Data] class ListDictionary : IDictionary { ListDictionary(); }

    [Data]
    class OrderedDictionary : IDictionary
    {
        OrderedDictionary();
        object this[int index] { get; }
        void Insert(int index, [Kept] object key, [Kept] object value);
    }

    [Data] class NameObjectCollectionBase : ICollection;
}
