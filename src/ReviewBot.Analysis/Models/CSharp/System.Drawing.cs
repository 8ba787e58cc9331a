namespace System.Drawing
{
    class Image : IDisposable
    {
        static Image FromFile([Sink("path")] string filename);
        static Image FromStream(Stream stream);
        void Save([Sink("path")] string filename);
        void Save([Sink("path")] string filename, object format);
        void Save(Stream stream, object format);
        int Width, Height;
    }

    class Bitmap : Image
    {
        Bitmap([Sink("path")] string filename);
        Bitmap([Sink("resource")] int width, [Sink("resource")] int height);
        Bitmap(Stream stream);
    }

    struct Color { static Color FromArgb(int red, int green, int blue); }
    struct Point;
    struct Size;
}
