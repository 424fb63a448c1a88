namespace GraphExplorer.Queries;

/// <summary>Where saved queries are found by name, or by the text of their id.</summary>
public interface ISavedQueries
{
    /// <summary>The query of a name; null when there is none.</summary>
    Task<SavedQuery?> FindAsync(string name, CancellationToken cancellationToken = default);
}
