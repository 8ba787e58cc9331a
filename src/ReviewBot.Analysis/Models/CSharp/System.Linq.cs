using System.Linq.Expressions;

namespace System.Linq
{
    [Data] interface IGrouping<TKey, TElement> : IEnumerable<TElement> { TKey Key; }

    [Data]
    interface ILookup<TKey, TElement> : IEnumerable<IGrouping<TKey, TElement>>
    {
        IEnumerable<TElement> this[TKey key] { get; }
        int Count;
        bool Contains(TKey key);
    }

    [Data] interface IOrderedEnumerable<TElement> : IEnumerable<TElement>;
    [Data] interface IQueryable : System.Collections.IEnumerable { Type ElementType; Expression Expression; IQueryProvider Provider; }
    [Data] interface IQueryable<T> : IEnumerable<T>, IQueryable;
    [Data] interface IOrderedQueryable<T> : IQueryable<T>;

    interface IQueryProvider
    {
        IQueryable<TElement> CreateQuery<TElement>(Expression expression);
        TResult Execute<TResult>(Expression expression);
    }

    static class Enumerable
    {
        static TSource Aggregate<TSource>(this IEnumerable<TSource> source, Func<TSource, TSource, TSource> func);
        static TAccumulate Aggregate<TSource, TAccumulate>(this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func);
        static bool All<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static bool Any<TSource>(this IEnumerable<TSource> source);
        static bool Any<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static IEnumerable<TSource> Append<TSource>(this IEnumerable<TSource> source, TSource element);
        static IEnumerable<TSource> AsEnumerable<TSource>(this IEnumerable<TSource> source);
        static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector);
        static IEnumerable<TResult> Cast<TResult>(this System.Collections.IEnumerable source);
        static IEnumerable<TSource[]> Chunk<TSource>(this IEnumerable<TSource> source, int size);
        static IEnumerable<TSource> Concat<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second);
        static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value);
        static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource> comparer);
        static int Count<TSource>(this IEnumerable<TSource> source);
        static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source);
        static IEnumerable<TSource> DefaultIfEmpty<TSource>(this IEnumerable<TSource> source, TSource defaultValue);
        static IEnumerable<TSource> Distinct<TSource>(this IEnumerable<TSource> source);
        static IEnumerable<TSource> DistinctBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static TSource ElementAt<TSource>(this IEnumerable<TSource> source, int index);
        static TSource ElementAtOrDefault<TSource>(this IEnumerable<TSource> source, int index);
        static IEnumerable<TResult> Empty<TResult>();
        static IEnumerable<TSource> Except<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second);
        static TSource First<TSource>(this IEnumerable<TSource> source);
        static TSource First<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source);
        static TSource FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector);
        static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector);
        static IEnumerable<TSource> Intersect<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second);
        static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(this IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector);
        static TSource Last<TSource>(this IEnumerable<TSource> source);
        static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source);
        static TSource LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static long LongCount<TSource>(this IEnumerable<TSource> source);
        static TSource Max<TSource>(this IEnumerable<TSource> source);
        static TResult Max<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector);
        static TSource Min<TSource>(this IEnumerable<TSource> source);
        static TResult Min<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector);
        static IEnumerable<TResult> OfType<TResult>(this System.Collections.IEnumerable source);
        static IOrderedEnumerable<TSource> Order<TSource>(this IEnumerable<TSource> source);
        static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static IEnumerable<TSource> Prepend<TSource>(this IEnumerable<TSource> source, TSource element);
        static IEnumerable<int> Range(int start, [Sink("resource")] int count);
        static IEnumerable<TResult> Repeat<TResult>(TResult element, [Sink("resource")] int count);
        static IEnumerable<TSource> Reverse<TSource>(this IEnumerable<TSource> source);
        static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector);
        static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector);
        static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector);
        static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second);
        static TSource Single<TSource>(this IEnumerable<TSource> source);
        static TSource Single<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source);
        static TSource SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count);
        static IEnumerable<TSource> SkipLast<TSource>(this IEnumerable<TSource> source, int count);
        static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static int Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector);
        static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count);
        static IEnumerable<TSource> TakeLast<TSource>(this IEnumerable<TSource> source, int count);
        static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(this IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static TSource[] ToArray<TSource>(this IEnumerable<TSource> source);
        static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector);
        static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source);
        static List<TSource> ToList<TSource>(this IEnumerable<TSource> source);
        static ILookup<TKey, TSource> ToLookup<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector);
        static IEnumerable<TSource> Union<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second);
        static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate);
        static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(this IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector);
    }

    static class Queryable
    {
        static IQueryable<TElement> AsQueryable<TElement>(this IEnumerable<TElement> source);
        static IQueryable<TSource> Where<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        static IQueryable<TResult> Select<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> selector);
        static IQueryable<TResult> SelectMany<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, IEnumerable<TResult>>> selector);
        static IOrderedQueryable<TSource> OrderBy<TSource, TKey>(this IQueryable<TSource> source, Expression<Func<TSource, TKey>> keySelector);
        static IOrderedQueryable<TSource> OrderByDescending<TSource, TKey>(this IQueryable<TSource> source, Expression<Func<TSource, TKey>> keySelector);
        static IOrderedQueryable<TSource> ThenBy<TSource, TKey>(this IOrderedQueryable<TSource> source, Expression<Func<TSource, TKey>> keySelector);
        static IQueryable<TSource> Skip<TSource>(this IQueryable<TSource> source, int count);
        static IQueryable<TSource> Take<TSource>(this IQueryable<TSource> source, int count);
        static IQueryable<TSource> Distinct<TSource>(this IQueryable<TSource> source);
        static IQueryable<TSource> Concat<TSource>(this IQueryable<TSource> source1, IEnumerable<TSource> source2);
        static TSource First<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        static TSource FirstOrDefault<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        static TSource Single<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        static TSource SingleOrDefault<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        static bool Any<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
        static int Count<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate);
    }
}

namespace System.Linq.Dynamic.Core
{
    static class DynamicQueryableExtensions
    {
        static IQueryable Where(this IQueryable source, [Sink("code")] string predicate, params object[] args);
        static IQueryable OrderBy(this IQueryable source, [Sink("code")] string ordering, params object[] args);
        static IQueryable Select(this IQueryable source, [Sink("code")] string selector, params object[] args);
        static IQueryable GroupBy(this IQueryable source, [Sink("code")] string keySelector, params object[] args);
    }
}

namespace System.Linq.Expressions
{
    class Expression
    {
        static ConstantExpression Constant(object value);
        static ParameterExpression Parameter(Type type, string name);
        static Expression Property(Expression expression, [Sink("reflection")] string propertyName);
        static Expression PropertyOrField(Expression expression, [Sink("reflection")] string propertyOrFieldName);
        static Expression<TDelegate> Lambda<TDelegate>(Expression body, params ParameterExpression[] parameters);
        static Expression Call(Expression instance, System.Reflection.MethodInfo method, params Expression[] arguments);
    }

    class Expression<TDelegate> : Expression { TDelegate Compile(); }
    class ConstantExpression : Expression;
    class ParameterExpression : Expression;
}
