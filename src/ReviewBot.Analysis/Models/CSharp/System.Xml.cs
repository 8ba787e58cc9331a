using System.Collections;
using System.Net;
using System.Text;
using System.Xml.Schema;
using System.Xml.Serialization;
using System.Xml.XPath;

namespace System.Xml
{
    class XmlResolver
    {
        ICredentials Credentials;
        object GetEntity(Uri absoluteUri, string role, Type ofObjectToReturn);
        Uri ResolveUri(Uri baseUri, string relativeUri);
        static XmlResolver ThrowingResolver;
    }

    class XmlUrlResolver : XmlResolver { XmlUrlResolver(); }
    class XmlSecureResolver : XmlResolver { XmlSecureResolver(XmlResolver resolver, string securityUrl); }
    class XmlNameTable;
    class NameTable : XmlNameTable { NameTable(); }
    class XmlNamespaceManager { XmlNamespaceManager(XmlNameTable nameTable); void AddNamespace(string prefix, string uri); }
    enum DtdProcessing { Prohibit, Ignore, Parse }
    enum ValidationType { None, Auto, DTD, XDR, Schema }
    enum ConformanceLevel { Auto, Fragment, Document }
    enum XmlNodeType { Element, Attribute, Text, CDATA, Comment, EndElement, Document }
    enum WhitespaceHandling { All, Significant, None }
    enum EntityHandling { ExpandEntities, ExpandCharEntities }
    enum Formatting { None, Indented }

    class XmlReaderSettings
    {
        XmlReaderSettings();
        DtdProcessing DtdProcessing;
        bool ProhibitDtd, IgnoreWhitespace, IgnoreComments, CheckCharacters, Async, CloseInput;
        XmlResolver XmlResolver;
        ValidationType ValidationType;
        XmlSchemaValidationFlags ValidationFlags;
        XmlSchemaSet Schemas;
        ConformanceLevel ConformanceLevel;
        long MaxCharactersFromEntities, MaxCharactersInDocument;
        event ValidationEventHandler ValidationEventHandler;
    }

    class XmlWriterSettings
    {
        XmlWriterSettings();
        bool Indent, OmitXmlDeclaration, CheckCharacters, Async, CloseOutput;
        Encoding Encoding;
        ConformanceLevel ConformanceLevel;
        string IndentChars, NewLineChars;
    }

    class XmlParserContext { XmlParserContext(XmlNameTable nt, XmlNamespaceManager nsMgr, string xmlLang, object xmlSpace); }

    [Data]
    class XmlReader : IDisposable
    {
        static XmlReader Create([Sink("path", "xmldocument")] string inputUri);
        static XmlReader Create([Sink("xmldocument")] Stream input);
        static XmlReader Create([Sink("xmldocument")] TextReader input);
        static XmlReader Create([Sink("path", "xmldocument")] string inputUri, XmlReaderSettings settings);
        static XmlReader Create([Sink("xmldocument")] Stream input, XmlReaderSettings settings);
        static XmlReader Create([Sink("xmldocument")] TextReader input, XmlReaderSettings settings);
        static XmlReader Create(XmlReader reader, XmlReaderSettings settings);
        static XmlReader Create([Sink("xmldocument")] Stream input, XmlReaderSettings settings, XmlParserContext inputContext);
        static XmlReader Create([Sink("xmldocument")] TextReader input, XmlReaderSettings settings, XmlParserContext inputContext);
        string Name, LocalName, Value, NamespaceURI, Prefix;
        XmlNodeType NodeType;
        int Depth, AttributeCount;
        bool EOF, HasValue, IsEmptyElement, HasAttributes;
        string this[string name] { get; }
        bool Read();
        Task<bool> ReadAsync();
        string GetAttribute(string name);
        string GetAttribute(int i);
        bool MoveToAttribute(string name);
        XmlNodeType MoveToContent();
        bool MoveToNextAttribute();
        bool MoveToElement();
        string ReadElementContentAsString();
        string ReadElementString();
        string ReadElementString(string name);
        string ReadInnerXml();
        string ReadOuterXml();
        string ReadString();
        string ReadContentAsString();
        bool ReadToFollowing(string name);
        bool ReadToDescendant(string name);
        XmlReader ReadSubtree();
        bool IsStartElement(string name);
        void ReadStartElement();
        void ReadEndElement();
        void Skip();
        void Close();
    }

