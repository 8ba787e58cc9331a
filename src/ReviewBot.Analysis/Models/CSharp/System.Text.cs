namespace System.Text
{
    [Data]
    class StringBuilder
    {
        StringBuilder();
        StringBuilder([Sink("resource")] int capacity);
        StringBuilder(string value);
        StringBuilder(string value, int capacity);
        StringBuilder(int capacity, int maxCapacity);
        StringBuilder(string value, int startIndex, int length, int capacity);
        int Length, Capacity;
        char this[int index] { get; }
        StringBuilder Append([Kept] object value);
        StringBuilder Append([Kept] char value, [Sink("resource")] int repeatCount);
        StringBuilder Append([Kept] char[] value, int startIndex, int charCount);
        StringBuilder Append([Kept] string value, int startIndex, int count);
        StringBuilder AppendFormat([Kept, Sink("format")] string format, [Kept] params object[] args);
        StringBuilder AppendFormat(IFormatProvider provider, [Kept, Sink("format")] string format, [Kept] params object[] args);
        StringBuilder AppendJoin(string separator, [Kept] params object[] values);
        StringBuilder AppendJoin<T>(string separator, [Kept] IEnumerable<T> values);
        StringBuilder AppendLine();
        StringBuilder AppendLine([Kept] string value);
        StringBuilder Clear();
        void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count);
        StringBuilder Insert(int index, [Kept] object value);
        StringBuilder Insert(int index, [Kept] string value, int count);
        StringBuilder Remove(int startIndex, int length);
        StringBuilder Replace(string oldValue, [Kept] string newValue);
        StringBuilder Replace(char oldChar, char newChar);
        StringBuilder Replace(string oldValue, [Kept] string newValue, int startIndex, int count);
        string ToString();
        string ToString(int startIndex, int length);
    }

    class Encoding
    {
        static Encoding ASCII, UTF8, UTF7, UTF32, Unicode, BigEndianUnicode, Default, Latin1;
        static Encoding GetEncoding(string name);
        static Encoding GetEncoding(int codepage);
        string WebName, EncodingName, HeaderName;
        byte[] GetBytes(string s);
        byte[] GetBytes(char[] chars);
        byte[] GetBytes(char[] chars, int index, int count);
        int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex);
        char[] GetChars(byte[] bytes);
        char[] GetChars(byte[] bytes, int index, int count);
        string GetString(byte[] bytes);
        string GetString(byte[] bytes, int index, int count);
        int GetByteCount(string s);
        byte[] GetPreamble();
        Encoder GetEncoder();
        Decoder GetDecoder();
        static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes);
        static void RegisterProvider(object provider);
    }

    class ASCIIEncoding : Encoding { ASCIIEncoding(); }

    class UTF8Encoding : Encoding
    {
        UTF8Encoding();
        UTF8Encoding(bool encoderShouldEmitUTF8Identifier);
        UTF8Encoding(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes);
    }

    class UTF7Encoding : Encoding { UTF7Encoding(); }
    class UTF32Encoding : Encoding { UTF32Encoding(); }
    class UnicodeEncoding : Encoding { UnicodeEncoding(); }
    class Encoder;
    class Decoder { int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex); }
    enum NormalizationForm { FormC, FormD, FormKC, FormKD }
    class CompositeFormat { static CompositeFormat Parse([Sink("format")] string format); }
}

namespace System.Text.Encodings.Web
{
    class TextEncoder { string Encode(string value); void Encode(TextWriter output, string value); }

    class HtmlEncoder : TextEncoder
    {
        static HtmlEncoder Default;
        static HtmlEncoder Create(object settings);
        [Clean("html", "xml")] string Encode(string value);
        void Encode(TextWriter output, string value);
    }

    class JavaScriptEncoder : TextEncoder
    {
        static JavaScriptEncoder Default, UnsafeRelaxedJsonEscaping;
        [Clean("html", "log", "header")] string Encode(string value);
    }

