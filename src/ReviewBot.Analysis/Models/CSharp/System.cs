using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace System
{
    [Data]
    class Object
    {
        Object();
        string ToString();
        bool Equals(object obj);
        static bool Equals(object objA, object objB);
        static bool ReferenceEquals(object objA, object objB);
        int GetHashCode();
        Type GetType();
        object MemberwiseClone();
    }

    [Harmless] class ValueType;

    [Harmless]
    class Enum : ValueType
    {
        [Clean("*")] static object Parse(Type enumType, string value);
        [Clean("*")] static object Parse(Type enumType, string value, bool ignoreCase);
        [Clean("*")] static TEnum Parse<TEnum>(string value);
        [Clean("*")] static TEnum Parse<TEnum>(string value, bool ignoreCase);
        static bool TryParse<TEnum>(string value, out TEnum result);
        static bool TryParse<TEnum>(string value, bool ignoreCase, out TEnum result);
        [Fresh] static bool IsDefined(Type enumType, [Checked("*")] object value);
        static string GetName(Type enumType, object value);
        static string[] GetNames(Type enumType);
        static Array GetValues(Type enumType);
        static Type GetUnderlyingType(Type enumType);
        bool HasFlag(Enum flag);
        [Clean("*")] string ToString();
    }

    [Harmless] struct Void;

    [Harmless]
    struct Boolean
    {
        static readonly string TrueString;
        static readonly string FalseString;
        static bool Parse(string value);
        static bool TryParse(string value, out bool result);
        [Clean("*")] string ToString();
        [Clean("*")] string ToString(IFormatProvider provider);
    }

    [Data]
    struct Char
    {
        static bool IsDigit([Checked("*")] char c);
        static bool IsDigit(string s, int index);
        static bool IsLetter([Checked("*")] char c);
        static bool IsLetterOrDigit([Checked("*")] char c);
        static bool IsNumber([Checked("*")] char c);
        static bool IsAsciiDigit([Checked("*")] char c);
        static bool IsAsciiLetter([Checked("*")] char c);
        static bool IsAsciiLetterOrDigit([Checked("*")] char c);
        static bool IsAsciiHexDigit([Checked("*")] char c);
        static bool IsControl(char c);
        static bool IsWhiteSpace(char c);
        static bool IsUpper(char c);
        static bool IsLower(char c);
        static bool IsPunctuation(char c);
        static bool IsSurrogate(char c);
        static char ToUpper(char c);
        static char ToUpperInvariant(char c);
        static char ToLower(char c);
        static char ToLowerInvariant(char c);
        static string ConvertFromUtf32(int utf32);
        static char Parse(string s);
        string ToString();
    }

    [Harmless]
    struct SByte
    {
        [Passes, Clean("text")] static sbyte Parse(string s);
        [Passes, Clean("text")] static sbyte Parse(string s, IFormatProvider provider);
        static bool TryParse(string s, out sbyte result);
        [Passes, Clean("text")] string ToString();
    }

    [Harmless]
    struct Byte
    {
        static readonly byte MaxValue;
        static readonly byte MinValue;
        [Passes, Clean("text")] static byte Parse(string s);
        [Passes, Clean("text")] static byte Parse(string s, NumberStyles style);
        [Passes, Clean("text")] static byte Parse(string s, NumberStyles style, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out byte result);
        static bool TryParse([Checked("text")] string s, NumberStyles style, IFormatProvider provider, out byte result);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
    }

    [Harmless]
    struct Int16
    {
        static readonly short MaxValue;
        static readonly short MinValue;
        [Passes, Clean("text")] static short Parse(string s);
        [Passes, Clean("text")] static short Parse(string s, NumberStyles style);
        [Passes, Clean("text")] static short Parse(string s, NumberStyles style, IFormatProvider provider);
        [Passes, Clean("text")] static short Parse(string s, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out short result);
        static bool TryParse([Checked("text")] string s, NumberStyles style, IFormatProvider provider, out short result);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
    }

    [Harmless]
    struct UInt16
    {
        [Passes, Clean("text")] static ushort Parse(string s);
        static bool TryParse([Checked("text")] string s, out ushort result);
        [Passes, Clean("text")] string ToString();
    }

    [Harmless]
    struct Int32
    {
        static readonly int MaxValue;
        static readonly int MinValue;
        [Passes, Clean("text")] static int Parse(string s);
        [Passes, Clean("text")] static int Parse(string s, NumberStyles style);
        [Passes, Clean("text")] static int Parse(string s, NumberStyles style, IFormatProvider provider);
        [Passes, Clean("text")] static int Parse(string s, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out int result);
        static bool TryParse([Checked("text")] string s, IFormatProvider provider, out int result);
        static bool TryParse([Checked("text")] string s, NumberStyles style, IFormatProvider provider, out int result);
        int CompareTo(int value);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
        [Passes, Clean("text")] string ToString(IFormatProvider provider);
        [Passes, Clean("text")] string ToString(string format, IFormatProvider provider);
    }

    [Harmless]
    struct UInt32
    {
        static readonly uint MaxValue;
        [Passes, Clean("text")] static uint Parse(string s);
        static bool TryParse([Checked("text")] string s, out uint result);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
    }

    [Harmless]
    struct Int64
    {
        static readonly long MaxValue;
        static readonly long MinValue;
        [Passes, Clean("text")] static long Parse(string s);
        [Passes, Clean("text")] static long Parse(string s, NumberStyles style);
        [Passes, Clean("text")] static long Parse(string s, NumberStyles style, IFormatProvider provider);
        [Passes, Clean("text")] static long Parse(string s, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out long result);
        static bool TryParse([Checked("text")] string s, NumberStyles style, IFormatProvider provider, out long result);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
        [Passes, Clean("text")] string ToString(IFormatProvider provider);
    }

    [Harmless]
    struct UInt64
    {
        static readonly ulong MaxValue;
        [Passes, Clean("text")] static ulong Parse(string s);
        static bool TryParse([Checked("text")] string s, out ulong result);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
    }

    [Harmless]
    struct Single
    {
        [Passes, Clean("text")] static float Parse(string s);
        [Passes, Clean("text")] static float Parse(string s, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out float result);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
    }

    [Harmless]
    struct Double
    {
        static readonly double MaxValue;
        static readonly double NaN;
        [Passes, Clean("text")] static double Parse(string s);
        [Passes, Clean("text")] static double Parse(string s, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out double result);
        static bool TryParse([Checked("text")] string s, NumberStyles style, IFormatProvider provider, out double result);
        static bool IsNaN(double d);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
        [Passes, Clean("text")] string ToString(IFormatProvider provider);
        [Passes, Clean("text")] string ToString(string format, IFormatProvider provider);
    }

    [Harmless]
    struct Decimal
    {
        static readonly decimal Zero;
        static readonly decimal One;
        static readonly decimal MaxValue;
        [Passes, Clean("text")] static decimal Parse(string s);
        [Passes, Clean("text")] static decimal Parse(string s, IFormatProvider provider);
        [Passes, Clean("text")] static decimal Parse(string s, NumberStyles style, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out decimal result);
        static bool TryParse([Checked("text")] string s, NumberStyles style, IFormatProvider provider, out decimal result);
        static decimal Round(decimal d, int decimals);
        [Passes, Clean("text")] string ToString();
        [Passes, Clean("text")] string ToString(string format);
        [Passes, Clean("text")] string ToString(IFormatProvider provider);
    }

    [Harmless]
    struct IntPtr
    {
        static readonly IntPtr Zero;
        IntPtr(int value);
        int ToInt32();
        long ToInt64();
        void* ToPointer();
    }

    [Harmless] struct UIntPtr;

    [Data]
    class String : IEnumerable<char>, IComparable
    {
        static readonly string Empty;
        int Length;
        String(char[] value);
        String(char[] value, int startIndex, int length);
        String(char c, [Sink("resource")] int count);
        String(ReadOnlySpan<char> value);
        char this[int index] { get; }
        object Clone();
        static int Compare(string strA, string strB);
        static int Compare(string strA, string strB, bool ignoreCase);
        static int Compare(string strA, string strB, StringComparison comparisonType);
        static int CompareOrdinal(string strA, string strB);
        int CompareTo(string strB);
        int CompareTo(object value);
        static string Concat(object arg0);
        static string Concat(params object[] args);
        static string Concat(params string[] values);
        static string Concat(string str0, string str1);
        static string Concat(string str0, string str1, string str2);
        static string Concat(string str0, string str1, string str2, string str3);
        static string Concat<T>(IEnumerable<T> values);
        bool Contains(string value);
        bool Contains(string value, StringComparison comparisonType);
        bool Contains(char value);
        static string Copy(string str);
        void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count);
        static string Create<TState>(int length, TState state, object action);
        static string Create(IFormatProvider provider, string handler);
        bool EndsWith(string value);
        bool EndsWith(string value, StringComparison comparisonType);
        bool EndsWith(string value, bool ignoreCase, CultureInfo culture);
        bool EndsWith(char value);
        bool Equals(object obj);
        bool Equals(string value);
        bool Equals(string value, StringComparison comparisonType);
        static bool Equals(string a, string b);
        static bool Equals(string a, string b, StringComparison comparisonType);
        static string Format([Sink("format")] string format, object arg0);
        static string Format([Sink("format")] string format, object arg0, object arg1);
        static string Format([Sink("format")] string format, object arg0, object arg1, object arg2);
        static string Format([Sink("format")] string format, params object[] args);
        static string Format(IFormatProvider provider, [Sink("format")] string format, params object[] args);
        CharEnumerator GetEnumerator();
        int GetHashCode();
        int GetHashCode(StringComparison comparisonType);
        int IndexOf(string value);
        int IndexOf(string value, StringComparison comparisonType);
        int IndexOf(string value, int startIndex);
        int IndexOf(char value);
        int IndexOf(char value, int startIndex);
        int IndexOfAny(char[] anyOf);
        string Insert(int startIndex, string value);
        static string Intern(string str);
        bool IsNormalized();
        static bool IsNullOrEmpty(string value);
        static bool IsNullOrWhiteSpace(string value);
        static string Join(string separator, params string[] value);
        static string Join(string separator, params object[] values);
        static string Join<T>(string separator, IEnumerable<T> values);
        static string Join(string separator, IEnumerable<string> values);
        static string Join(char separator, params string[] value);
        static string Join(string separator, string[] value, int startIndex, int count);
        int LastIndexOf(string value);
        int LastIndexOf(char value);
        int LastIndexOf(string value, StringComparison comparisonType);
        int LastIndexOfAny(char[] anyOf);
        string Normalize();
        string Normalize(NormalizationForm normalizationForm);
        string PadLeft([Sink("resource")] int totalWidth);
        string PadLeft([Sink("resource")] int totalWidth, char paddingChar);
        string PadRight([Sink("resource")] int totalWidth);
        string PadRight([Sink("resource")] int totalWidth, char paddingChar);
        string Remove(int startIndex);
        string Remove(int startIndex, int count);
        string Replace(string oldValue, string newValue);
        string Replace(string oldValue, string newValue, StringComparison comparisonType);
        string Replace(string oldValue, string newValue, bool ignoreCase, CultureInfo culture);
        string Replace(char oldChar, char newChar);
        string ReplaceLineEndings();
        string ReplaceLineEndings(string replacementText);
        string[] Split(params char[] separator);
        string[] Split(char[] separator, int count);
        string[] Split(char[] separator, StringSplitOptions options);
        string[] Split(char separator);
        string[] Split(char separator, StringSplitOptions options);
        string[] Split(char separator, int count, StringSplitOptions options);
        string[] Split(string separator);
        string[] Split(string separator, StringSplitOptions options);
        string[] Split(string[] separator, StringSplitOptions options);
        bool StartsWith(string value);
        bool StartsWith(string value, StringComparison comparisonType);
        bool StartsWith(string value, bool ignoreCase, CultureInfo culture);
        bool StartsWith(char value);
        string Substring(int startIndex);
        string Substring(int startIndex, int length);
        char[] ToCharArray();
        char[] ToCharArray(int startIndex, int length);
        string ToLower();
        string ToLower(CultureInfo culture);
        string ToLowerInvariant();
        string ToString();
        string ToString(IFormatProvider provider);
        string ToUpper();
        string ToUpper(CultureInfo culture);
        string ToUpperInvariant();
        string Trim();
        string Trim(char trimChar);
        string Trim(params char[] trimChars);
        string TrimEnd();
        string TrimEnd(char trimChar);
        string TrimEnd(params char[] trimChars);
        string TrimStart();
        string TrimStart(char trimChar);
        string TrimStart(params char[] trimChars);
        bool TryCopyTo(Span<char> destination);
    }

    [Data] class CharEnumerator { char Current; bool MoveNext(); }
    enum StringComparison { CurrentCulture, CurrentCultureIgnoreCase, InvariantCulture, InvariantCultureIgnoreCase, Ordinal, OrdinalIgnoreCase }
    enum StringSplitOptions { None, RemoveEmptyEntries, TrimEntries }

    class StringComparer : IComparer<string>, IEqualityComparer<string>
    {
        static StringComparer Ordinal, OrdinalIgnoreCase, InvariantCulture, InvariantCultureIgnoreCase, CurrentCulture, CurrentCultureIgnoreCase;
        int Compare(string x, string y);
        bool Equals(string x, string y);
        int GetHashCode(string obj);
    }

    interface IFormatProvider;
    interface IFormattable { string ToString(string format, IFormatProvider formatProvider); }
    interface IDisposable { void Dispose(); }
    interface IAsyncDisposable { System.Threading.Tasks.ValueTask DisposeAsync(); }
    interface ICloneable { object Clone(); }
    interface IComparable { int CompareTo(object obj); }
    interface IComparable<T> { int CompareTo(T other); }
    interface IEquatable<T> { bool Equals(T other); }
    interface IConvertible;
    interface IServiceProvider { [Fresh] object GetService(Type serviceType); }
    interface IObservable<T> { IDisposable Subscribe(IObserver<T> observer); }
    interface IObserver<T> { void OnNext(T value); void OnError(Exception error); void OnCompleted(); }
    interface IProgress<T> { void Report(T value); }

    [Data]
    class FormattableString
    {
        string Format;
        object[] GetArguments();
        string ToString();
        static string Invariant(FormattableString formattable);
    }

    [Data]
    class Array : IEnumerable, ICloneable
    {
        int Length;
        long LongLength;
        int Rank;
        static T[] Empty<T>();
        static Array CreateInstance(Type elementType, [Sink("resource")] int length);
        static void Copy(Array sourceArray, [Kept] Array destinationArray, int length);
        static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length);
        static void Clear(Array array);
        static void Clear(Array array, int index, int length);
        static void Fill<T>(T[] array, T value);
        static void Sort(Array array);
        static void Reverse(Array array);
        static void Resize<T>(ref T[] array, [Sink("resource")] int newSize);
        static int IndexOf(Array array, object value);
        static int IndexOf<T>(T[] array, T value);
        static bool Exists<T>(T[] array, Predicate<T> match);
        static T Find<T>(T[] array, Predicate<T> match);
        static T[] FindAll<T>(T[] array, Predicate<T> match);
        static int FindIndex<T>(T[] array, Predicate<T> match);
        static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter);
        static void ForEach<T>(T[] array, Action<T> action);
        static bool TrueForAll<T>(T[] array, Predicate<T> match);
        static IReadOnlyList<T> AsReadOnly<T>(T[] array);
        object GetValue(int index);
        void SetValue([Kept] object value, int index);
        object Clone();
        void CopyTo(Array array, int index);
        int GetLength(int dimension);
        int GetUpperBound(int dimension);
        IEnumerator GetEnumerator();
    }

    [Data]
    struct ArraySegment<T> : IEnumerable<T>
    {
        ArraySegment(T[] array);
        ArraySegment(T[] array, int offset, int count);
        T[] Array;
        int Offset, Count;
        T[] ToArray();
    }

    [Data]
    struct Span<T>
    {
        Span(T[] array);
        int Length;
        T this[int index] { get; }
        Span<T> Slice(int start);
        Span<T> Slice(int start, int length);
        T[] ToArray();
        void CopyTo(Span<T> destination);
        string ToString();
    }

    [Data]
    struct ReadOnlySpan<T>
    {
        ReadOnlySpan(T[] array);
        int Length;
        bool IsEmpty;
        T this[int index] { get; }
        ReadOnlySpan<T> Slice(int start);
        ReadOnlySpan<T> Slice(int start, int length);
        T[] ToArray();
        void CopyTo(Span<T> destination);
        string ToString();
    }

    [Data]
    struct Memory<T>
    {
        Memory(T[] array);
        int Length;
        Span<T> Span;
        Memory<T> Slice(int start);
        Memory<T> Slice(int start, int length);
        T[] ToArray();
    }

    [Data]
    struct ReadOnlyMemory<T>
    {
        ReadOnlyMemory(T[] array);
        int Length;
        ReadOnlySpan<T> Span;
        ReadOnlyMemory<T> Slice(int start);
        ReadOnlyMemory<T> Slice(int start, int length);
        T[] ToArray();
    }

    static class MemoryExtensions
    {
        static ReadOnlySpan<char> AsSpan(this string text);
        static ReadOnlySpan<char> AsSpan(this string text, int start);
        static ReadOnlySpan<char> AsSpan(this string text, int start, int length);
        static Span<T> AsSpan<T>(this T[] array);
        static Memory<T> AsMemory<T>(this T[] array);
        static ReadOnlyMemory<char> AsMemory(this string text);
        static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span);
        static bool Contains<T>(this ReadOnlySpan<T> span, T value);
        static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other);
        static bool StartsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType);
        static int IndexOf<T>(this ReadOnlySpan<T> span, T value);
    }

    class BinaryData
    {
        static BinaryData FromString([Kept] string data);
        static BinaryData FromBytes([Kept] byte[] data);
        static BinaryData FromObjectAsJson<T>([Kept] T jsonSerializable);
        byte[] ToArray();
        string ToString();
        System.IO.Stream ToStream();
        T ToObjectFromJson<T>();
    }

    [Data]
    struct Nullable<T>
    {
        bool HasValue;
        T Value;
        T GetValueOrDefault();
        T GetValueOrDefault(T defaultValue);
    }

    [Data]
    class Lazy<T>
    {
        Lazy(Func<T> valueFactory);
        Lazy(Func<T> valueFactory, bool isThreadSafe);
        T Value;
        bool IsValueCreated;
    }

    [Data] class WeakReference<T> { WeakReference([Kept] T target); bool TryGetTarget(out T target); }
    [Data] class WeakReference { WeakReference([Kept] object target); object Target; }

    [Data]
    class Tuple
    {
        static Tuple<T1> Create<T1>(T1 item1);
        static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2);
        static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3);
    }

    [Data]
    class Tuple<T1, T2, T3, T4, T5>
    {
        T1 Item1;
        T2 Item2;
        T3 Item3;
        T4 Item4;
        T5 Item5;
    }

    [Data]
    struct ValueTuple<T1, T2, T3, T4, T5, T6, T7>
    {
        T1 Item1;
        T2 Item2;
        T3 Item3;
        T4 Item4;
        T5 Item5;
        T6 Item6;
        T7 Item7;
    }

    [Harmless] struct Index;
    [Harmless] struct Range;

    class Delegate
    {
        object Target;
        MethodInfo Method;
        object DynamicInvoke(params object[] args);
        static Delegate CreateDelegate(Type type, object target, [Sink("reflection")] string method);
        static Delegate CreateDelegate(Type type, MethodInfo method);
        static Delegate Combine(Delegate a, Delegate b);
    }

    class MulticastDelegate : Delegate;
    delegate void Action();
    delegate void Action<T1, T2, T3, T4>(T1 arg1, T2 arg2, T3 arg3, T4 arg4);
    delegate TResult Func<TResult>();
    delegate bool Predicate<T>(T obj);
    delegate TOutput Converter<TInput, TOutput>(TInput input);
    delegate int Comparison<T>(T x, T y);
    delegate void EventHandler(object sender, EventArgs e);
    delegate void EventHandler<TEventArgs>(object sender, TEventArgs e);
    delegate void AsyncCallback(IAsyncResult ar);
    interface IAsyncResult { object AsyncState; bool IsCompleted; System.Threading.WaitHandle AsyncWaitHandle; }
    [Harmless] class EventArgs { static readonly EventArgs Empty; }

    class Attribute
    {
        static Attribute GetCustomAttribute(MemberInfo element, Type attributeType);
        static Attribute[] GetCustomAttributes(MemberInfo element);
    }

    class ObsoleteAttribute : Attribute;
    class SerializableAttribute : Attribute;
    class NonSerializedAttribute : Attribute;
    class FlagsAttribute : Attribute;
    class STAThreadAttribute : Attribute;
    class ThreadStaticAttribute : Attribute;
    class AttributeUsageAttribute : Attribute;

    [Data]
    class Exception
    {
        Exception();
        Exception(string message);
        Exception(string message, Exception innerException);
        [Fresh] string Message;
        [Failure] string StackTrace;
        Exception InnerException;
        string Source;
        string HelpLink;
        int HResult;
        MethodBase TargetSite;
        IDictionary Data;
        Exception GetBaseException();
        [Failure] string ToString();
    }

    [Data] class SystemException : Exception;
    [Data] class ApplicationException : Exception;

    [Data]
    class ArgumentException : SystemException
    {
        ArgumentException();
        ArgumentException(string message);
        ArgumentException(string message, string paramName);
        ArgumentException(string message, Exception innerException);
        string ParamName;
        static void ThrowIfNullOrEmpty(string argument, string paramName);
        static void ThrowIfNullOrWhiteSpace(string argument, string paramName);
    }

    [Data]
    class ArgumentNullException : ArgumentException
    {
        ArgumentNullException(string paramName);
        ArgumentNullException(string paramName, string message);
        static void ThrowIfNull(object argument, string paramName);
    }

    [Data]
    class ArgumentOutOfRangeException : ArgumentException
    {
        ArgumentOutOfRangeException(string paramName);
        ArgumentOutOfRangeException(string paramName, string message);
        ArgumentOutOfRangeException(string paramName, object actualValue, string message);
    }

    [Data] class InvalidOperationException : SystemException;
    [Data] class ObjectDisposedException : InvalidOperationException;
    [Data] class NotSupportedException : SystemException;
    [Data] class PlatformNotSupportedException : NotSupportedException;
    [Data] class NotImplementedException : SystemException;
    [Data] class NullReferenceException : SystemException;
    [Data] class IndexOutOfRangeException : SystemException;
    [Data] class InvalidCastException : SystemException;
    [Data] class FormatException : SystemException;
    [Data] class ArithmeticException : SystemException;
    [Data] class OverflowException : ArithmeticException;
    [Data] class DivideByZeroException : ArithmeticException;
    [Data] class OutOfMemoryException : SystemException;
    [Data] class StackOverflowException : SystemException;
    [Data] class TimeoutException : SystemException;
    [Data] class OperationCanceledException : SystemException;
    [Data] class UnauthorizedAccessException : SystemException;
    [Data] class TypeLoadException : SystemException;
    [Data] class DllNotFoundException : TypeLoadException;
    [Data] class UriFormatException : FormatException;
    [Data] class AggregateException : Exception { IReadOnlyList<Exception> InnerExceptions; AggregateException Flatten(); }
    [Data] class UnhandledExceptionEventArgs : EventArgs { object ExceptionObject; bool IsTerminating; }

    [Harmless]
    struct Guid
    {
        static readonly Guid Empty;
        Guid(string g);
        Guid(byte[] b);
        static Guid NewGuid();
        static Guid CreateVersion7();
        static Guid Parse(string input);
        static Guid ParseExact(string input, string format);
        static bool TryParse([Checked("text")] string input, out Guid result);
        static bool TryParseExact([Checked("text")] string input, string format, out Guid result);
        byte[] ToByteArray();
        [Clean("*")] string ToString();
        [Clean("*")] string ToString(string format);
    }

    [Harmless]
    struct DateTime
    {
        static DateTime Now, UtcNow, Today;
        static readonly DateTime MinValue, MaxValue, UnixEpoch;
        DateTime(long ticks);
        DateTime(int year, int month, int day);
        DateTime(int year, int month, int day, int hour, int minute, int second);
        DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind);
        int Year, Month, Day, Hour, Minute, Second, Millisecond, DayOfYear;
        long Ticks;
        DayOfWeek DayOfWeek;
        DateTime Date;
        TimeSpan TimeOfDay;
        DateTimeKind Kind;
        static DateTime Parse(string s);
        static DateTime Parse(string s, IFormatProvider provider);
        static DateTime ParseExact(string s, string format, IFormatProvider provider);
        static bool TryParse([Checked("text")] string s, out DateTime result);
        static bool TryParse([Checked("text")] string s, IFormatProvider provider, DateTimeStyles styles, out DateTime result);
        static bool TryParseExact([Checked("text")] string s, string format, IFormatProvider provider, DateTimeStyles style, out DateTime result);
        static int Compare(DateTime t1, DateTime t2);
        static int DaysInMonth(int year, int month);
        static DateTime FromBinary(long dateData);
        static DateTime SpecifyKind(DateTime value, DateTimeKind kind);
        DateTime Add(TimeSpan value);
        DateTime AddDays(double value);
        DateTime AddHours(double value);
        DateTime AddMinutes(double value);
        DateTime AddSeconds(double value);
        DateTime AddMilliseconds(double value);
        DateTime AddTicks(long value);
        DateTime AddMonths(int months);
        DateTime AddYears(int value);
        TimeSpan Subtract(DateTime value);
        DateTime ToLocalTime();
        DateTime ToUniversalTime();
        int CompareTo(DateTime value);
        [Clean("*")] string ToString();
        [Clean("*")] string ToString(string format);
        [Clean("*")] string ToString(IFormatProvider provider);
        [Clean("*")] string ToString(string format, IFormatProvider provider);
        [Clean("*")] string ToShortDateString();
        [Clean("*")] string ToShortTimeString();
        [Clean("*")] string ToLongDateString();
        [Clean("*")] string ToLongTimeString();
    }

    enum DateTimeKind { Unspecified, Utc, Local }
    enum DayOfWeek { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday }

    [Harmless]
    struct DateTimeOffset
    {
        static DateTimeOffset Now, UtcNow;
        static readonly DateTimeOffset MinValue, MaxValue;
        DateTimeOffset(DateTime dateTime);
        DateTimeOffset(DateTime dateTime, TimeSpan offset);
        DateTime DateTime, UtcDateTime, LocalDateTime, Date;
        long Ticks;
        static DateTimeOffset Parse(string input);
        static bool TryParse([Checked("text")] string input, out DateTimeOffset result);
        static DateTimeOffset FromUnixTimeSeconds(long seconds);
        static DateTimeOffset FromUnixTimeMilliseconds(long milliseconds);
        DateTimeOffset AddDays(double days);
        DateTimeOffset AddHours(double hours);
        DateTimeOffset AddMinutes(double minutes);
        DateTimeOffset AddSeconds(double seconds);
        DateTimeOffset Add(TimeSpan timeSpan);
        long ToUnixTimeSeconds();
        long ToUnixTimeMilliseconds();
        DateTimeOffset ToUniversalTime();
        [Clean("*")] string ToString();
        [Clean("*")] string ToString(string format);
    }

    [Harmless]
    struct DateOnly
    {
        static DateOnly Parse(string s);
        static bool TryParse([Checked("text")] string s, out DateOnly result);
        static DateOnly FromDateTime(DateTime dateTime);
        [Clean("*")] string ToString();
        [Clean("*")] string ToString(string format);
    }

    [Harmless]
    struct TimeOnly
    {
        static TimeOnly Parse(string s);
        static bool TryParse([Checked("text")] string s, out TimeOnly result);
        [Clean("*")] string ToString();
    }

    [Harmless]
    struct TimeSpan
    {
        static readonly TimeSpan Zero, MaxValue, MinValue;
        TimeSpan(int hours, int minutes, int seconds);
        TimeSpan(int days, int hours, int minutes, int seconds);
        TimeSpan(long ticks);
        int Days, Hours, Minutes, Seconds, Milliseconds;
        long Ticks;
        double TotalDays, TotalHours, TotalMinutes, TotalSeconds, TotalMilliseconds;
        static TimeSpan FromDays(double value);
        static TimeSpan FromHours(double value);
        static TimeSpan FromMinutes(double value);
        static TimeSpan FromSeconds(double value);
        static TimeSpan FromMilliseconds(double value);
        static TimeSpan FromTicks(long value);
        static TimeSpan Parse(string s);
        static bool TryParse([Checked("text")] string s, out TimeSpan result);
        TimeSpan Add(TimeSpan ts);
        TimeSpan Subtract(TimeSpan ts);
        [Clean("*")] string ToString();
        [Clean("*")] string ToString(string format);
    }

    [Harmless]
    class TimeZoneInfo
    {
        static TimeZoneInfo Utc, Local;
        string Id;
        static TimeZoneInfo FindSystemTimeZoneById(string id);
        static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone);
        static DateTime ConvertTimeToUtc(DateTime dateTime);
    }

    class TimeProvider { static TimeProvider System; DateTimeOffset GetUtcNow(); DateTimeOffset GetLocalNow(); }

    [Harmless]
    class Version
    {
        Version(string version);
        Version(int major, int minor);
        static Version Parse(string input);
        static bool TryParse([Checked("text")] string input, out Version result);
        int Major, Minor, Build, Revision;
        [Clean("*")] string ToString();
    }

    class Random
    {
        Random();
        Random(int Seed);
        static Random Shared;
        int Next();
        int Next(int maxValue);
        int Next(int minValue, int maxValue);
        long NextInt64();
        double NextDouble();
        void NextBytes(byte[] buffer);
    }

    static class Math
    {
        static readonly double PI;
        static int Abs(int value);
        static double Abs(double value);
        static int Max(int val1, int val2);
        static int Min(int val1, int val2);
        static double Round(double a);
        static double Round(double value, int digits);
        static double Floor(double d);
        static double Ceiling(double a);
        static double Pow(double x, double y);
        static double Sqrt(double d);
        static int Clamp(int value, int min, int max);
        static double Log(double d);
        static double Log10(double d);
        static int Sign(int value);
        static double Truncate(double d);
    }

    static class Convert
    {
        [Passes, Clean("text")] static byte ToByte(string value);
        [Passes, Clean("text")] static byte ToByte(string value, int fromBase);
        [Passes, Clean("text")] static byte ToByte(object value);
        [Passes, Clean("text")] static sbyte ToSByte(object value);
        [Passes, Clean("text")] static short ToInt16(string value);
        [Passes, Clean("text")] static short ToInt16(object value);
        [Passes, Clean("text")] static ushort ToUInt16(object value);
        [Passes, Clean("text")] static int ToInt32(string value);
        [Passes, Clean("text")] static int ToInt32(object value);
        [Passes, Clean("text")] static int ToInt32(object value, IFormatProvider provider);
        [Passes, Clean("text")] static int ToInt32(string value, int fromBase);
        [Passes, Clean("text")] static uint ToUInt32(object value);
        [Passes, Clean("text")] static long ToInt64(string value);
        [Passes, Clean("text")] static long ToInt64(object value);
        [Passes, Clean("text")] static ulong ToUInt64(object value);
        [Passes, Clean("text")] static float ToSingle(object value);
        [Passes, Clean("text")] static double ToDouble(object value);
        [Passes, Clean("text")] static double ToDouble(object value, IFormatProvider provider);
        [Passes, Clean("text")] static decimal ToDecimal(object value);
        static bool ToBoolean(object value);
        static char ToChar(object value);
        static DateTime ToDateTime(object value);
        static DateTime ToDateTime(string value, IFormatProvider provider);
        static string ToString(object value);
        static string ToString(object value, IFormatProvider provider);
        static string ToString(string value);
        static string ToBase64String(byte[] inArray);
        static string ToBase64String(byte[] inArray, Base64FormattingOptions options);
        static string ToBase64String(byte[] inArray, int offset, int length);
        static byte[] FromBase64String(string s);
        static byte[] FromBase64CharArray(char[] inArray, int offset, int length);
        [Passes, Clean("text")] static string ToHexString(byte[] inArray);
        [Passes, Clean("text")] static string ToHexStringLower(byte[] inArray);
        static byte[] FromHexString(string s);
        static object ChangeType(object value, Type conversionType);
        static object ChangeType(object value, Type conversionType, IFormatProvider provider);
        static bool IsDBNull(object value);
        static readonly object DBNull;
    }

    enum Base64FormattingOptions { None, InsertLineBreaks }
    [Harmless] class DBNull { static readonly DBNull Value; }

    static class BitConverter
    {
        static readonly bool IsLittleEndian;
        static byte[] GetBytes(object value);
        [Passes, Clean("text")] static string ToString(byte[] value);
        [Passes, Clean("text")] static string ToString(byte[] value, int startIndex, int length);
        [Passes, Clean("text")] static short ToInt16(byte[] value, int startIndex);
        [Passes, Clean("text")] static ushort ToUInt16(byte[] value, int startIndex);
        [Passes, Clean("text")] static int ToInt32(byte[] value, int startIndex);
        [Passes, Clean("text")] static uint ToUInt32(byte[] value, int startIndex);
        [Passes, Clean("text")] static long ToInt64(byte[] value, int startIndex);
        [Passes, Clean("text")] static ulong ToUInt64(byte[] value, int startIndex);
        [Passes, Clean("text")] static double ToDouble(byte[] value, int startIndex);
        static bool ToBoolean(byte[] value, int startIndex);
    }

    static class Buffer
    {
        static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count);
        static int ByteLength(Array array);
    }

    static class GC { static void Collect(); static void SuppressFinalize(object obj); static void KeepAlive(object obj); }
    static class Environment { static string NewLine; [Local] static string CommandLine; static string CurrentDirectory; static string SystemDirectory; static string MachineName; [Local] static string UserName; static string UserDomainName; [Failure] static string StackTrace; static int ExitCode; static int TickCount; static long TickCount64; static int ProcessorCount; static int ProcessId; static OperatingSystem OSVersion; static Version Version; static bool Is64BitProcess; static bool UserInteractive; [Local, Fresh] static string GetEnvironmentVariable(string variable); [Local, Fresh] static string GetEnvironmentVariable(string variable, EnvironmentVariableTarget target); [Local, Fresh] static IDictionary GetEnvironmentVariables(); static void SetEnvironmentVariable([Sink("setting")] string variable, [Sink("setting")] string value); static void SetEnvironmentVariable([Sink("setting")] string variable, [Sink("setting")] string value, EnvironmentVariableTarget target); [Local] static string ExpandEnvironmentVariables(string name); [Local, Fresh] static string[] GetCommandLineArgs(); static string GetFolderPath(SpecialFolder folder); static string[] GetLogicalDrives(); [Ends] static void Exit(int exitCode); [Ends] static void FailFast(string message); [Ends] static void FailFast(string message, Exception exception); enum SpecialFolder { ApplicationData, CommonApplicationData, Desktop, LocalApplicationData, MyDocuments, Personal, ProgramFiles, System, UserProfile, Windows } }
    enum EnvironmentVariableTarget { Process, User, Machine }

    class OperatingSystem
    {
        PlatformID Platform;
        Version Version;
        string VersionString;
        static bool IsWindows();
        static bool IsLinux();
        static bool IsMacOS();
    }

    enum PlatformID { Win32NT, Unix, MacOSX }

    static class Console
    {
        static TextReader In;
        static TextWriter Out;
        static TextWriter Error;
        static string Title;
        static bool IsInputRedirected;
        [Local, Fresh] static string ReadLine();
        [Local, Fresh] static int Read();
        static ConsoleKeyInfo ReadKey();
        static ConsoleKeyInfo ReadKey(bool intercept);
        [Local] static Stream OpenStandardInput();
        static Stream OpenStandardOutput();
        static Stream OpenStandardError();
        static void Write(object value);
        static void Write([Sink("format")] string format, params object[] arg);
        static void WriteLine();
        static void WriteLine(object value);
        static void WriteLine([Sink("format")] string format, params object[] arg);
        static void SetOut(TextWriter newOut);
        static void SetIn(TextReader newIn);
        static void SetError(TextWriter newError);
        static void Clear();
    }

    [Data] struct ConsoleKeyInfo { [Local] char KeyChar; ConsoleKey Key; ConsoleModifiers Modifiers; }
    enum ConsoleKey { Enter, Escape, Backspace }
    enum ConsoleModifiers { Alt, Shift, Control }

    class Type : MemberInfo
    {
        static readonly Type[] EmptyTypes;
        string FullName, Namespace, AssemblyQualifiedName;
        Assembly Assembly;
        Type BaseType;
        Guid GUID;
        bool IsAbstract, IsArray, IsClass, IsEnum, IsGenericType, IsInterface, IsPublic, IsSealed, IsValueType, IsPrimitive;
        Type[] GenericTypeArguments;
        [Fresh] static Type GetType([Sink("reflection")] string typeName);
        [Fresh] static Type GetType([Sink("reflection")] string typeName, bool throwOnError);
        [Fresh] static Type GetType([Sink("reflection")] string typeName, bool throwOnError, bool ignoreCase);
        static Type GetTypeFromProgID([Sink("reflection")] string progID);
        static Type GetTypeFromProgID([Sink("reflection")] string progID, bool throwOnError);
        static Type GetTypeFromCLSID(Guid clsid);
        ConstructorInfo GetConstructor(Type[] types);
        ConstructorInfo[] GetConstructors();
        MethodInfo GetMethod([Sink("reflection")] string name);
        MethodInfo GetMethod([Sink("reflection")] string name, BindingFlags bindingAttr);
        MethodInfo GetMethod([Sink("reflection")] string name, Type[] types);
        MethodInfo[] GetMethods();
        PropertyInfo GetProperty([Sink("reflection")] string name);
        PropertyInfo GetProperty([Sink("reflection")] string name, BindingFlags bindingAttr);
        PropertyInfo[] GetProperties();
        PropertyInfo[] GetProperties(BindingFlags bindingAttr);
        FieldInfo GetField([Sink("reflection")] string name);
        FieldInfo GetField([Sink("reflection")] string name, BindingFlags bindingAttr);
        FieldInfo[] GetFields();
        MemberInfo[] GetMember([Sink("reflection")] string name);
        Type[] GetInterfaces();
        Type[] GetGenericArguments();
        Type GetGenericTypeDefinition();
        Type GetElementType();
        Type MakeGenericType(params Type[] typeArguments);
        bool IsAssignableFrom(Type c);
        bool IsSubclassOf(Type c);
        bool IsInstanceOfType(object o);
        object InvokeMember([Sink("reflection")] string name, BindingFlags invokeAttr, Binder binder, object target, object[] args);
    }

    static class Activator
    {
        [Fresh] static object CreateInstance(Type type);
        [Fresh] static object CreateInstance(Type type, params object[] args);
        [Fresh] static object CreateInstance(Type type, bool nonPublic);
        [Fresh] static object CreateInstance([Sink("reflection")] string assemblyName, [Sink("reflection")] string typeName);
        [Fresh] static T CreateInstance<T>();
        [Fresh] static object CreateInstanceFrom([Sink("reflection")] string assemblyFile, [Sink("reflection")] string typeName);
    }

    class AppDomain
    {
        static AppDomain CurrentDomain;
        string BaseDirectory, FriendlyName, RelativeSearchPath, DynamicDirectory;
        Assembly[] GetAssemblies();
        static AppDomain CreateDomain(string friendlyName);
        Assembly Load([Sink("reflection")] string assemblyString);
        Assembly Load([Sink("code")] byte[] rawAssembly);
        int ExecuteAssembly([Sink("reflection")] string assemblyFile);
        object CreateInstanceAndUnwrap([Sink("reflection")] string assemblyName, [Sink("reflection")] string typeName);
        object CreateInstance([Sink("reflection")] string assemblyName, [Sink("reflection")] string typeName);
        object CreateInstanceFromAndUnwrap([Sink("reflection")] string assemblyFile, [Sink("reflection")] string typeName);
        void AppendPrivatePath([Sink("setting")] string path);
        void SetData(string name, [Sink("setting")] object data);
        object GetData(string name);
        event EventHandler<UnhandledExceptionEventArgs> UnhandledException;
    }

    static class AppContext
    {
        static string BaseDirectory;
        static void SetSwitch(string switchName, bool isEnabled);
        static bool TryGetSwitch(string switchName, out bool isEnabled);
    }

    [Data]
    class Uri
    {
        Uri(string uriString);
        Uri(string uriString, UriKind uriKind);
        Uri(Uri baseUri, string relativeUri);
        Uri(Uri baseUri, Uri relativeUri);
        static readonly string UriSchemeHttp, UriSchemeHttps, UriSchemeFtp, UriSchemeFile, UriSchemeMailto;
        string AbsolutePath, AbsoluteUri, Authority, DnsSafeHost, Fragment, Host, IdnHost, LocalPath, OriginalString, PathAndQuery, Query, Scheme, UserInfo;
        string[] Segments;
        bool IsAbsoluteUri, IsDefaultPort, IsFile, IsLoopback, IsUnc;
        int Port;
        UriHostNameType HostNameType;
        static bool TryCreate(string uriString, UriKind uriKind, out Uri result);
        static bool TryCreate(Uri baseUri, string relativeUri, out Uri result);
        static bool IsWellFormedUriString(string uriString, UriKind uriKind);
        static bool CheckSchemeName(string schemeName);
        static UriHostNameType CheckHostName(string name);
        [Clean("html", "header", "path", "xml", "log")] static string EscapeDataString(string stringToEscape);
        [Clean("header", "log")] static string EscapeUriString(string stringToEscape);
        static string UnescapeDataString(string stringToUnescape);
        string GetLeftPart(UriPartial part);
        string GetComponents(UriComponents components, UriFormat format);
        bool IsBaseOf(Uri uri);
        Uri MakeRelativeUri(Uri uri);
        string ToString();
    }

    enum UriKind { RelativeOrAbsolute, Absolute, Relative }
    enum UriHostNameType { Unknown, Basic, Dns, IPv4, IPv6 }
    enum UriPartial { Scheme, Authority, Path, Query }
    enum UriComponents { AbsoluteUri, Host, Path, PathAndQuery }
    enum UriFormat { UriEscaped, Unescaped, SafeUnescaped }

    [Data]
    class UriBuilder
    {
        UriBuilder();
        UriBuilder(string uri);
        UriBuilder(Uri uri);
        UriBuilder(string schemeName, string hostName);
        UriBuilder(string scheme, string host, int port, string pathValue);
        [Kept] string Scheme, Host, Path, Query, Fragment, UserName, Password;
        int Port;
        Uri Uri;
        string ToString();
    }
}