    [Data]
    class XmlTextReader : XmlReader
    {
        XmlTextReader([Sink("path", "xmldocument")] string url);
        XmlTextReader([Sink("xmldocument")] Stream input);
        XmlTextReader([Sink("xmldocument")] TextReader input);
        XmlTextReader(string url, [Sink("xmldocument")] Stream input);
        XmlTextReader([Sink("path", "xmldocument")] string url, XmlNameTable nt);
        XmlTextReader([Sink("xmldocument")] Stream input, XmlNameTable nt);
        XmlTextReader([Sink("xmldocument")] TextReader input, XmlNameTable nt);
        XmlTextReader([Sink("xmldocument")] string xmlFragment, XmlNodeType fragType, XmlParserContext context);
        DtdProcessing DtdProcessing;
        bool ProhibitDtd, Namespaces, Normalization;
        XmlResolver XmlResolver;
        WhitespaceHandling WhitespaceHandling;
        EntityHandling EntityHandling;
    }

    [Data]
    class XmlValidatingReader : XmlReader
    {
        XmlValidatingReader(XmlReader reader);
        XmlValidatingReader([Sink("xmldocument")] string xmlFragment, XmlNodeType fragType, XmlParserContext context);
        ValidationType ValidationType;
        XmlResolver XmlResolver;
        event ValidationEventHandler ValidationEventHandler;
    }

    [Data] class XmlNodeReader : XmlReader { XmlNodeReader(XmlNode node); }

    [Data]
    class XmlDictionaryReader : XmlReader
    {
        static XmlDictionaryReader CreateTextReader(byte[] buffer, object quotas);
        static XmlDictionaryReader CreateTextReader(Stream stream, object quotas);
        static XmlDictionaryReader CreateDictionaryReader(XmlReader reader);
        static XmlDictionaryReader CreateBinaryReader(Stream stream, object quotas);
    }

    [Data]
    class XmlWriter : IDisposable
    {
        static XmlWriter Create([Sink("path")] string outputFileName);
        static XmlWriter Create([Sink("path")] string outputFileName, XmlWriterSettings settings);
        static XmlWriter Create(Stream output);
        static XmlWriter Create(Stream output, XmlWriterSettings settings);
        static XmlWriter Create(TextWriter output);
        static XmlWriter Create(TextWriter output, XmlWriterSettings settings);
        static XmlWriter Create(StringBuilder output);
        static XmlWriter Create(StringBuilder output, XmlWriterSettings settings);
        void WriteRaw([Kept, Sink("xml")] string data);
        void WriteRaw([Kept, Sink("xml")] char[] buffer, int index, int count);
        Task WriteRawAsync([Kept, Sink("xml")] string data);
        void WriteString([Kept] string text);
        void WriteElementString(string localName, [Kept] string value);
        void WriteAttributeString(string localName, [Kept] string value);
        void WriteStartElement(string localName);
        void WriteStartElement(string localName, string ns);
        void WriteStartAttribute(string localName);
        void WriteEndElement();
        void WriteStartDocument();
        void WriteEndDocument();
        void WriteCData([Kept] string text);
        void WriteComment([Kept] string text);
        void WriteDocType(string name, string pubid, string sysid, [Sink("xml")] string subset);
        void WriteValue([Kept] object value);
        void WriteNode(XmlReader reader, bool defattr);
        void Flush();
        void Close();
    }

    [Data]
    class XmlTextWriter : XmlWriter
    {
        XmlTextWriter(Stream w, Encoding encoding);
        XmlTextWriter([Sink("path")] string filename, Encoding encoding);
        XmlTextWriter(TextWriter w);
        Formatting Formatting;
        int Indentation;
    }

