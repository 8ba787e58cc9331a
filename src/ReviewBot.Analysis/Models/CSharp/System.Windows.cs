using System.Xml;

namespace System.Windows
{
    class Application { static Application Current; void Shutdown(); }
    class Window { string Title; void Show(); bool? ShowDialog(); }
    static class MessageBox { static object Show(string messageBoxText); static object Show(string messageBoxText, string caption); }
    static class Clipboard { [Local] static string GetText(); static void SetText(string text); }
}

namespace System.Windows.Controls
{
    class Control;
    class TextBox : Control { [Local] string Text, SelectedText; }
    class PasswordBox : Control { [Secret] string Password; [Secret] System.Security.SecureString SecurePassword; void Clear(); }
    class ComboBox : Control { [Local] string Text; [Local] object SelectedItem, SelectedValue; }
    class TextBlock { string Text; }
    class Label : Control { object Content; }

    class WebBrowser
    {
        void Navigate([Sink("url")] string source);
        void NavigateToString([Sink("html")] string text);
        object InvokeScript([Sink("code")] string scriptName);
    }
}

namespace System.Windows.Forms
{
    class Control : System.ComponentModel.Component { [Local] string Text; string Name; bool Enabled, Visible; }
    class Form : Control { void Show(); object ShowDialog(); void Close(); }
    class TextBoxBase : Control { [Local] string[] Lines; [Local] string SelectedText; }
    class TextBox : TextBoxBase { char PasswordChar; bool UseSystemPasswordChar, Multiline; }
    class RichTextBox : TextBoxBase { [Local] string Rtf; }
    class MaskedTextBox : TextBoxBase;
    class ComboBox : Control { [Local] object SelectedItem, SelectedValue; }
    class ListBox : Control { [Local] object SelectedItem; }
    class Label : Control { string Text; }
    class Button : Control { string Text; }
    class CheckBox : Control { bool Checked; }
    class NumericUpDown : Control;
    class DataGridView : Control { object DataSource; }

    class OpenFileDialog
    {
        [Local] string FileName;
        [Local] string[] FileNames;
        object ShowDialog();
        string Filter;
    }

    class SaveFileDialog { [Local] string FileName; object ShowDialog(); }
    class FolderBrowserDialog { [Local] string SelectedPath; }

    static class MessageBox
    {
        static object Show(string text);
        static object Show(string text, string caption);
        static object Show(string text, string caption, object buttons);
    }

    static class Clipboard
    {
        [Local] static string GetText();
        static void SetText(string text);
        [Sink("deserialise")] static object GetData(string format);
    }

    class WebBrowser : Control { void Navigate([Sink("url")] string urlString); [Sink("html")] string DocumentText; }
    static class Application { static string StartupPath, ExecutablePath; static void Run(Form mainForm); [Ends] static void Exit(); }
}

namespace System.Windows.Markup
{
    static class XamlReader
    {
        static object Load([Sink("deserialise")] Stream stream);
        static object Load([Sink("deserialise")] XmlReader reader);
        static object Parse([Sink("deserialise")] string xamlText);
    }

    class XamlWriter { static string Save(object obj); }
}
