using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Small questions that all operators ask which walk through the graph.</summary>
static class GraphSteps
{
    public static Direction ToDirection(this PatternDirection direction) => direction switch
    {
        PatternDirection.Outgoing => Direction.Outgoing,
        PatternDirection.Incoming => Direction.Incoming,
        _ => Direction.Both,
    };

    /// <summary>The node in a slot that an earlier clause may have filled; -1 for null.</summary>
    public static long NodeOrNone(in Value value)
    {
        if (value.IsNode) return value.AsNode();
        if (value.IsNull) return -1;
        throw ErrorCode.InvalidArgumentTypeAtRuntime.At(
            null, $"A pattern needs a node here, but the variable holds {KindNames.WithArticle(value.Kind)}");
    }

    /// <summary>Whether a relationship is the one in a slot, or one of the list in it.</summary>
    public static bool IsIn(this in Value slot, long relationship)
    {
        if (slot.IsRelationship) return slot.AsRelationship() == relationship;
        if (!slot.IsList) return false;
        foreach (var item in slot.AsList().Span)
            if (item.IsRelationship && item.AsRelationship() == relationship)
                return true;
        return false;
    }

    public static bool IsInAny(Value[] row, int[] slots, long relationship)
    {
        foreach (var slot in slots)
            if (row[slot].IsIn(relationship))
                return true;
        return false;
    }

    /// <summary>Whether a relationship fits a direction when it is walked from a node.</summary>
    public static bool Leads(in RelationshipEnds ends, long from, Direction direction) => direction switch
    {
        Direction.Outgoing => ends.Start == from,
        Direction.Incoming => ends.End == from,
        _ => ends.Start == from || ends.End == from,
    };

    public static bool Has(int[]? types, int type) => types is null || Array.IndexOf(types, type) >= 0;

    /// <summary>Whether two values are the very same: cheap, and never true of different ones.</summary>
    public static bool IsSameEntity(this in Value left, in Value right) =>
        ReferenceEquals(left.Reference, right.Reference) && left.RawBits == right.RawBits;
}
