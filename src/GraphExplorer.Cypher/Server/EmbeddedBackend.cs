using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>A database as a Bolt server sees it.</summary>
/// <param name="database">The database.</param>
/// <param name="admits">Whether these credentials may use it.</param>
/// <param name="timeoutMax">Longest time that a client may ask for, or null when it may ask for any.</param>
sealed class EmbeddedBackend(CypherDatabase database, Func<BoltLogon, bool> admits, TimeSpan? timeoutMax) : IBoltBackend
{
    public ValueTask<IBoltSession> LogonAsync(BoltLogon logon, CancellationToken cancellationToken) => admits(logon)
        ? ValueTask.FromResult<IBoltSession>(new EmbeddedSession(database, logon, timeoutMax))
        : throw new BoltFailureException(BoltStatusCodes.Unauthorized, "The client is unauthorized: user name or password are wrong.")
        {
            GqlStatus = "42NFF",
            GqlDescription = "error: syntax error or access rule violation - permission/access denied.",
        };
}
