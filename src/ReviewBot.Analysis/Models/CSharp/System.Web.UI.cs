using System.Collections;
using System.Security.Principal;
using System.Web.Caching;
using System.Web.SessionState;
using System.Web.UI;

namespace System.Web.UI
{
    [Data]
    class Control : System.ComponentModel.Component
    {
        string ID, ClientID, UniqueID, AppRelativeTemplateSourceDirectory, TemplateSourceDirectory;
        bool Visible, EnableViewState;
        ControlCollection Controls;
        Page Page;
        Control Parent;
        StateBag ViewState;
        Control FindControl(string id);
        void DataBind();
        string ResolveUrl(string relativeUrl);
        string ResolveClientUrl(string relativeUrl);
        [Passes] string MapPathSecure(string virtualPath);
        void RenderControl(HtmlTextWriter writer);
        void Render(HtmlTextWriter writer);
    }

    [Data] class ControlCollection : ICollection { void Add([Kept] Control child); Control this[int index] { get; } void Clear(); }
    class StateBag : IDictionary { object this[string key] { get; } void Add(string key, object value); }

    class TemplateControl : Control
    {
        object LoadControl([Sink("path")] string virtualPath);
        object ParseControl([Sink("template", "html")] string content);
        object Eval(string expression);
    }

    class UserControl : TemplateControl
    {
        HttpRequest Request;
        HttpResponse Response;
        HttpSessionState Session;
        HttpServerUtility Server;
        HttpApplicationState Application;
        Cache Cache;
        bool IsPostBack;
        AttributeCollection Attributes;
        [Passes] string MapPath(string virtualPath);
    }

    class Page : TemplateControl, IHttpHandler
    {
        HttpRequest Request;
        HttpResponse Response;
        HttpSessionState Session;
        HttpServerUtility Server;
        HttpApplicationState Application;
        Cache Cache;
        HttpContext Context;
        IPrincipal User;
        TraceContext Trace;
        MasterPage Master;
        ClientScriptManager ClientScript;
        System.Web.UI.HtmlControls.HtmlHead Header;
        System.Web.UI.HtmlControls.HtmlForm Form;
        System.Web.Routing.RouteData RouteData;
        bool IsPostBack, IsCallback, IsValid, EnableViewStateMac;
        ViewStateEncryptionMode ViewStateEncryptionMode;
        ValidateRequestMode ValidateRequestMode;
        string ViewStateUserKey, ErrorPage, MetaDescription;
        [Sink("header")] string ContentType;
        string Title;
        [Remote] string ClientQueryString;
        [Passes] string MapPath(string virtualPath);
        void RegisterStartupScript(string key, [Sink("html")] string script);
        void RegisterClientScriptBlock(string key, [Sink("html")] string script);
        void RegisterHiddenField(string hiddenFieldName, string hiddenFieldInitialValue);
        void Validate();
        void OnInit(EventArgs e);
        void OnLoad(EventArgs e);
        static event EventHandler Load;
    }

    enum ViewStateEncryptionMode { Auto, Always, Never }
    enum ValidateRequestMode { Inherit, Disabled, Enabled }
    class MasterPage : UserControl;

    class ClientScriptManager
    {
        void RegisterStartupScript(Type type, string key, [Sink("html")] string script);
        void RegisterStartupScript(Type type, string key, [Sink("html")] string script, bool addScriptTags);
        void RegisterClientScriptBlock(Type type, string key, [Sink("html")] string script);
        void RegisterClientScriptBlock(Type type, string key, [Sink("html")] string script, bool addScriptTags);
        void RegisterHiddenField(string hiddenFieldName, string hiddenFieldInitialValue);
        void RegisterArrayDeclaration(string arrayName, [Sink("html")] string arrayValue);
        void RegisterClientScriptInclude(string key, [Sink("html")] string url);
        string GetPostBackEventReference(Control control, string argument);
    }

    class ScriptManager : Control
    {
        static void RegisterStartupScript(Control control, Type type, string key, [Sink("html")] string script, bool addScriptTags);
        static void RegisterClientScriptBlock(Control control, Type type, string key, [Sink("html")] string script, bool addScriptTags);
        static ScriptManager GetCurrent(Page page);
    }

