namespace GraphExplorer.Model;

/// <summary>Which edges of a node are meant. A symmetric edge counts as both.</summary>
public enum EdgeDirection
{
    Both,

    /// <summary>Edges that start at the node.</summary>
    Out,

    /// <summary>Edges that end at the node.</summary>
    In,
}
