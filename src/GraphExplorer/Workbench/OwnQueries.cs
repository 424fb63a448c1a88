using GraphExplorer.Queries;
using GraphExplorer.Workspace;
using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Workbench;

/// <summary>Keeps the queries that people save, with every text they ever had. Every call is a transaction of its own.</summary>
public sealed class OwnQueries(WorkspaceDatabase database, WorkbenchLimits limits, TimeProvider clock)
{
    /// <summary>Raised when a query was saved, removed or brought back.</summary>
    public event Action? Changed;

    /// <summary>The queries of a reader and those that others share, by folder and title.</summary>
    /// <param name="reader">How the reader signs; the queries that nobody signed are everybody's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<OwnQuery>> ListAsync(string reader, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Queries.AsNoTracking().Where(row => row.Removed == null && (row.Shared || row.Author == "" || row.Author == reader))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(QueryOf).OrderBy(own => own.Query.Folder, StringComparer.Ordinal).ThenBy(own => own.Query.Title, StringComparer.Ordinal)];
    }

    /// <summary>The query of an id; null when there is none, or it was removed. Whoever has the id may read it.</summary>
    public async Task<OwnQuery?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.Queries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Removed == null, cancellationToken) is { } row ? QueryOf(row) : null;
    }

    /// <summary>All texts that a query has had, the newest first; those of a removed one too.</summary>
    public async Task<IReadOnlyList<QueryRevision>> RevisionsAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.QueryRevisions.AsNoTracking().Where(row => row.Query == id).OrderByDescending(row => row.Revision).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new QueryRevision(row.Revision, row.Content, row.By, row.At))];
    }

    /// <summary>
    /// Saves a draft under an id: a new query, or the next revision of one that is there. A text that is the same makes no revision.
    /// </summary>
    /// <param name="id">Id of the query.</param>
    /// <param name="revision">The revision that was edited; 0 for a new query.</param>
    /// <param name="draft">A draft without problems.</param>
    /// <param name="by">How the author signs.</param>
    /// <param name="isShared">Whether all readers find it.</param>
    /// <param name="cancellationToken">Ends the saving; then nothing is saved.</param>
    /// <returns>The query; null when somebody else has saved it since that revision.</returns>
    /// <exception cref="FormatException">The draft has a problem.</exception>
    /// <exception cref="InvalidOperationException">The workspace is full.</exception>
    public Task<OwnQuery?> SaveAsync(
        Guid id, int revision, QueryDraft draft, string by, bool isShared, CancellationToken cancellationToken = default) =>
        draft.Problems(limits) is [var problem, ..]
            ? throw new FormatException(problem)
            : SaveTextAsync(id, revision, draft.ToText(id), by, isShared, cancellationToken);

    /// <summary>Takes a query out of the library; <see cref="RestoreAsync"/> brings it back. False when there is none.</summary>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default) => MarkAsync(id, clock.GetUtcNow(), cancellationToken);

    /// <summary>Brings a removed query back.</summary>
    public Task<bool> RestoreAsync(Guid id, CancellationToken cancellationToken = default) => MarkAsync(id, null, cancellationToken);

    /// <summary>
    /// Takes in the queries of a file. One whose id is known becomes its next revision; one whose text is known under another id is left out.
    /// </summary>
    /// <returns>What became of each, in the order of the file.</returns>
    public async Task<IReadOnlyList<TakenQuery>> ImportAsync(
        IReadOnlyList<SavedQuery> queries, string by, CancellationToken cancellationToken = default)
    {
        var taken = new List<TakenQuery>();
        foreach (var query in queries)
            taken.Add(new(query.Title, await TakeAsync(query, by, cancellationToken)));
        return taken;
    }

    async Task<Taking> TakeAsync(SavedQuery query, string by, CancellationToken cancellationToken)
    {
        var draft = QueryDraft.Of(query);
        await using var db = database.Begin();
        var known = query.Id == Guid.Empty ? null : await db.Queries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == query.Id, cancellationToken);
        if (known is { Removed: null } && known.Content == draft.ToText(known.Id)) return Taking.Known;
        if (known is not null)
        {
            await MarkAsync(known.Id, null, cancellationToken);
            await SaveTextAsync(known.Id, known.Revision, draft.ToText(known.Id), by, known.Shared, cancellationToken);
            return Taking.Revised;
        }
        foreach (var row in await db.Queries.AsNoTracking().Where(row => row.Removed == null).Select(row => new { row.Id, row.Content }).ToListAsync(cancellationToken))
            if (row.Content == draft.ToText(row.Id)) return Taking.Known;
        var isShipped = QueryCatalogue.All.Any(shipped => shipped.Id == query.Id);
        if (isShipped && QueryDraft.Of(QueryCatalogue.All.First(shipped => shipped.Id == query.Id)) == draft) return Taking.Known;
        var id = query.Id == Guid.Empty || isShipped ? Guid.NewGuid() : query.Id;
        await SaveTextAsync(id, 0, draft.ToText(id), by, isShared: false, cancellationToken);
        return Taking.Added;
    }

    async Task<OwnQuery?> SaveTextAsync(Guid id, int revision, string content, string by, bool isShared, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        var row = await db.Queries.FirstOrDefaultAsync(known => known.Id == id, cancellationToken);
        if ((row?.Revision ?? 0) != revision) return null;
        var now = clock.GetUtcNow();
        if (row is null)
        {
            if (await db.Queries.CountAsync(cancellationToken) >= limits.QueriesMax)
                throw new InvalidOperationException($"The workspace holds {limits.QueriesMax:N0} queries, which is the most it keeps (Workbench:QueriesMax).");
            db.Queries.Add(row = new QueryRow { Id = id, Author = by, Created = now });
        }
        if (row.Content != content)
        {
            (row.Content, row.Changed, row.Revision) = (content, now, row.Revision + 1);
            db.QueryRevisions.Add(new QueryRevisionRow { Query = id, Revision = row.Revision, Content = content, By = by, At = now });
        }
        row.Shared = isShared;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.InnerException is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            return null;
        }
        Changed?.Invoke();
        return QueryOf(row);
    }

    async Task<bool> MarkAsync(Guid id, DateTimeOffset? removed, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        var count = await db.Queries.Where(row => row.Id == id && (row.Removed == null) == (removed != null))
            .ExecuteUpdateAsync(row => row.SetProperty(query => query.Removed, removed), cancellationToken);
        if (count > 0) Changed?.Invoke();
        return count > 0;
    }

    static OwnQuery QueryOf(QueryRow row) =>
        new(SavedQuery.Parse(row.Id.ToString(), row.Content), row.Content, row.Revision, row.Author, row.Shared, row.Created, row.Changed);
}

/// <summary>What became of a query of a file.</summary>
public enum Taking
{
    Added,

    /// <summary>Its text is in the library already.</summary>
    Known,

    /// <summary>It is the next revision of a query that is in the library.</summary>
    Revised,
}

/// <summary>A query of a file, and what became of it.</summary>
public sealed record TakenQuery(string Title, Taking Taking);
