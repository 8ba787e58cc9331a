namespace System.Globalization
{
    class CultureInfo : IFormatProvider
    {
        CultureInfo(string name);
        static CultureInfo InvariantCulture, CurrentCulture, CurrentUICulture;
        static CultureInfo GetCultureInfo(string name);
        string Name, DisplayName, TwoLetterISOLanguageName;
        TextInfo TextInfo;
    }

    class TextInfo { string ToTitleCase(string str); string ToLower(string str); string ToUpper(string str); }
    class NumberFormatInfo : IFormatProvider { static NumberFormatInfo InvariantInfo; }
    class DateTimeFormatInfo : IFormatProvider { static DateTimeFormatInfo InvariantInfo; }
    enum NumberStyles { None, Integer, Number, HexNumber, Any, Float }
    enum DateTimeStyles { None, AssumeUniversal, AdjustToUniversal, RoundtripKind }
}
