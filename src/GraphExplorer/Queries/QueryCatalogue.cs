using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>The saved queries that come with the product: the files of <c>cypher/queries</c>.</summary>
public static class QueryCatalogue
{
    static readonly Lazy<IReadOnlyList<SavedQuery>> s_all =
        new(() => [.. QueryFiles.In("queries").Select(SavedQuery.Of).OrderBy(query => query.Title, StringComparer.Ordinal)]);

    /// <summary>All of them, by title.</summary>
    public static IReadOnlyList<SavedQuery> All => s_all.Value;

    /// <summary>The query of a name, or null.</summary>
    public static SavedQuery? Named(string name) => All.FirstOrDefault(query => query.Name == name);
}

/// <summary>The queries that come with the product, and no others.</summary>
public sealed class ShippedQueries : ISavedQueries
{
    public static ShippedQueries Instance { get; } = new();

    public Task<SavedQuery?> FindAsync(string name, CancellationToken cancellationToken = default) => Task.FromResult(QueryCatalogue.Named(name));
}