    [Data]
    class XmlNode : IEnumerable, IXPathNavigable
    {
        string Name, LocalName, Prefix, NamespaceURI, OuterXml, BaseURI;
        [Kept] string Value, InnerText;
        [Kept, Sink("xml")] string InnerXml;
        XmlNodeType NodeType;
        XmlAttributeCollection Attributes;
        XmlNodeList ChildNodes;
        XmlNode FirstChild, LastChild, NextSibling, PreviousSibling, ParentNode;
        XmlDocument OwnerDocument;
        bool HasChildNodes;
        XmlElement this[string name] { get; }
        XmlNode AppendChild([Kept] XmlNode newChild);
        XmlNode PrependChild([Kept] XmlNode newChild);
        XmlNode InsertAfter([Kept] XmlNode newChild, XmlNode refChild);
        XmlNode InsertBefore([Kept] XmlNode newChild, XmlNode refChild);
        XmlNode RemoveChild(XmlNode oldChild);
        XmlNode ReplaceChild([Kept] XmlNode newChild, XmlNode oldChild);
        XmlNode CloneNode(bool deep);
        XmlNodeList SelectNodes([Sink("xpath")] string xpath);
        XmlNodeList SelectNodes([Sink("xpath")] string xpath, XmlNamespaceManager nsmgr);
        XmlNode SelectSingleNode([Sink("xpath")] string xpath);
        XmlNode SelectSingleNode([Sink("xpath")] string xpath, XmlNamespaceManager nsmgr);
        XPathNavigator CreateNavigator();
        void WriteTo(XmlWriter w);
    }

    [Data]
    class XmlDocument : XmlNode
    {
        XmlDocument();
        XmlDocument(XmlNameTable nt);
        XmlElement DocumentElement;
        XmlResolver XmlResolver;
        XmlSchemaSet Schemas;
        XmlNameTable NameTable;
        bool PreserveWhitespace;
        void Load([Kept, Sink("path", "xmldocument")] string filename);
        void Load([Kept, Sink("xmldocument")] Stream inStream);
        void Load([Kept, Sink("xmldocument")] TextReader txtReader);
        void Load([Kept] XmlReader reader);
        void LoadXml([Kept, Sink("xmldocument", "xml")] string xml);
        void Save([Sink("path")] string filename);
        void Save(Stream outStream);
        void Save(TextWriter writer);
        void Save(XmlWriter w);
        void Validate(ValidationEventHandler validationEventHandler);
        XmlElement CreateElement(string name);
        XmlElement CreateElement(string prefix, string localName, string namespaceURI);
        XmlAttribute CreateAttribute(string name);
        XmlText CreateTextNode(string text);
        XmlCDataSection CreateCDataSection(string data);
        XmlComment CreateComment(string data);
        XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI);
        XmlNode CreateXmlDeclaration(string version, string encoding, string standalone);
        XmlDocumentFragment CreateDocumentFragment();
        XmlElement GetElementById(string elementId);
        XmlNodeList GetElementsByTagName(string name);
        XmlNode ImportNode(XmlNode node, bool deep);
    }

    [Data] class ConfigXmlDocument : XmlDocument { ConfigXmlDocument(); }
    [Data] class XmlDataDocument : XmlDocument { XmlDataDocument(); XmlDataDocument(System.Data.DataSet dataset); }
    [Data] class XmlDocumentFragment : XmlNode;

    [Data]
    class XmlElement : XmlNode
    {
        string GetAttribute(string name);
        void SetAttribute(string name, [Kept] string value);
        bool HasAttribute(string name);
        XmlAttribute GetAttributeNode(string name);
        XmlNodeList GetElementsByTagName(string name);
        void RemoveAttribute(string name);
        bool IsEmpty;
    }

    [Data] class XmlAttribute : XmlNode;
    [Data] class XmlCharacterData : XmlNode { [Kept] string Data; }
    [Data] class XmlText : XmlCharacterData;
    [Data] class XmlCDataSection : XmlCharacterData;
    [Data] class XmlComment : XmlCharacterData;

    [Data]
    class XmlAttributeCollection : IEnumerable<XmlAttribute>
    {
        XmlAttribute this[string name] { get; }
        XmlAttribute this[int i] { get; }
        int Count;
        XmlAttribute Append([Kept] XmlAttribute node);
        XmlNode GetNamedItem(string name);
        XmlNode SetNamedItem([Kept] XmlNode node);
    }

    [Data] class XmlNodeList : IEnumerable<XmlNode> { XmlNode this[int i] { get; } int Count; XmlNode Item(int index); }
    class XmlImplementation { XmlDocument CreateDocument(); }

    static class XmlConvert
    {
        [Clean("xml")] static string EncodeName(string name);
        [Clean("xml")] static string EncodeLocalName(string name);
        static string DecodeName(string name);
        static string ToString(object value);
        [Passes, Clean("text")] static int ToInt32(string s);
        static bool ToBoolean(string s);
        static string VerifyXmlChars(string content);
        static string VerifyName(string name);
    }

    [Data] class XmlException : SystemException;
}

