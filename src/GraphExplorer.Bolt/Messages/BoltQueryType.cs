namespace GraphExplorer.Bolt.Messages;

/// <summary>What a query is allowed to touch, as the server found at planning.</summary>
public enum BoltQueryType
{
    /// <summary>The server did not say.</summary>
    Unknown,

    /// <summary><c>r</c>: reads only.</summary>
    ReadOnly,

    /// <summary><c>rw</c>: reads and writes.</summary>
    ReadWrite,

    /// <summary><c>w</c>: writes and returns nothing.</summary>
    WriteOnly,

    /// <summary><c>s</c>: changes indexes or constraints.</summary>
    SchemaWrite,
}
