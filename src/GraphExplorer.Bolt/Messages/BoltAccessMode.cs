namespace GraphExplorer.Bolt.Messages;

/// <summary>What a transaction may do to the graph.</summary>
public enum BoltAccessMode
{
    /// <summary>Reads and writes; the default of the protocol.</summary>
    Write,

    /// <summary>Reads only; the server refuses every write.</summary>
    Read,
}
