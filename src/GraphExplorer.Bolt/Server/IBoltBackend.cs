namespace GraphExplorer.Bolt.Server;

/// <summary>
/// The graph behind a Bolt server. One backend serves many connections at once; all its members are called
/// concurrently. Every failure that a client may see is a <see cref="BoltFailureException"/>; any other exception
/// reaches the client as an unknown error without detail.
/// </summary>
public interface IBoltBackend
{
    /// <summary>
    /// Checks credentials and opens a session. Throws <see cref="BoltFailureException"/> with
    /// <see cref="BoltStatusCodes.Unauthorized"/> when they are wrong.
    /// </summary>
    ValueTask<IBoltSession> LogonAsync(BoltLogon logon, CancellationToken cancellationToken);
}
