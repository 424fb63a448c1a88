namespace GraphExplorer.Bolt.Client;

/// <summary>Who answered a connection.</summary>
/// <param name="Agent">Such as <c>Neo4j/5.26.0</c>.</param>
/// <param name="ProtocolVersion">Such as <c>5.8</c>.</param>
/// <param name="Address">Where the client connected to.</param>
public sealed record BoltServerIdentity(string Agent, string ProtocolVersion, string Address);
