namespace GraphExplorer.Bolt.Server;

/// <summary>A query and its parameters.</summary>
public sealed record BoltQuery(string Text, IReadOnlyDictionary<string, object?> Parameters);
