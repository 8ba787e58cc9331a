using System.Collections;

namespace Raven.Client.Documents.Session
{
    interface IAdvancedSessionOperations { [Stored, Fresh] IEnumerable<T> RawQuery<T>([Sink("nosql")] string query); }
    interface IDocumentSession { IAdvancedSessionOperations Advanced; [Stored, Fresh] T Load<T>([Sink("recordkey")] string id); }
}
