namespace Microsoft.Web.XmlTransform
{
    class XmlFileInfoDocument : System.Xml.XmlDocument { XmlFileInfoDocument(); }
    class XmlTransformableDocument : XmlFileInfoDocument { XmlTransformableDocument(); }
    class XmlTransformation { XmlTransformation([Sink("path")] string transformFile); bool Apply(System.Xml.XmlDocument xmlTarget); }
}
