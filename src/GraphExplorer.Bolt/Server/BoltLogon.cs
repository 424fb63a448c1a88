namespace GraphExplorer.Bolt.Server;

/// <summary>Credentials that a client presented, and where it comes from.</summary>
/// <param name="Scheme"><c>none</c>, <c>basic</c>, <c>bearer</c>, or another name that the client chose.</param>
/// <param name="Principal">User name of <c>basic</c>, else null.</param>
/// <param name="Credentials">Password or token, else null. Never written to a log.</param>
/// <param name="Peer">The other end of the connection.</param>
public sealed record BoltLogon(string Scheme, string? Principal, string? Credentials, BoltPeer Peer)
{
    /// <summary>Realm, or null.</summary>
    public string? Realm { get; init; }

    /// <summary>All but the credentials.</summary>
    public override string ToString() => $"{Scheme} {Principal ?? "(nobody)"} from {Peer.Name}";
}

/// <summary>The other end of a connection.</summary>
/// <param name="Name">Address for logs, such as <c>127.0.0.1:51234</c> or <c>in-process</c>.</param>
/// <param name="IsInProcess">True when the connection is an in-memory pipe, which no other process can reach.</param>
public sealed record BoltPeer(string Name, bool IsInProcess)
{
    /// <summary>The peer of an in-memory pipe.</summary>
    public static BoltPeer InProcess { get; } = new("in-process", true);
}