    class HtmlTextWriter : TextWriter
    {
        HtmlTextWriter(TextWriter writer);
        void Write([Kept, Sink("html", "response")] object value);
        void Write([Kept, Sink("html", "format", "response")] string format, [Kept, Sink("html", "response")] params object[] arg);
        void WriteLine([Kept, Sink("html", "response")] object value);
        void WriteLine([Kept, Sink("html", "format", "response")] string format, [Kept, Sink("html", "response")] params object[] arg);
        void WriteEncodedText([Kept] string text);
        void WriteEncodedUrl([Kept] string url);
        void WriteAttribute(string name, [Kept, Sink("html")] string value);
        void WriteAttribute(string name, [Kept] string value, bool fEncode);
        void AddAttribute(string name, [Kept] string value);
        void AddAttribute(string name, [Kept] string value, bool fEndode);
        void AddAttribute(HtmlTextWriterAttribute key, [Kept] string value);
        void AddStyleAttribute(string name, [Kept] string value);
        void RenderBeginTag(object tag);
        void RenderEndTag();
        void WriteBeginTag(string tagName);
        void WriteFullBeginTag(string tagName);
        void WriteEndTag(string tagName);
    }

    enum HtmlTextWriterAttribute { Href, Src, Value, Class, Id, Name, Type }
    enum HtmlTextWriterTag { A, Div, Span, Script, Input }
    class AttributeCollection { [Sink("html")] string this[string key] { get; } void Add(string key, [Sink("html")] string value); }

    [Data]
    class LiteralControl : Control
    {
        LiteralControl();
        LiteralControl([Kept, Sink("html")] string text);
        [Sink("html"), Kept] string Text;
    }

    class LosFormatter
    {
        LosFormatter();
        LosFormatter(bool enableMac, string macKeyModifier);
        object Deserialize([Sink("deserialise")] Stream stream);
        object Deserialize([Sink("deserialise")] TextReader input);
        object Deserialize([Sink("deserialise")] string input);
        void Serialize(Stream stream, object value);
        void Serialize(TextWriter output, object value);
    }

    class ObjectStateFormatter
    {
        ObjectStateFormatter();
        object Deserialize([Sink("deserialise")] Stream inputStream);
        object Deserialize([Sink("deserialise")] string inputString);
        string Serialize(object stateGraph);
        void Serialize(Stream outputStream, object stateGraph);
    }

    static class DataBinder
    {
        static object Eval(object container, string expression);
        static string Eval(object container, string expression, string format);
    }
}

namespace System.Web.UI.HtmlControls
{
    [Data]
    class HtmlControl : Control
    {
        AttributeCollection Attributes;
        CssStyleCollection Style;
        bool Disabled;
        string TagName;
    }

    class CssStyleCollection { string this[string key] { get; } void Add(string key, string value); }
    [Data] class HtmlContainerControl : HtmlControl { [Sink("html"), Kept] string InnerHtml; [Kept] string InnerText; }
    [Data] class HtmlGenericControl : HtmlContainerControl { HtmlGenericControl(); HtmlGenericControl(string tag); string TagName; }
    [Data] class HtmlAnchor : HtmlContainerControl { [Sink("redirect")] string HRef; string Target, Title; }
    [Data] class HtmlTableCell : HtmlContainerControl;
    [Data] class HtmlButton : HtmlContainerControl;
    [Data] class HtmlForm : HtmlContainerControl { string Action, Method; }
    [Data] class HtmlHead : HtmlGenericControl { string Title; }
    [Data] class HtmlTextArea : HtmlContainerControl { [Remote] string Value; }
    [Data] class HtmlInputControl : HtmlControl { [Remote] string Value; string Name, Type; }
    [Data] class HtmlInputText : HtmlInputControl;
    [Data] class HtmlInputPassword : HtmlInputText;
    [Data] class HtmlInputHidden : HtmlInputControl;
    [Data] class HtmlInputButton : HtmlInputControl;
    [Data] class HtmlInputFile : HtmlInputControl { [Remote] HttpPostedFile PostedFile; }
    [Data] class HtmlSelect : HtmlContainerControl { [Remote] string Value; }
    [Data] class HtmlImage : HtmlControl { string Src, Alt; }
    [Data] class HtmlMeta : HtmlControl { string Content, Name; }
    [Data] class HtmlLink : HtmlControl { string Href; }
}

namespace System.Web.UI.WebControls
{
    [Data]
    class WebControl : Control
    {
        string CssClass, ToolTip, AccessKey;
        AttributeCollection Attributes;
        System.Web.UI.HtmlControls.CssStyleCollection Style;
        bool Enabled;
    }

    [Data]
    class TextBox : WebControl
    {
        [Remote, Sink("response")] string Text;
        TextBoxMode TextMode;
        int MaxLength;
        bool ReadOnly, AutoPostBack;
    }

