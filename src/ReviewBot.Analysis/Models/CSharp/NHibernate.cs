using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;

namespace NHibernate
{
    interface ISessionFactory { ISession OpenSession(); IStatelessSession OpenStatelessSession(); }

    interface ISession : IDisposable
    {
        DbConnection Connection;
        IQuery CreateQuery([Sink("sql")] string queryString);
        ISQLQuery CreateSQLQuery([Sink("sql")] string queryString);
        IQuery CreateFilter(object collection, [Sink("sql")] string queryString);
        IQuery GetNamedQuery(string queryName);
        ICriteria CreateCriteria<T>();
        [Stored, Fresh] T Get<T>([Sink("recordkey")] object id);
        [Stored, Fresh] T Load<T>([Sink("recordkey")] object id);
        IQueryable<T> Query<T>();
        object Save(object obj);
        void SaveOrUpdate(object obj);
        void Update(object obj);
        void Delete(object obj);
        int Delete([Sink("sql")] string query);
        ITransaction BeginTransaction();
        void Flush();
    }

    interface IStatelessSession : ISession;
    interface ITransaction : IDisposable { void Commit(); void Rollback(); }

    interface IQuery
    {
        [Stored, Fresh] IList List();
        [Stored, Fresh] IList<T> List<T>();
        [Stored, Fresh] object UniqueResult();
        [Stored, Fresh] T UniqueResult<T>();
        int ExecuteUpdate();
        IQuery SetParameter(string name, object val);
        IQuery SetString(string name, string val);
        IQuery SetMaxResults(int maxResults);
    }

    interface ISQLQuery : IQuery { ISQLQuery AddEntity(Type entityClass); ISQLQuery AddScalar(string columnAlias, object type); }
    interface ICriteria { ICriteria Add(object expression); [Stored, Fresh] IList<T> List<T>(); [Stored, Fresh] T UniqueResult<T>(); }
}

namespace NHibernate.Criterion
{
    static class Expression { static object Sql([Sink("sql")] string sql); }

    static class Restrictions
    {
        static object Eq(string propertyName, object value);
        static object Like(string propertyName, object value);
    }
}
