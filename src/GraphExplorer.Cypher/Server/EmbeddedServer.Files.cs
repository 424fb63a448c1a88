using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Server;

/// <summary>What is done with the file of a store as a whole: check, copy, put a copy in place.</summary>
public sealed partial class EmbeddedServer
{
    /// <summary>Verifies file and memory while others work. One sentence for each thing that is wrong; none when all is well.</summary>
    public IReadOnlyList<string> Check(CancellationToken cancellationToken = default) =>
        [.. _database.Store.Check(cancellationToken).Select(finding => finding.ToString())];

    /// <summary>Writes a copy of the store as it is now, while others work. The file appears when it is whole.</summary>
    /// <exception cref="EmbeddedStoreException">The target exists or cannot be written.</exception>
    public void BackupTo(string target)
    {
        try
        {
            _database.Store.BackupTo(target);
        }
        catch (StoreException error)
        {
            throw new EmbeddedStoreException(error.Message, error);
        }
    }

    /// <summary>
    /// Puts a checked copy in the place of a store that nobody has open. The file that was there is kept beside it, and its path given; null when there
    /// was none.
    /// </summary>
    /// <exception cref="EmbeddedStoreException">The copy is damaged or missing, or the store is in use; nothing has changed then.</exception>
    public static string? Restore(string copy, string target)
    {
        try
        {
            if (GraphStore.CheckFile(copy) is { Count: > 0 } findings)
                throw new StoreException(StoreProblem.Damaged, $"{copy} is damaged and was not restored: {findings[0]}");
            var draft = target + ".restored";
            File.Copy(copy, draft, overwrite: true);
            var kept = File.Exists(target) ? SetAside(target) : null;
            File.Move(draft, target);
            return kept;
        }
        catch (Exception error) when (error is StoreException or IOException)
        {
            throw new EmbeddedStoreException(error.Message, error);
        }
    }

    static string SetAside(string target)
    {
        // Opening takes the lock, so a store in use is refused; closing folds the write-ahead log into the file that is moved.
        using (GraphStore.Open(target))
        {
        }
        var kept = $"{target}.before-{DateTime.UtcNow:yyyyMMdd-HHmmss}";
        File.Move(target, kept);
        return kept;
    }
}