    enum TextBoxMode { SingleLine, MultiLine, Password }
    [Data] class HiddenField : Control { [Remote] string Value; }
    [Data] class Label : WebControl { [Sink("html", "response"), Kept] string Text; string AssociatedControlID; }
    [Data] class Literal : Control { [Sink("html", "response"), Kept] string Text; LiteralMode Mode; }
    enum LiteralMode { Transform, PassThrough, Encode }

    [Data]
    class HyperLink : WebControl
    {
        [Sink("html"), Kept] string Text;
        [Sink("redirect", "html")] string NavigateUrl;
        string ImageUrl, Target;
    }

    [Data] class LinkButton : WebControl { [Sink("html"), Kept] string Text; string PostBackUrl, CommandArgument, CommandName; }
    [Data] class Button : WebControl { string Text, PostBackUrl, CommandArgument, CommandName, OnClientClick; }
    [Data] class CheckBox : WebControl { [Sink("html"), Kept] string Text; bool Checked; }
    [Data] class RadioButton : CheckBox { string GroupName; }
    [Data] class Panel : WebControl { [Sink("html")] string GroupingText; }
    [Data] class PlaceHolder : Control;
    [Data] class Image : WebControl { string ImageUrl, AlternateText; }

    [Data]
    class FileUpload : WebControl
    {
        [Remote] string FileName;
        [Remote] byte[] FileBytes;
        [Remote] Stream FileContent;
        [Remote] HttpPostedFile PostedFile;
        bool HasFile;
        void SaveAs([Sink("path")] string filename);
    }

    [Data]
    class ListControl : WebControl
    {
        [Remote] string SelectedValue, Text;
        [Remote] ListItem SelectedItem;
        int SelectedIndex;
        ListItemCollection Items;
        [Sink("sql")] string DataTextField;
        object DataSource;
    }

    [Data] class DropDownList : ListControl;
    [Data] class ListBox : ListControl;
    [Data] class CheckBoxList : ListControl;
    [Data] class RadioButtonList : ListControl;

    [Data]
    class ListItem
    {
        ListItem(string text);
        ListItem(string text, string value);
        string Text, Value;
        bool Selected;
    }

    [Data]
    class ListItemCollection : IList
    {
        ListItem this[int index] { get; }
        void Add([Kept] ListItem item);
        void Add([Kept] string item);
        ListItem FindByValue(string value);
    }

    [Data] class Table : WebControl { TableRowCollection Rows; [Sink("html")] string Caption; }
    [Data] class TableRow : WebControl { TableCellCollection Cells; }
    [Data] class TableCell : WebControl { [Sink("html"), Kept] string Text; }
    [Data] class TableRowCollection : IList { TableRow this[int index] { get; } int Add([Kept] TableRow row); }
    [Data] class TableCellCollection : IList { TableCell this[int index] { get; } int Add([Kept] TableCell cell); }

    [Data]
    class GridView : WebControl
    {
        object DataSource;
        GridViewRowCollection Rows;
        DataKeyArray DataKeys;
        [Sink("html")] string EmptyDataText, Caption;
        int EditIndex;
    }

    [Data] class GridViewRow : TableRow { object DataItem; int RowIndex; }
    class GridViewRowCollection : ICollection { GridViewRow this[int index] { get; } }
    class DataKeyArray : ICollection { DataKey this[int index] { get; } }
    class DataKey { object Value; }
    [Data] class Repeater : Control { object DataSource; }
    [Data] class DataList : WebControl { object DataSource; }
    [Data] class DetailsView : WebControl { object DataSource; }
    [Data] class Calendar : WebControl { DateTime SelectedDate; [Sink("html")] string Caption; }
    [Data] class Login : WebControl { [Remote] string UserName, Password; string FailureText; }

    class SqlDataSource : Control
    {
        SqlDataSource();
        SqlDataSource(string connectionString, [Sink("sql")] string selectCommand);
        SqlDataSource(string providerName, string connectionString, [Sink("sql")] string selectCommand);
        [Sink("sql")] string SelectCommand, InsertCommand, UpdateCommand, DeleteCommand, FilterExpression;
        [Sink("setting")] string ConnectionString;
    }

    class ObjectDataSource : Control { string TypeName, SelectMethod; }
    class XmlDataSource : Control { [Sink("xpath")] string XPath; [Sink("path")] string DataFile; [Sink("xmldocument")] string Data; }
    class Xml : Control { string DocumentContent; [Sink("path")] string DocumentSource; }
    [Data] class BaseValidator : Label { string ErrorMessage, ControlToValidate; bool IsValid; }
    class CommandEventArgs : EventArgs { [Remote] object CommandArgument; string CommandName; }
    class GridViewCommandEventArgs : CommandEventArgs;
}