namespace System.Xml.Linq
{
    [Data] class XObject { XElement Parent; XDocument Document; void AddAnnotation(object annotation); }

    [Data]
    class XNode : XObject
    {
        static XNode ReadFrom(XmlReader reader);
        void AddAfterSelf([Kept] object content);
        void AddBeforeSelf([Kept] object content);
        void Remove();
        string ToString();
        string ToString(SaveOptions options);
        XmlReader CreateReader();
        void WriteTo(XmlWriter writer);
    }

    [Data]
    class XContainer : XNode
    {
        void Add([Kept] object content);
        void Add([Kept] params object[] content);
        void AddFirst([Kept] object content);
        IEnumerable<XElement> Elements();
        IEnumerable<XElement> Elements(XName name);
        XElement Element(XName name);
        IEnumerable<XElement> Descendants();
        IEnumerable<XElement> Descendants(XName name);
        IEnumerable<XNode> Nodes();
        XNode FirstNode, LastNode;
        void ReplaceNodes([Kept] object content);
    }

    [Data]
    class XElement : XContainer
    {
        XElement(XName name);
        XElement(XName name, object content);
        XElement(XName name, params object[] content);
        static XElement Load([Sink("path", "xmldocument")] string uri);
        static XElement Load([Sink("path", "xmldocument")] string uri, LoadOptions options);
        static XElement Load([Sink("xmldocument")] Stream stream);
        static XElement Load([Sink("xmldocument")] TextReader textReader);
        static XElement Load(XmlReader reader);
        static XElement Parse([Sink("xmldocument", "xml")] string text);
        static XElement Parse([Sink("xmldocument", "xml")] string text, LoadOptions options);
        XName Name;
        [Kept] string Value;
        bool HasElements, IsEmpty, HasAttributes;
        XAttribute Attribute(XName name);
        IEnumerable<XAttribute> Attributes();
        void SetAttributeValue(XName name, [Kept] object value);
        void SetElementValue(XName name, [Kept] object value);
        void SetValue([Kept] object value);
        void Save([Sink("path")] string fileName);
        void Save(Stream stream);
        void Save(TextWriter textWriter);
    }

    [Data]
    class XDocument : XContainer
    {
        XDocument();
        XDocument(params object[] content);
        XElement Root;
        static XDocument Load([Sink("path", "xmldocument")] string uri);
        static XDocument Load([Sink("path", "xmldocument")] string uri, LoadOptions options);
        static XDocument Load([Sink("xmldocument")] Stream stream);
        static XDocument Load([Sink("xmldocument")] TextReader textReader);
        static XDocument Load(XmlReader reader);
        static XDocument Load(XmlReader reader, LoadOptions options);
        static Task<XDocument> LoadAsync([Sink("xmldocument")] Stream stream, LoadOptions options, CancellationToken cancellationToken);
        static XDocument Parse([Sink("xmldocument", "xml")] string text);
        static XDocument Parse([Sink("xmldocument", "xml")] string text, LoadOptions options);
        void Save([Sink("path")] string fileName);
        void Save(Stream stream);
        void Save(TextWriter textWriter);
        void Save(XmlWriter writer);
    }

    [Data]
    class XAttribute : XObject
    {
        XAttribute(XName name, object value);
        XName Name;
        [Kept] string Value;
        void SetValue([Kept] object value);
    }

