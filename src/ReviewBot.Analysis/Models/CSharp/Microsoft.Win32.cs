using Microsoft.Win32.SafeHandles;

namespace Microsoft.Win32
{
    static class Registry
    {
        static readonly RegistryKey ClassesRoot, CurrentConfig, CurrentUser, LocalMachine, Users;
        [Stored, Fresh] static object GetValue([Sink("path")] string keyName, string valueName, object defaultValue);
        static void SetValue(string keyName, string valueName, [Sink("storage", "setting")] object value);
        static void SetValue(string keyName, string valueName, [Sink("storage", "setting")] object value, RegistryValueKind valueKind);
    }

    class RegistryKey : IDisposable
    {
        string Name;
        RegistryKey OpenSubKey(string name);
        RegistryKey OpenSubKey(string name, bool writable);
        RegistryKey CreateSubKey(string subkey);
        RegistryKey CreateSubKey(string subkey, bool writable);
        void DeleteSubKey(string subkey);
        void DeleteSubKeyTree(string subkey);
        void DeleteValue(string name);
        [Stored, Fresh] object GetValue(string name);
        [Stored, Fresh] object GetValue(string name, object defaultValue);
        string[] GetValueNames();
        string[] GetSubKeyNames();
        void SetValue(string name, [Sink("storage", "setting")] object value);
        void SetValue(string name, [Sink("storage", "setting")] object value, RegistryValueKind valueKind);
        static RegistryKey OpenBaseKey(RegistryHive hKey, RegistryView view);
        void Close();
        void Flush();
    }

    enum RegistryValueKind { String, Binary, DWord, ExpandString }
    enum RegistryHive { LocalMachine, CurrentUser }
    enum RegistryView { Default, Registry32, Registry64 }
    class OpenFileDialog { [Local] string FileName; [Local] string[] FileNames; string Filter; }
    class SaveFileDialog { [Local] string FileName; }
}

namespace Microsoft.Win32.SafeHandles
{
    class SafeFileHandle;
}
