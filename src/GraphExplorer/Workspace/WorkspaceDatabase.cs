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
    public static WorkspaceDatabase Open(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 }.ToString();
        var database = new WorkspaceDatabase(connection, null);
        try
        {
            database.Update(file);
            return database;
        }
        catch (SqliteException error)
        {
            throw new IOException($"The workspace {file} cannot be opened: {error.Message}", error);
        }
    }

    /// <summary>A workspace that lives as long as this object.</summary>
    public static WorkspaceDatabase OpenInMemory()
    {
        var connection = $"Data Source=workspace-{Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        var kept = new SqliteConnection(connection);
        kept.Open();
        var database = new WorkspaceDatabase(connection, kept);
        database.Update("in memory");
        return database;
    }

    internal WorkspaceDb Begin() => new(_options);

    void Update(string name)
    {
        using var db = Begin();
        var newer = db.Database.GetAppliedMigrations().Except(db.Database.GetMigrations()).ToArray();
        if (newer.Length > 0)
            throw new IOException($"The workspace {name} was written by a newer version of this program ({newer[^1]}); start that version, or move the file away.");
        db.Database.Migrate();
        db.Views.Where(view => view.Removed != null).ExecuteDelete();
    }

    public async ValueTask DisposeAsync()
    {
        if (_kept is not null) await _kept.DisposeAsync();
    }
}
