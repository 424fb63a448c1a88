namespace GraphExplorer.Cypher.Storage;

/// <summary>Which relationships of a node are meant.</summary>
enum Direction : byte
{
    Outgoing,
    Incoming,

    /// <summary>Outgoing ones first, then incoming ones; a loop comes once.</summary>
    Both,
}
