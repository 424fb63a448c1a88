using System.Text.Json;
using GraphExplorer.Exploration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphExplorer.Workspace;

/// <summary>Copies a workspace's file, puts a copy in place, and says what is wrong with one.</summary>
public static class WorkspaceCopy
{
    /// <summary>Ending of the name of the copy that lies beside the copy of a graph.</summary>
    public const string Ending = ".workspace";

    /// <summary>Ending of the name under which a workspace stays that gave its place to a copy.</summary>
    public const string ReplacedEnding = ".replaced";

    const string Unfinished = ".unfinished";

    static readonly string[] s_parts = ["", "-wal", "-shm"];

    /// <summary>
    /// Copies a workspace into a new file by SQLite's backup, so that the copy is of one moment, also while views are saved. The file appears when
    /// it is whole. Gives the number of views in it; throws <see cref="IOException"/> when the target exists or the copy cannot be made.
    /// </summary>
    public static int Make(string workspace, string target)
    {
        if (File.Exists(target)) throw new IOException($"{target} exists: choose another name for the backup.");
        return Finish(target, unfinished =>
        {
            using var from = Connect(workspace, SqliteOpenMode.ReadWrite);
            using var to = Connect(unfinished, SqliteOpenMode.ReadWriteCreate);
            from.BackupDatabase(to);
            // One file holds everything, without a log beside it.
            Run(to, "PRAGMA journal_mode = DELETE");
        }, () => { });
    }

    /// <summary>
    /// Puts a checked copy in the place of a workspace that nobody has open; what was there stays beside it under a name that ends in
    /// <see cref="ReplacedEnding"/>. Gives the number of views; throws <see cref="IOException"/> when the copy is missing or damaged, and changes nothing then.
    /// </summary>
    public static int Restore(string copy, string target)
    {
        var views = Finish(target, unfinished => File.Copy(copy, unfinished), () =>
        {
            if (!File.Exists(target)) return;
            foreach (var part in s_parts)
            {
                File.Delete(target + ReplacedEnding + part);
                if (File.Exists(target + part)) File.Move(target + part, target + ReplacedEnding + part);
            }
        });
        // As a new workspace has it: who reads does not wait for who writes.
        using var connection = Connect(target, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA journal_mode = WAL");
        return views;
    }

    /// <summary>What is wrong with the file of a workspace, one sentence each, and how many views it holds. It may be in use.</summary>
    public static async Task<(int Views, IReadOnlyList<string> Problems)> CheckAsync(string workspace, CancellationToken cancellationToken = default)
    {
        try
        {
            // The last one to close a file with a log clears the log away, which takes the right to write.
            await using var connection = Connect(workspace, SqliteOpenMode.ReadWrite);
            var problems = new List<string>(Texts(connection, "PRAGMA integrity_check(20)").Where(line => line != "ok"));
            await using var db = new WorkspaceDb(new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite(connection).Options);
            if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).LastOrDefault() is { } newer)
                return (0, [.. problems, $"It was written by a newer version of this program ({newer})."]);
            var rows = await db.Views.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
            problems.AddRange(rows.SelectMany(row => ProblemsOf(row).Select(problem => $"View {row.Id} ({row.Name}): {problem}")));
            return (rows.Count, problems);
        }
        catch (SqliteException error)
        {
            return (0, [$"It cannot be read: {error.Message}"]);
        }
    }

    static IEnumerable<string> ProblemsOf(SavedViewRow row)
    {
        foreach (var problem in ExploreState.Parse(row.Address).Problems) yield return problem;
        if (!IsReadable(row)) yield return "its positions, notes or picture cannot be read.";
    }

    static bool IsReadable(SavedViewRow row)
    {
        try
        {
            CanvasText.ReadPicture(row.Thumbnail);
            return CanvasText.Read(row.Canvas) is { Positions: not null, Pins: not null, Notes: not null };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static int Finish(string target, Action<string> write, Action makeRoom)
    {
        var unfinished = target + Unfinished;
        try
        {
            File.Delete(unfinished);
            write(unfinished);
            var views = Verify(unfinished);
            using (var stream = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(true);
            makeRoom();
            File.Move(unfinished, target);
            return views;
        }
        catch (Exception error) when (error is SqliteException or UnauthorizedAccessException)
        {
            throw new IOException($"{target} could not be written: {error.Message}", error);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    static int Verify(string path)
    {
        using var connection = Connect(path, SqliteOpenMode.ReadOnly);
        if (Texts(connection, "PRAGMA integrity_check(1)") is not ["ok"]) throw new IOException($"The copy {path} is damaged: make the backup again.");
        return int.Parse(Texts(connection, """SELECT COUNT(*) FROM "SavedViews" WHERE "Removed" IS NULL""")[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        return connection;
    }

    static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    static string[] Texts(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return [.. texts];
    }
}
