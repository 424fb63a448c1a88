using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>
/// Records of a store as a claims file would give them: the sources with their texts, the entities, and the claims with
/// the words that they rest on. All of one version of the data.
/// </summary>
public sealed record KnownRecords
{
    public static KnownRecords None { get; } = new();

    /// <summary>Version of the data; 0 in an empty store.</summary>
    public long DataVersion { get; init; }

    /// <summary>Entities that are one.</summary>
    public Merges Merges { get; init; } = Merges.None;

    public IReadOnlyDictionary<string, Source> Sources { get; init; } = new Dictionary<string, Source>();

    public IReadOnlyDictionary<string, Entity> Entities { get; init; } = new Dictionary<string, Entity>();

    public IReadOnlyDictionary<string, Claim> Claims { get; init; } = new Dictionary<string, Claim>();

    /// <summary>
    /// Those of the records that the store has, with the entities and sources that the claims name. Ids that it does
    /// not have are left out.
    /// </summary>
    public static Task<KnownRecords> ReadAsync(
        IGraphConnection graph, IEnumerable<string> sources, IEnumerable<string> entities, IEnumerable<string> claims,
        CancellationToken cancellationToken = default)
    {
        string[] wanted = [.. sources], named = [.. entities], stated = [.. claims];
        return graph.ReadAsync(
            transaction => new KnownRecordsReader(transaction, cancellationToken).ReadAsync(wanted, named, stated),
            graph.Limits.OfQuestions, cancellationToken);
    }
}
