using GraphExplorer.Cypher.Storage;

namespace GraphExplorer.Cypher.Server;

/// <summary>What is done with the file of a store as a whole: check, copy, put a copy in place.</summary>
public sealed partial class EmbeddedServer
{
    /// <summary>Ending of the name under which a store stays that gave its place to a copy.</summary>
    public const string ReplacedEnding = FileCopy.Replaced;

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
    /// Puts a checked copy in the place of a store that nobody has open. What was there stays beside it under a name
    /// that ends in <see cref="ReplacedEnding"/>.
    /// </summary>
    /// <returns>Number of the last commit in the copy.</returns>
    /// <exception cref="EmbeddedStoreException">
    /// The copy is damaged or missing, or the store is in use; nothing has changed then.
    /// </exception>
    public static long Restore(string copy, string target)
    {
        try
        {
            return GraphStore.Restore(copy, target);
        }
        catch (StoreException error)
        {
            throw new EmbeddedStoreException(error.Message, error);
        }
    }
}
