using System.Collections;

namespace CsvHelper
{
    class CsvReader
    {
        CsvReader(TextReader reader, System.Globalization.CultureInfo culture);
        [Stored] IEnumerable<T> GetRecords<T>();
        [Stored] T GetRecord<T>();
        [Stored] string GetField(int index);
        [Stored] string GetField(string name);
        bool Read();
    }

    class CsvWriter
    {
        CsvWriter(TextWriter writer, System.Globalization.CultureInfo culture);
        void WriteRecords<T>(IEnumerable<T> records);
    }
}
