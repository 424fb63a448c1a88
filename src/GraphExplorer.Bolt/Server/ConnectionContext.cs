using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Server;

/// <summary>What is known of one connection from its handshake on.</summary>
/// <param name="Id">Number of the connection on this server.</param>
/// <param name="Version">Version that the handshake agreed on.</param>
/// <param name="Peer">The client's end.</param>
/// <param name="Backend">The graph.</param>
/// <param name="Options">Settings of the server.</param>
sealed record ConnectionContext(
    long Id, BoltVersion Version, BoltPeer Peer, IBoltBackend Backend, BoltServerOptions Options);
