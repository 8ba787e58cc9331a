using System.Collections.Frozen;
using System.Text;

namespace ReviewBot.Python;

/// <summary>The encodings that CPython knows, by all the names it knows them by.</summary>
internal static class PythonCodecs
{
    /// <summary>The code page of UTF-8.</summary>
    public const int Utf8 = 65001;

    /// <summary>The code page of ISO 8859-1.</summary>
    public const int Latin1 = 28591;

    /// <summary>The code page of US-ASCII.</summary>
    public const int Ascii = 20127;

    /// <summary>
    /// What CPython reads and this does not: encodings in which ASCII is not ASCII, so that code could hide in them, and rare ones that .NET
    /// does not have.
    /// </summary>
    private const int Unread = 0;

    private static readonly FrozenDictionary<string, int> CodePages = new (int CodePage, string Names)[]
    {
        (Utf8, "utf_8 u8 utf utf8 utf8_ucs2 utf8_ucs4 utf_8_sig cp65001"),
        (Ascii, "ascii 646 ansi_x3_4_1968 ansi_x3_4_1986 cp367 csascii ibm367 iso646_us iso_646_irv_1991 iso_ir_6 us us_ascii"),
        (Latin1, "latin_1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1"),
        (437, "cp437 437 cspc8codepage437 ibm437"),
        (720, "cp720"),
        (737, "cp737"),
        (775, "cp775 775 cspc775baltic ibm775"),
        (850, "cp850 850 cspc850multilingual ibm850"),
        (852, "cp852 852 cspcp852 ibm852"),
        (855, "cp855 855 csibm855 ibm855"),
        (857, "cp857 857 csibm857 ibm857"),
        (858, "cp858 858 csibm858 ibm858"),
        (860, "cp860 860 csibm860 ibm860"),
        (861, "cp861 861 cp_is csibm861 ibm861"),
        (862, "cp862 862 cspc862latinhebrew ibm862"),
        (863, "cp863 863 csibm863 ibm863"),
        (865, "cp865 865 csibm865 ibm865"),
        (866, "cp866 866 csibm866 ibm866"),
        (869, "cp869 869 cp_gr csibm869 ibm869"),
        (874, "cp874 874 ms874 windows_874 iso8859_11 iso_8859_11 iso_8859_11_2001 thai tis_620 iso_ir_166 tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1"),
        (932, "cp932 932 ms932 mskanji ms_kanji windows_31j shift_jis csshiftjis s_jis shiftjis sjis x_mac_japanese"),
        (936, "gbk 936 cp936 ms936 gb2312 chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58 x_mac_simp_chinese"),
        (949, "cp949 949 ms949 uhc euc_kr cseuckr euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 x_mac_korean"),
        (950, "cp950 950 ms950 big5 big5_tw csbig5 x_mac_trad_chinese"),
        (1250, "cp1250 1250 windows_1250"),
        (1251, "cp1251 1251 windows_1251"),
        (1252, "cp1252 1252 windows_1252"),
        (1253, "cp1253 1253 windows_1253"),
        (1254, "cp1254 1254 windows_1254"),
        (1255, "cp1255 1255 windows_1255"),
        (1256, "cp1256 1256 windows_1256"),
        (1257, "cp1257 1257 windows_1257"),
        (1258, "cp1258 1258 windows_1258"),
        (10000, "mac_roman macintosh macroman"),
        (10006, "mac_greek macgreek"),
        (10007, "mac_cyrillic maccyrillic"),
        (10029, "mac_latin2 mac_centeuro maccentraleurope maclatin2"),
        (10079, "mac_iceland maciceland"),
        (10081, "mac_turkish macturkish"),
        (20866, "koi8_r cskoi8r"),
        (21866, "koi8_u"),
        (28592, "iso8859_2 csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2"),
        (28593, "iso8859_3 csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3"),
        (28594, "iso8859_4 csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4"),
        (28595, "iso8859_5 csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144"),
        (28596, "iso8859_6 arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127"),
        (28597, "iso8859_7 csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126"),
        (28598, "iso8859_8 csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 iso_8859_8_e iso_8859_8_i iso_ir_138"),
        (28599, "iso8859_9 csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5"),
        (28603, "iso8859_13 iso_8859_13 l7 latin7"),
        (28605, "iso8859_15 iso_8859_15 l9 latin9"),
        (51932, "euc_jp eucjp u_jis ujis"),
        (54936, "gb18030 gb18030_2000"),
        (Unread, "utf_7 u7 utf7 unicode_1_1_utf_7 utf_16 u16 utf16 utf_16_be unicodebigunmarked utf_16be utf_16_le unicodelittleunmarked"),
        (Unread, "utf_16le utf_32 u32 utf32 utf_32_be utf_32be utf_32_le utf_32le unicode_escape raw_unicode_escape punycode idna"),
        (Unread, "iso2022_jp csiso2022jp iso2022jp iso_2022_jp iso2022_jp_1 iso2022jp_1 iso_2022_jp_1 iso2022_jp_2 iso2022jp_2 iso_2022_jp_2"),
        (Unread, "iso2022_jp_2004 iso2022jp_2004 iso_2022_jp_2004 iso2022_jp_3 iso2022jp_3 iso_2022_jp_3 iso2022_jp_ext iso2022jp_ext"),
        (Unread, "iso_2022_jp_ext iso2022_kr csiso2022kr iso2022kr iso_2022_kr hz hz_gb hz_gb_2312 hzgb johab cp1361 ms1361"),
        (Unread, "big5hkscs big5_hkscs hkscs euc_jis_2004 jisx0213 eucjis2004 euc_jis2004 euc_jisx0213 eucjisx0213 shift_jis_2004"),
        (Unread, "shiftjis2004 sjis_2004 s_jis_2004 shift_jisx0213 shiftjisx0213 sjisx0213 s_jisx0213 iso8859_10 csisolatin6 iso_8859_10"),
        (Unread, "iso_8859_10_1992 iso_ir_157 l6 latin6 iso8859_14 iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8 iso8859_16"),
        (Unread, "iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10 koi8_t kz1048 kz_1048 rk1048 strk1048_2002 hp_roman8 cp1051"),
        (Unread, "ibm1051 r8 roman8 mac_arabic mac_croatian mac_farsi mac_romanian palmos ptcp154 cp154 csptcp154 cyrillic_asian pt154"),
        (Unread, "cp037 037 csibm037 ebcdic_cp_ca ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ibm037 ibm039 cp273 273 csibm273 ibm273 cp424 424"),
        (Unread, "csibm424 ebcdic_cp_he ibm424 cp500 500 csibm500 ebcdic_cp_be ebcdic_cp_ch ibm500 cp1026 1026 csibm1026 ibm1026 cp1140"),
        (Unread, "1140 ibm1140 cp875 cp856 cp864 864 csibm864 ibm864 cp1006 cp1125 1125 cp866u ibm1125 ruscii mbcs ansi dbcs oem charmap"),
    }
        .SelectMany(row => row.Names.Split(' '), (row, name) => (name, row.CodePage))
        .ToFrozenDictionary(row => row.name, row => row.CodePage, StringComparer.Ordinal);

    /// <summary>Whether CPython knows an encoding of this name; its code page is 0 when it is not read here.</summary>
    public static bool TryFind(string name, out int codePage) => CodePages.TryGetValue(Normalize(name), out codePage);

    /// <summary>A decoder that says what it cannot decode.</summary>
    public static Encoding Strict(int codePage) => codePage switch
    {
        Latin1 => Encoding.Latin1,
        Utf8 or Ascii => Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
    };

    /// <summary>
    /// As <c>encodings.normalize_encoding</c> has it, and the lookup behind: small letters, digits, one underscore for any hyphens and
    /// underscores between, and one for each dot.
    /// </summary>
    private static string Normalize(string name)
    {
        var normal = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '-' or '_')
                continue;
            if (normal.Length > 0 && name[i - 1] is '-' or '_')
                normal.Append('_');
            normal.Append(name[i] == '.' ? '_' : char.ToLowerInvariant(name[i]));
        }

        return normal.ToString();
    }
}
