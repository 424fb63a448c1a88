using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The graph as one reader sees it: a <see cref="Snapshot"/>, which never changes, or the <see
/// cref="WriteTransaction"/> with its own changes. Labels, relationship types and property keys are tokens (small
/// integers); the token -1 stands for a name that the store does not know, and finds nothing. Cursors stay valid
/// while the same transaction writes: they give what was there when they were made, less what has been deleted since.
/// </summary>
interface IGraphReader
{
    /// <summary>Names and tokens of labels, relationship types and property keys.</summary>
    Tokens Tokens { get; }

    /// <summary>Indexes and constraints.</summary>
    SchemaCatalogue Schema { get; }

    /// <summary>Exact counts, cheap to read.</summary>
    GraphStatistics Statistics { get; }

    /// <summary>Number of the last commit that this reader sees.</summary>
    long Version { get; }

    /// <summary>Names of entities outside of the engine: elementId().</summary>
    ElementIds ElementIds { get; }

    bool NodeExists(long node);

    bool RelationshipExists(long relationship);

    /// <summary>False for a node that does not exist.</summary>
    bool HasLabel(long node, int label);

    /// <summary>Labels in the order of their tokens.</summary>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.DeletedEntityAccess"/>: the node is not there.
    /// </exception>
    ReadOnlySpan<int> Labels(long node);

    /// <summary>The value of a property, null when the node does not have it.</summary>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.DeletedEntityAccess"/>: the node is not there.
    /// </exception>
    Value NodeProperty(long node, int key);

    /// <summary>The value of a property, null when the relationship does not have it.</summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.DeletedEntityAccess"/>: it is not there.</exception>
    Value RelationshipProperty(long relationship, int key);

    /// <summary>Adds all properties of a node to the list, in the order of their keys' tokens.</summary>
    /// <exception cref="CypherException">
    /// <see cref="ErrorCode.DeletedEntityAccess"/>: the node is not there.
    /// </exception>
    void NodeProperties(long node, List<Property> into);

    /// <summary>Adds all properties of a relationship to the list, in the order of their keys' tokens.</summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.DeletedEntityAccess"/>: it is not there.</exception>
    void RelationshipProperties(long relationship, List<Property> into);

    /// <summary>Type and ends; of a relationship deleted in this transaction too.</summary>
    RelationshipEnds Ends(long relationship);

    /// <summary>Relationships of a node; null types mean all.</summary>
    ExpandCursor Expand(long node, Direction direction, int[]? types);

    /// <summary>Number of relationships of a node; null types mean all. A loop counts once.</summary>
    int Degree(long node, Direction direction, int[]? types);

    /// <summary>All nodes, in the order of their ids.</summary>
    EntityCursor Nodes();

    /// <summary>Nodes with a label, in the order of their ids.</summary>
    EntityCursor NodesWithLabel(int label);

    /// <summary>All relationships, in the order of their ids.</summary>
    EntityCursor Relationships();

    /// <summary>Relationships of a type, in the order of their ids.</summary>
    EntityCursor RelationshipsOfType(int type);

    /// <summary>
    /// Entities of a range, text or unique index within a range of its keys, in the order of the keys.
    /// </summary>
    IndexCursor Seek(IndexDescription index, IndexRange range);

    /// <summary>
    /// The one entity of an index over one property whose value equals the given one; -1 when there is none. Of several
    /// it gives the one with the smallest id: meant for indexes of unique constraints.
    /// </summary>
    long SeekFirst(IndexDescription index, Value value);

    /// <summary>
    /// Entities of a full-text index that match a query in Lucene's syntax (<see cref="FullTextQuery"/>), best first.
    /// </summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.InvalidArgument"/>: it is not in that syntax.</exception>
    IReadOnlyList<FullTextHit> SearchText(
        IndexDescription index, string query, int limit, CancellationToken cancellation);
}