    [Data] class XText : XNode { XText(string value); [Kept] string Value; }
    [Data] class XCData : XText;
    [Data] class XComment : XNode { XComment(string value); }
    class XName { string LocalName, NamespaceName; static XName Get(string expandedName); }
    class XNamespace { static XNamespace Get(string namespaceName); }
    enum LoadOptions { None, PreserveWhitespace, SetBaseUri, SetLineInfo }
    enum SaveOptions { None, DisableFormatting }
}

namespace System.Xml.Schema
{
    class XmlSchema
    {
        static XmlSchema Read([Sink("xmldocument")] Stream stream, ValidationEventHandler validationEventHandler);
        static XmlSchema Read([Sink("xmldocument")] TextReader reader, ValidationEventHandler validationEventHandler);
        static XmlSchema Read(XmlReader reader, ValidationEventHandler validationEventHandler);
        void Write(Stream stream);
    }

    class XmlSchemaSet
    {
        XmlSchemaSet();
        XmlSchema Add(string targetNamespace, [Sink("path")] string schemaUri);
        XmlSchema Add(string targetNamespace, XmlReader schemaDocument);
        XmlSchema Add(XmlSchema schema);
        XmlResolver XmlResolver;
        void Compile();
    }

    class XmlSchemaCollection
    {
        XmlSchema Add(string ns, [Sink("path")] string uri);
        XmlSchema Add(string ns, XmlReader reader, XmlResolver resolver);
    }

    enum XmlSchemaValidationFlags { None, ProcessInlineSchema, ProcessSchemaLocation, ReportValidationWarnings }
    delegate void ValidationEventHandler(object sender, ValidationEventArgs e);
    class ValidationEventArgs : EventArgs { string Message; XmlSchemaException Exception; XmlSeverityType Severity; }
    enum XmlSeverityType { Error, Warning }
    [Data] class XmlSchemaException : SystemException;
}

namespace System.Xml.Serialization
{
    class XmlSerializer
    {
        XmlSerializer([Sink("reflection")] Type type);
        XmlSerializer([Sink("reflection")] Type type, Type[] extraTypes);
        XmlSerializer([Sink("reflection")] Type type, string defaultNamespace);
        XmlSerializer([Sink("reflection")] Type type, XmlRootAttribute root);
        object Deserialize([Sink("deserialise", "xmldocument")] Stream stream);
        object Deserialize([Sink("deserialise", "xmldocument")] TextReader textReader);
        object Deserialize([Sink("deserialise")] XmlReader xmlReader);
        void Serialize(Stream stream, object o);
        void Serialize(TextWriter textWriter, object o);
        void Serialize(XmlWriter xmlWriter, object o);
        bool CanDeserialize(XmlReader xmlReader);
    }

    interface IXmlSerializable { void ReadXml(XmlReader reader); void WriteXml(XmlWriter writer); XmlSchema GetSchema(); }
    class XmlRootAttribute : Attribute { XmlRootAttribute(string elementName); }
    class XmlElementAttribute : Attribute;
    class XmlAttributeAttribute : Attribute;
    class XmlIgnoreAttribute : Attribute;
}

namespace System.Xml.XPath
{
    [Data] interface IXPathNavigable { XPathNavigator CreateNavigator(); }

    [Data]
    class XPathDocument : IXPathNavigable
    {
        XPathDocument([Sink("path", "xmldocument")] string uri);
        XPathDocument([Sink("xmldocument")] Stream stream);
        XPathDocument([Sink("xmldocument")] TextReader textReader);
        XPathDocument(XmlReader reader);
        XPathDocument(XmlReader reader, object space);
        XPathDocument([Sink("path", "xmldocument")] string uri, object space);
    }

