using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>A property of an entity: token of its key, and its value.</summary>
readonly record struct Property(int Key, Value Value);

/// <summary>What a relationship is besides its properties.</summary>
readonly record struct RelationshipEnds(int Type, long Start, long End)
{
    /// <summary>The end that is not <paramref name="node"/>; of a loop, the node itself.</summary>
    public long Other(long node) => Start == node ? End : Start;
}

/// <summary>A node or relationship found by full text, with the score of the index: the larger, the better.</summary>
readonly record struct FullTextHit(long Entity, double Score);
