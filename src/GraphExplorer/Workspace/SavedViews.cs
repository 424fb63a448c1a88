using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Workspace;

/// <summary>Keeps, lists and removes saved views. Every call is a transaction of its own.</summary>
public sealed class SavedViews(WorkspaceDatabase database, TimeProvider clock)
{
    /// <summary>All views, the latest changed first.</summary>
    public async Task<IReadOnlyList<SavedViewEntry>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var rows = await db.Views.AsNoTracking().Where(row => row.Removed == null)
            .OrderByDescending(row => row.Changed).ThenBy(row => row.Id)
            .Select(row => new SavedViewRow
            {
                Id = row.Id, Revision = row.Revision, Name = row.Name, Description = row.Description, Address = row.Address,
                DataVersion = row.DataVersion, Created = row.Created, Changed = row.Changed, Thumbnail = row.Thumbnail,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new SavedViewEntry(
                row.Id, row.Revision, row.Name, row.Description, row.Address, row.DataVersion, row.Created, row.Changed,
                CanvasText.ReadPicture(row.Thumbnail))),
        ];
    }

    /// <summary>The view; null when there is none, or it was removed.</summary>
    public async Task<SavedView?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.Views.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Removed == null, cancellationToken) is { } row
            ? ViewOf(row) : null;
    }

    /// <summary>
    /// Saves a view under its id: a new one, or the next revision of one that is there. Null when somebody else has saved it
    /// since the revision that this one was made from.
    /// </summary>
    public async Task<SavedView?> SaveAsync(SavedView view, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var row = await db.Views.FirstOrDefaultAsync(known => known.Id == view.Id, cancellationToken);
        if (row is not null && row.Revision != view.Revision) return null;
        var now = clock.GetUtcNow();
        if (row is null)
        {
            if (await db.Views.CountAsync(cancellationToken) >= ViewLimits.ViewsMax)
                throw new InvalidOperationException($"The workspace holds {ViewLimits.ViewsMax} views, which is the most it keeps.");
            db.Views.Add(row = new SavedViewRow { Id = view.Id, Revision = 0, Created = now });
        }
        (row.Name, row.Description, row.Address, row.DataVersion) = (view.Name, view.Description, view.Address, view.DataVersion);
        (row.Canvas, row.Thumbnail) = (CanvasText.Write(view.Arrangement), CanvasText.WritePicture(view.Arrangement.Thumbnail));
        (row.Changed, row.Removed, row.Revision) = (now, null, row.Revision + 1);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
        return ViewOf(row);
    }

    /// <summary>Gives a view another name and description; false when there is none.</summary>
    public async Task<bool> RenameAsync(Guid id, string name, string description, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        return await db.Views.Where(row => row.Id == id && row.Removed == null).ExecuteUpdateAsync(
            row => row.SetProperty(view => view.Name, name).SetProperty(view => view.Description, description)
                .SetProperty(view => view.Changed, clock.GetUtcNow()),
            cancellationToken) > 0;
    }

    /// <summary>A copy under an id of its own; null when there is no such view.</summary>
    public async Task<SavedView?> DuplicateAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { } view) return null;
        const string Copy = " (copy)";
        var name = view.Name.Length + Copy.Length <= ViewLimits.NameLengthMax ? view.Name + Copy : view.Name;
        return await SaveAsync(view with { Id = Guid.NewGuid(), Name = name }, cancellationToken);
    }

    /// <summary>Takes a view away; <see cref="RestoreAsync"/> brings it back until the program starts anew. False when there is none.</summary>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default) => MarkAsync(id, clock.GetUtcNow(), cancellationToken);

    /// <summary>Brings a removed view back.</summary>
    public Task<bool> RestoreAsync(Guid id, CancellationToken cancellationToken = default) => MarkAsync(id, null, cancellationToken);

    /// <summary>Adds the view of a file. A file whose id is taken becomes a view of its own, so that nothing is overwritten.</summary>
    public async Task<SavedView> ImportAsync(SavedView view, CancellationToken cancellationToken = default)
    {
        await using var db = database.Begin();
        var isTaken = await db.Views.AnyAsync(row => row.Id == view.Id, cancellationToken);
        return await SaveAsync(isTaken ? view with { Id = Guid.NewGuid() } : view, cancellationToken)
            ?? throw new InvalidOperationException("The id of a new view was taken.");
    }

    async Task<bool> MarkAsync(Guid id, DateTimeOffset? removed, CancellationToken cancellationToken)
    {
        await using var db = database.Begin();
        return await db.Views.Where(row => row.Id == id && (row.Removed == null) == (removed != null))
            .ExecuteUpdateAsync(row => row.SetProperty(view => view.Removed, removed), cancellationToken) > 0;
    }

    static SavedView ViewOf(SavedViewRow row) => new()
    {
        Id = row.Id, Revision = row.Revision, Name = row.Name, Description = row.Description, Address = row.Address,
        DataVersion = row.DataVersion, Created = row.Created, Changed = row.Changed,
        Arrangement = CanvasText.Read(row.Canvas) with { Thumbnail = CanvasText.ReadPicture(row.Thumbnail) },
    };
}
