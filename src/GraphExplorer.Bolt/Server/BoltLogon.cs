namespace GraphExplorer.Bolt.Server;

/// <summary>Credentials that a client presented, and where it comes from.</summary>
/// <param name="Scheme"><c>none</c>, <c>basic</c>, <c>bearer</c>, or another name that the client chose.</param>
/// <param name="Principal">User name of <c>basic</c>, else null.</param>
/// <param name="Credentials">Password or token, else null. Never written to a log.</param>
/// <param name="Peer">The other end of the connection.</param>
public sealed record BoltLogon(string Scheme, string? Principal, string? Credentials, BoltPeer Peer)
{
    /// <summary>Name of the connection, as HELLO was told it.</summary>
    public string ConnectionId { get; init; } = "";

    /// <summary>Realm, or null.</summary>
    public string? Realm { get; init; }

    /// <summary>All but the credentials.</summary>
    public override string ToString() => $"{Scheme} {Principal ?? "(nobody)"} from {Peer.Name}";
}
