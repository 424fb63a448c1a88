namespace GraphExplorer.Bolt.Server;

/// <summary>The other end of a connection.</summary>
/// <param name="Name">Address for logs, such as <c>127.0.0.1:51234</c> or <c>in-process</c>.</param>
/// <param name="IsInProcess">True when the connection is an in-memory pipe, which no other process can reach.</param>
public sealed record BoltPeer(string Name, bool IsInProcess)
{
    /// <summary>The peer of an in-memory pipe.</summary>
    public static BoltPeer InProcess { get; } = new("in-process", true);
}