    class UrlEncoder : TextEncoder
    {
        static UrlEncoder Default;
        [Clean("html", "xml", "header", "path", "log", "ldap")] string Encode(string value);
    }
}

namespace System.Text.RegularExpressions
{
    class Regex
    {
        static readonly TimeSpan InfiniteMatchTimeout;
        Regex([Sink("regex")] string pattern);
        Regex([Sink("regex")] string pattern, RegexOptions options);
        Regex([Sink("regex")] string pattern, RegexOptions options, TimeSpan matchTimeout);
        [Clean("regex")] static string Escape(string str);
        static string Unescape(string str);
        bool IsMatch([Sink("regexinput")] string input);
        bool IsMatch([Sink("regexinput")] string input, int startat);
        static bool IsMatch([Sink("regexinput")] string input, [Sink("regex")] string pattern);
        static bool IsMatch([Sink("regexinput")] string input, [Sink("regex")] string pattern, RegexOptions options);
        static bool IsMatch([Sink("regexinput")] string input, [Sink("regex")] string pattern, RegexOptions options, TimeSpan matchTimeout);
        Match Match([Sink("regexinput")] string input);
        Match Match([Sink("regexinput")] string input, int startat);
        static Match Match([Sink("regexinput")] string input, [Sink("regex")] string pattern);
        static Match Match([Sink("regexinput")] string input, [Sink("regex")] string pattern, RegexOptions options);
        static Match Match([Sink("regexinput")] string input, [Sink("regex")] string pattern, RegexOptions options, TimeSpan matchTimeout);
        MatchCollection Matches([Sink("regexinput")] string input);
        static MatchCollection Matches([Sink("regexinput")] string input, [Sink("regex")] string pattern);
        static MatchCollection Matches([Sink("regexinput")] string input, [Sink("regex")] string pattern, RegexOptions options);
        int Count([Sink("regexinput")] string input);
        string Replace([Sink("regexinput")] string input, string replacement);
        string Replace([Sink("regexinput")] string input, MatchEvaluator evaluator);
        string Replace([Sink("regexinput")] string input, string replacement, int count);
        static string Replace([Sink("regexinput")] string input, [Sink("regex")] string pattern, string replacement);
        static string Replace([Sink("regexinput")] string input, [Sink("regex")] string pattern, MatchEvaluator evaluator);
        static string Replace([Sink("regexinput")] string input, [Sink("regex")] string pattern, string replacement, RegexOptions options);
        static string Replace([Sink("regexinput")] string input, [Sink("regex")] string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout);
        static string Replace([Sink("regexinput")] string input, [Sink("regex")] string pattern, MatchEvaluator evaluator, RegexOptions options);
        string[] Split([Sink("regexinput")] string input);
        static string[] Split([Sink("regexinput")] string input, [Sink("regex")] string pattern);
        static string[] Split([Sink("regexinput")] string input, [Sink("regex")] string pattern, RegexOptions options);
        string ToString();
    }

    [Data] class Capture { string Value; int Index, Length; string ToString(); }
    [Data] class Group : Capture { bool Success; string Name; CaptureCollection Captures; }

    [Data]
    class Match : Group
    {
        static Match Empty;
        GroupCollection Groups;
        Match NextMatch();
        string Result(string replacement);
    }

    [Data] class GroupCollection : IEnumerable<Group> { int Count; Group this[string groupname] { get; } Group this[int groupnum] { get; } }
    [Data] class CaptureCollection : IEnumerable<Capture> { int Count; Capture this[int i] { get; } }
    [Data] class MatchCollection : IEnumerable<Match> { int Count; Match this[int i] { get; } }
    delegate string MatchEvaluator(Match match);
    enum RegexOptions { None, IgnoreCase, Multiline, ExplicitCapture, Compiled, Singleline, IgnorePatternWhitespace, RightToLeft, ECMAScript, CultureInvariant, NonBacktracking }
    class GeneratedRegexAttribute : Attribute;
    class RegexMatchTimeoutException : TimeoutException;
}
