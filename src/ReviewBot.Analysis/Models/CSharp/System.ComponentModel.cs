using System.ComponentModel;

namespace System.ComponentModel
{
    class Component : IDisposable { void Dispose(); }
    interface IContainer;
    class Container : IContainer;
    interface INotifyPropertyChanged;
    class CancelEventArgs : EventArgs { bool Cancel; }

    class TypeConverter
    {
        object ConvertFrom(object value);
        object ConvertFromString(string text);
        object ConvertFromInvariantString(string text);
        string ConvertToString(object value);
    }

    static class TypeDescriptor { static TypeConverter GetConverter(Type type); }
    class BackgroundWorker : Component;
    class DescriptionAttribute : Attribute { string Description; }
    class DisplayNameAttribute : Attribute;
    class DefaultValueAttribute : Attribute;
    class BrowsableAttribute : Attribute;
    class EditorBrowsableAttribute : Attribute;
    class BindableAttribute : Attribute;
    [Data] class Win32Exception : Exception { Win32Exception(int error); int NativeErrorCode; }
}

namespace System.ComponentModel.DataAnnotations
{
    class ValidationAttribute : Attribute { string ErrorMessage; bool IsValid(object value); }
    class RequiredAttribute : ValidationAttribute;
    class StringLengthAttribute : ValidationAttribute;
    class MaxLengthAttribute : ValidationAttribute;
    class RangeAttribute : ValidationAttribute;
    class RegularExpressionAttribute : ValidationAttribute;
    class EmailAddressAttribute : ValidationAttribute { EmailAddressAttribute(); }
    class DataTypeAttribute : ValidationAttribute;
    class DisplayAttribute : Attribute;
    class KeyAttribute : Attribute;
    class ValidationContext { object ObjectInstance; object GetService(Type serviceType); }
    class ValidationResult { static readonly ValidationResult Success; ValidationResult(string errorMessage); string ErrorMessage; }
    interface IValidatableObject { IEnumerable<ValidationResult> Validate(ValidationContext validationContext); }
}
