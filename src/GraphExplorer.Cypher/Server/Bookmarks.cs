using System.Globalization;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>Bookmarks: the number of a commit. With one store that every session reads, a commit that was acknowledged is visible.</summary>
static class Bookmarks
{
    const string Prefix = "GX:";

    public static string Of(long version) => Prefix + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Refuses bookmarks of another server, or of a commit that this store does not have.</summary>
    public static void Demand(IReadOnlyList<string> bookmarks, CypherDatabase database)
    {
        foreach (var bookmark in bookmarks)
        {
            if (!bookmark.StartsWith(Prefix, StringComparison.Ordinal)
                || !long.TryParse(bookmark.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                throw new BoltFailureException("Neo.ClientError.Transaction.InvalidBookmark", $"'{bookmark}' is not a bookmark of this server.");
            if (version > database.Version)
                throw new BoltFailureException(
                    "Neo.TransientError.Transaction.BookmarkTimeout", $"The store has commit {database.Version}, not yet that of bookmark {bookmark}.");
        }
    }
}
