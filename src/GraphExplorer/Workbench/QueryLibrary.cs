using GraphExplorer.Queries;

namespace GraphExplorer.Workbench;

/// <summary>All saved queries: those that come with the product, by name or id, and those of people, by id.</summary>
public sealed class QueryLibrary(OwnQueries own) : ISavedQueries
{
    public async Task<SavedQuery?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        if (QueryCatalogue.Named(name) is { } shipped) return shipped;
        if (!Guid.TryParse(name, out var id) || id == Guid.Empty) return null;
        return QueryCatalogue.All.FirstOrDefault(query => query.Id == id) ?? (await own.FindAsync(id, cancellationToken))?.Query;
    }

    /// <summary>The query of an id as it was in a revision; null when it had none of that number. Those of the product have revision 0.</summary>
    public async Task<SavedQuery?> FindAsync(Guid id, int revision, CancellationToken cancellationToken = default)
    {
        if (revision == 0) return QueryCatalogue.All.FirstOrDefault(query => query.Id == id);
        var revisions = await own.RevisionsAsync(id, cancellationToken);
        return revisions.FirstOrDefault(each => each.Number == revision) is { } found ? SavedQuery.Parse(id.ToString(), found.Content) : null;
    }
}
