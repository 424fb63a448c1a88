using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphExplorer.Workspace;

/// <summary>The workspace's SQLite file, or a database in memory. Opening it brings it to the newest version of its tables.</summary>
public sealed class WorkspaceDatabase : IAsyncDisposable
{
    readonly DbContextOptions<WorkspaceDb> _options;
    readonly SqliteConnection? _kept;

    WorkspaceDatabase(string connectionString, SqliteConnection? kept)
    {
        _kept = kept;
        _options = new DbContextOptionsBuilder<WorkspaceDb>()
            .UseSqlite(connectionString)
            // Migrations are written by hand; a test compares the tables that they make with those of the model.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
    }

    /// <summary>
    /// Opens or makes the file. Throws <see cref="IOException"/> when it cannot be opened, is no workspace, or was written by a newer
    /// version of the program.
    /// </summary>
    public static async Task<WorkspaceDatabase> OpenAsync(string file, CancellationToken cancellationToken = default)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 }.ToString();
        var database = new WorkspaceDatabase(connection, null);
        try
        {
            await database.UpdateAsync(file, cancellationToken);
            return database;
        }
        catch (SqliteException error)
        {
            throw new IOException($"The workspace {file} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>A workspace that lives as long as this object.</summary>
    public static async Task<WorkspaceDatabase> OpenInMemoryAsync(CancellationToken cancellationToken = default)
    {
        var connection = $"Data Source=workspace-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        var kept = new SqliteConnection(connection);
        await kept.OpenAsync(cancellationToken);
        var database = new WorkspaceDatabase(connection, kept);
        await database.UpdateAsync("in memory", cancellationToken);
        return database;
    }

    internal WorkspaceDb Begin() => new(_options);

    async Task UpdateAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = Begin();
        var newer = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).ToArray();
        if (newer.Length > 0)
            throw new IOException($"The workspace {name} was written by a newer version of this program ({newer[^1]}); start that version, or move the file away.");
        await db.Database.MigrateAsync(cancellationToken);
        await db.Views.Where(view => view.Removed != null).ExecuteDeleteAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_kept is not null) await _kept.DisposeAsync();
    }
}
