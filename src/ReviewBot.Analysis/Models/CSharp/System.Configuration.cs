using System.Collections;
using System.Collections.Specialized;

namespace System.Configuration
{
    static class ConfigurationManager
    {
        [Local] static NameValueCollection AppSettings;
        static ConnectionStringSettingsCollection ConnectionStrings;
        [Local, Fresh] static object GetSection(string sectionName);
        static Configuration OpenExeConfiguration(ConfigurationUserLevel userLevel);
        static Configuration OpenExeConfiguration([Sink("path")] string exePath);
        static Configuration OpenMachineConfiguration();
        static void RefreshSection(string sectionName);
    }

    class ConfigurationSettings { [Local] static NameValueCollection AppSettings; static object GetConfig(string sectionName); }

    class Configuration
    {
        AppSettingsSection AppSettings;
        ConnectionStringsSection ConnectionStrings;
        string FilePath;
        ConfigurationSection GetSection(string sectionName);
        void Save();
        void Save(object saveMode);
        void SaveAs([Sink("path")] string filename);
    }

    class ConfigurationSection : ConfigurationElement;
    class ConfigurationElement { object this[string propertyName] { get; } }
    class ConfigurationPropertyAttribute : Attribute;
    class AppSettingsSection : ConfigurationSection { KeyValueConfigurationCollection Settings; }
    class ConnectionStringsSection : ConfigurationSection { ConnectionStringSettingsCollection ConnectionStrings; }

    class KeyValueConfigurationCollection
    {
        KeyValueConfigurationElement this[string key] { get; }
        void Add(string key, [Sink("setting", "storage")] string value);
        void Remove(string key);
        string[] AllKeys;
    }

    class KeyValueConfigurationElement { string Key; [Local, Sink("setting", "storage")] string Value; }

    class ConnectionStringSettings
    {
        ConnectionStringSettings(string name, string connectionString);
        [Local] string ConnectionString;
        string Name, ProviderName;
    }

    class ConnectionStringSettingsCollection : IEnumerable
    {
        ConnectionStringSettings this[string name] { get; }
        ConnectionStringSettings this[int index] { get; }
        void Add(ConnectionStringSettings settings);
        int Count;
    }

    enum ConfigurationUserLevel { None, PerUserRoaming, PerUserRoamingAndLocal }
    class ApplicationSettingsBase { object this[string propertyName] { get; } void Save(); }
    class AppSettingsReader { AppSettingsReader(); [Local, Fresh] object GetValue(string key, Type type); }
    [Data] class ConfigurationErrorsException : SystemException;
}

namespace System.Configuration.Assemblies
{
    enum AssemblyHashAlgorithm { None, MD5, SHA1, SHA256 }
}

namespace System.Configuration.Install
{
    class Installer;
}
