using System.Globalization;
using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>
/// Bookmarks: the store and the number of a commit, <c>GX:store:number</c>. With one store that every session reads, a
/// commit that was acknowledged is visible; one of the future is waited for.
/// </summary>
static class Bookmarks
{
    const string Prefix = "GX";

    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    public static string Of(CypherDatabase database, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{database.Store.ElementIds.Store:N}:{version}");

    /// <summary>
    /// Waits until all are visible. Refuses those of another store, and fails when one is not visible after
    /// <see cref="CypherOptions.BookmarkWaitMax"/>.
    /// </summary>
    public static async ValueTask DemandAsync(
        IReadOnlyList<string> bookmarks, CypherDatabase database, CancellationToken cancellationToken)
    {
        var wanted = bookmarks.Max(bookmark => VersionOf(bookmark, database));
        var clock = database.Options.Clock;
        var began = clock.GetTimestamp();
        while (database.Version < wanted)
        {
            if (clock.GetElapsedTime(began) >= database.Options.BookmarkWaitMax)
                throw new BoltFailureException(
                    "Neo.TransientError.Transaction.BookmarkTimeout",
                    $"The store has commit {database.Version}, and commit {wanted} of a bookmark did not come within "
                    + $"{database.Options.BookmarkWaitMax.TotalSeconds} s.")
                {
                    GqlStatus = "08N15",
                    GqlDescription = "error: connection exception - bookmark timeout. The server is behind the bookmark.",
                };
            await Task.Delay(s_pause, clock, cancellationToken);
        }
    }

    static long VersionOf(string bookmark, CypherDatabase database)
    {
        var parts = bookmark.Split(':');
        if (parts.Length == 3 && parts[0] == Prefix && Guid.TryParseExact(parts[1], "N", out var store)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return store == database.Store.ElementIds.Store
                ? version
                : throw Invalid($"The bookmark '{bookmark}' is of another store.");
        throw Invalid($"'{bookmark}' is not a bookmark of this server.");
    }

    static BoltFailureException Invalid(string message) => new("Neo.ClientError.Transaction.InvalidBookmark", message)
    {
        GqlStatus = "08N13", GqlDescription = "error: connection exception - invalid bookmark. " + message,
    };
}
