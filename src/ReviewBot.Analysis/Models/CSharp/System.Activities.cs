namespace System.Activities.Presentation
{
    class WorkflowDesigner { [Sink("deserialise")] string PropertyInspectorFontAndColorData; }
}
