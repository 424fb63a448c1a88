using GraphExplorer.Store;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// Ids in other data sets that entities of the graph carry, such as UCDP's of actors. By them a row finds its entity;
/// never by a name.
/// </summary>
public sealed class KnownKeys
{
    readonly Dictionary<(string Property, string Value), KeyedEntity> _entities = [];

    /// <summary>A graph without any.</summary>
    public static KnownKeys None { get; } = new();

    /// <summary>The entity that carries an id; null when there is none.</summary>
    public KeyedEntity? Find(string property, string value) => _entities.GetValueOrDefault((property, value));

    /// <summary>Reads those of some properties. Where several entities share one, the first by its id is found.</summary>
    public static async Task<KnownKeys> ReadAsync(
        IGraphConnection graph, IEnumerable<string> properties, CancellationToken cancellationToken = default)
    {
        var known = new KnownKeys();
        var limits = graph.Limits.OfQuestions with { RowsMax = int.MaxValue };
        foreach (var property in properties.Distinct(StringComparer.Ordinal))
            foreach (var (value, entity) in await graph.ReadAsync(
                transaction => ReadAsync(transaction, property, cancellationToken), limits, cancellationToken))
                known._entities.TryAdd((property, value), entity);
        return known;
    }

    static async Task<List<(string Value, KeyedEntity Entity)>> ReadAsync(
        IGraphTransaction transaction, string property, CancellationToken cancellationToken)
    {
        var found = new List<(string, KeyedEntity)>();
        var result = await transaction.RunAsync(
            QueryFiles.Named("import/keyed-entities").With(("property", property)), cancellationToken);
        await foreach (var row in result.RecordsAsync(cancellationToken))
            if (row["value"] is string value)
                found.Add((value, new(row.Text("id"), [.. row.List("labels").OfType<string>()])));
        return found;
    }
}

/// <summary>An entity of the graph that carries an id of another data set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Labels">Its labels.</param>
public sealed record KeyedEntity(string Id, IReadOnlyList<string> Labels);
