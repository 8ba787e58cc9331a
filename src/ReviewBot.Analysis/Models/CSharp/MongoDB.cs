using System.Collections;

namespace MongoDB.Bson
{
    [Data]
    class BsonDocument
    {
        BsonDocument();
        BsonDocument(string name, object value);
        static BsonDocument Parse([Sink("nosql")] string json);
        object this[string name] { get; }
        BsonDocument Add(string name, [Kept] object value);
        string ToJson();
    }

    class BsonJavaScript { BsonJavaScript([Sink("nosql", "code")] string code); }

    class BsonRegularExpression
    {
        BsonRegularExpression([Sink("regex")] string pattern);
        BsonRegularExpression([Sink("regex")] string pattern, string options);
    }

    [Harmless]
    struct ObjectId
    {
        ObjectId(string value);
        static ObjectId Parse(string s);
        static bool TryParse([Checked("text")] string s, out ObjectId objectId);
    }
}

namespace MongoDB.Bson.Serialization
{
    static class BsonSerializer { static T Deserialize<T>([Sink("nosql")] string json, object configurator); }
}

namespace MongoDB.Driver
{
    class MongoClient : IMongoClient { MongoClient([Sink("setting")] string connectionString); }
    interface IMongoClient { IMongoDatabase GetDatabase(string name, object settings); }

    interface IMongoDatabase
    {
        IMongoCollection<TDocument> GetCollection<TDocument>(string name, object settings);
        [Stored, Fresh] TResult RunCommand<TResult>([Sink("nosql")] object command, object readPreference, CancellationToken cancellationToken);
        [Stored, Fresh] Task<TResult> RunCommandAsync<TResult>([Sink("nosql")] object command, object readPreference, CancellationToken cancellationToken);
    }

    interface IMongoCollection<TDocument>
    {
        [Stored, Fresh] IAsyncCursor<TProjection> FindSync<TProjection>([Sink("nosql")] object filter, object options, CancellationToken cancellationToken);
        [Stored, Fresh] Task<IAsyncCursor<TDocument>> FindAsync([Sink("nosql")] object filter, object options, CancellationToken cancellationToken);
        [Stored, Fresh] IAsyncCursor<TResult> Aggregate<TResult>([Sink("nosql")] object pipeline, object options, CancellationToken cancellationToken);
        long CountDocuments([Sink("nosql")] object filter, object options, CancellationToken cancellationToken);
        object DeleteMany([Sink("nosql")] object filter, CancellationToken cancellationToken);
        object DeleteOne([Sink("nosql")] object filter, CancellationToken cancellationToken);
        void InsertOne(TDocument document, object options, CancellationToken cancellationToken);
        Task InsertOneAsync(TDocument document, object options, CancellationToken cancellationToken);
        object UpdateOne([Sink("nosql")] object filter, [Sink("nosql")] object update, object options, CancellationToken cancellationToken);
        object UpdateMany([Sink("nosql")] object filter, [Sink("nosql")] object update, object options, CancellationToken cancellationToken);
        object ReplaceOne([Sink("nosql")] object filter, TDocument replacement, object options, CancellationToken cancellationToken);
    }

    static class IMongoCollectionExtensions
    {
        [Stored, Fresh] static IFindFluent<TDocument> Find<TDocument>(this IMongoCollection<TDocument> collection, [Sink("nosql")] object filter, object options);
        static IQueryable<TDocument> AsQueryable<TDocument>(this IMongoCollection<TDocument> collection, object options);
    }

    [Data]
    interface IFindFluent<TDocument>
    {
        List<TDocument> ToList(CancellationToken cancellationToken);
        Task<List<TDocument>> ToListAsync(CancellationToken cancellationToken);
        TDocument FirstOrDefault(CancellationToken cancellationToken);
        Task<TDocument> FirstOrDefaultAsync(CancellationToken cancellationToken);
        IFindFluent<TDocument> Limit(int? limit);
        IFindFluent<TDocument> Sort(object sort);
    }

    [Data] interface IAsyncCursor<TDocument> { IEnumerable<TDocument> Current; bool MoveNext(CancellationToken cancellationToken); }
    static class Builders<TDocument> { static FilterDefinitionBuilder<TDocument> Filter; static object Update, Sort, Projection; }

    class FilterDefinitionBuilder<TDocument>
    {
        FilterDefinition<TDocument> Eq(object field, object value);
        FilterDefinition<TDocument> In(object field, object values);
        FilterDefinition<TDocument> And(params object[] filters);
        FilterDefinition<TDocument> Where([Sink("nosql")] object expression);
        FilterDefinition<TDocument> Regex(object field, [Sink("regex")] object regex);
        FilterDefinition<TDocument> Text(string search, object options);
    }

    class FilterDefinition<TDocument>;
    [Data] class JsonFilterDefinition<TDocument> : FilterDefinition<TDocument> { JsonFilterDefinition([Sink("nosql")] string json); }

    class BsonDocumentFilterDefinition<TDocument> : FilterDefinition<TDocument>
    {
        BsonDocumentFilterDefinition([Sink("nosql")] object document);
    }
}
