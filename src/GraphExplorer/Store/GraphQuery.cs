using GraphExplorer.Model;

namespace GraphExplorer.Store;

/// <summary>
/// A query as it is sent: text and parameters, never text with values pasted in. Parameters are null, bool, int, long,
/// double, string, byte[], lists and maps of these, or values of GraphExplorer.Bolt.
/// </summary>
/// <param name="Text">The Cypher.</param>
/// <param name="Parameters">Values by name, without the dollar sign.</param>
/// <param name="Name">Name of the file that the text is from, such as <c>explore/lineage</c>; empty for text of a
/// user.</param>
public sealed record GraphQuery(string Text, IReadOnlyDictionary<string, object?> Parameters, string Name = "")
{
    static readonly IReadOnlyDictionary<string, object?> s_none = new Dictionary<string, object?>();

    /// <summary>A query without parameters.</summary>
    public GraphQuery(string text) : this(text, s_none) { }

    /// <summary>The query as a screen shows it.</summary>
    public RanQuery ToRanQuery() => new(Name, Text, new PropertyMap(Parameters));
}