    [Data]
    class XPathNavigator : XPathItem, IXPathNavigable
    {
        string Name, LocalName;
        [Sink("xml")] string InnerXml, OuterXml;
        XPathExpression Compile([Sink("xpath")] string xpath);
        object Evaluate([Sink("xpath")] string xpath);
        object Evaluate(XPathExpression expr);
        object Evaluate([Sink("xpath")] string xpath, object resolver);
        bool Matches([Sink("xpath")] string xpath);
        XPathNodeIterator Select([Sink("xpath")] string xpath);
        XPathNodeIterator Select(XPathExpression expr);
        XPathNodeIterator Select([Sink("xpath")] string xpath, object resolver);
        XPathNavigator SelectSingleNode([Sink("xpath")] string xpath);
        XPathNavigator SelectSingleNode(XPathExpression expression);
        XPathNodeIterator SelectChildren(string name, string namespaceURI);
        XPathNodeIterator SelectDescendants(string name, string namespaceURI, bool matchSelf);
        string GetAttribute(string localName, string namespaceURI);
        void AppendChild([Sink("xml")] string newChild);
        bool MoveToFirstChild();
        bool MoveToNext();
        bool MoveToParent();
        void MoveToRoot();
        XPathNavigator Clone();
    }

    [Data]
    class XPathItem
    {
        string Value;
        object TypedValue;
        int ValueAsInt;
        string ToString();
    }

    class XPathExpression
    {
        static XPathExpression Compile([Sink("xpath")] string xpath);
        static XPathExpression Compile([Sink("xpath")] string xpath, object nsResolver);
        void SetContext(object nsManager);
        string Expression;
    }

    [Data] class XPathNodeIterator : IEnumerable { XPathNavigator Current; int Count; bool MoveNext(); }

    static class Extensions
    {
        static object XPathEvaluate(this System.Xml.Linq.XNode node, [Sink("xpath")] string expression);
        static System.Xml.Linq.XElement XPathSelectElement(this System.Xml.Linq.XNode node, [Sink("xpath")] string expression);
        static IEnumerable<System.Xml.Linq.XElement> XPathSelectElements(this System.Xml.Linq.XNode node, [Sink("xpath")] string expression);
        static XPathNavigator CreateNavigator(this System.Xml.Linq.XNode node);
    }

    [Data] class XPathException : SystemException;
}

namespace System.Xml.Xsl
{
    class XslCompiledTransform
    {
        XslCompiledTransform();
        XslCompiledTransform(bool enableDebug);
        void Load([Sink("path", "code")] string stylesheetUri);
        void Load([Sink("code")] XmlReader stylesheet);
        void Load([Sink("code")] IXPathNavigable stylesheet);
        void Load([Sink("path", "code")] string stylesheetUri, XsltSettings settings, XmlResolver stylesheetResolver);
        void Load([Sink("code")] XmlReader stylesheet, XsltSettings settings, XmlResolver stylesheetResolver);
        void Load([Sink("code")] IXPathNavigable stylesheet, XsltSettings settings, XmlResolver stylesheetResolver);
        void Transform([Sink("path", "xmldocument")] string inputUri, [Sink("path")] string resultsFile);
        void Transform(XmlReader input, XmlWriter results);
        void Transform(IXPathNavigable input, XsltArgumentList arguments, TextWriter results);
        void Transform(IXPathNavigable input, XsltArgumentList arguments, Stream results);
    }

    class XslTransform
    {
        XslTransform();
        void Load([Sink("path", "code")] string url);
        void Load([Sink("path", "code")] string url, XmlResolver resolver);
        void Load([Sink("code")] XmlReader stylesheet);
        void Load([Sink("code")] XmlReader stylesheet, XmlResolver resolver, System.Security.Policy.Evidence evidence);
        void Load([Sink("code")] IXPathNavigable stylesheet, XmlResolver resolver, System.Security.Policy.Evidence evidence);
        void Transform([Sink("path", "xmldocument")] string inputfile, [Sink("path")] string outputfile);
        void Transform(IXPathNavigable input, XsltArgumentList args, TextWriter output, XmlResolver resolver);
        XmlResolver XmlResolver;
    }

    class XsltSettings
    {
        XsltSettings();
        XsltSettings(bool enableDocumentFunction, bool enableScript);
        static XsltSettings Default, TrustedXslt;
        bool EnableScript, EnableDocumentFunction;
    }

    class XsltArgumentList
    {
        void AddParam(string name, string namespaceUri, object parameter);
        void AddExtensionObject(string namespaceUri, object extension);
    }

    class XsltContext : XmlNamespaceManager;
}
