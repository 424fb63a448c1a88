using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Makes a copy of a store under its final name in one step: what is only half made has another name and is never taken
/// for a backup.
/// </summary>
static class FileCopy
{
    const string Unfinished = ".unfinished";

    /// <summary>Ending of the name under which a store stays that gave its place to a backup.</summary>
    public const string Replaced = ".replaced";

    /// <summary>
    /// Runs <paramref name="write"/> on a file with a name for the time being, and renames it when it is whole.
    /// </summary>
    /// <returns>Number of the last commit in the copy.</returns>
    /// <exception cref="StoreException">
    /// The target exists or cannot be written, or the copy is not a store.
    /// </exception>
    public static long Make(string path, Action<string> write)
    {
        var target = Path.GetFullPath(path);
        if (File.Exists(target))
            throw new StoreException(StoreProblem.Unreachable, $"{target} exists: choose another name for the backup.");
        return Finish(target, write, () => { });
    }

    /// <summary>
    /// Puts a copy of a backup in the place of a store that nobody has open. What was there stays beside it under a
    /// name that ends in <c>.replaced</c>.
    /// </summary>
    public static long Restore(string backup, string path)
    {
        var target = Path.GetFullPath(path);
        using var held = FileLock.Take(target);
        return Finish(target, unfinished => File.Copy(backup, unfinished), () =>
        {
            if (!File.Exists(target)) return;
            foreach (var ending in new[] { "", "-wal", "-shm" })
            {
                File.Delete(target + Replaced + ending);
                if (File.Exists(target + ending)) File.Move(target + ending, target + Replaced + ending);
            }
        });
    }

    static long Finish(string target, Action<string> write, Action makeRoom)
    {
        var unfinished = target + Unfinished;
        try
        {
            File.Delete(unfinished);
            write(unfinished);
            FileLock.Remove(unfinished);
            var version = Verify(unfinished);
            using (var stream = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(true);
            makeRoom();
            File.Move(unfinished, target);
            Folder.Flush(Path.GetDirectoryName(target)!);
            return version;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StoreException(
                StoreProblem.Unreachable, $"{target} could not be written: {exception.Message}", exception);
        }
    }

    static long Verify(string path)
    {
        var address =
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(address.ToString());
        connection.Open();
        if (FileFormat.Scalar(connection, "PRAGMA quick_check(1)") as string != "ok")
            throw new StoreException(StoreProblem.Damaged, $"The copy {path} is damaged: make the backup again.");
        return StoreFile.ReadMeta(connection)?.Version
            ?? throw new StoreException(StoreProblem.Damaged, $"The copy {path} is empty: make the backup again.");
    }
}
