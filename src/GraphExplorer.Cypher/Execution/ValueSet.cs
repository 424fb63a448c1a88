using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Values without doubles (equivalence). Nodes and relationships are held as bare ids, each kind in a table of its own.
/// </summary>
sealed class ValueSet
{
    IdTable _nodes;
    IdTable _relationships;
    HashSet<Value>? _others;

    public int Count => _nodes.Count + _relationships.Count + (_others?.Count ?? 0);

    /// <summary>False when the value was there already.</summary>
    public bool Add(in Value value, MemoryBudget memory)
    {
        if (value.IsNode) return _nodes.Add(value.RawBits, memory);
        if (value.IsRelationship) return _relationships.Add(value.RawBits, memory);
        if (!(_others ??= []).Add(value)) return false;
        memory.Charge(3 * MemoryBudget.ValueBytes + MemoryBudget.Beyond(value));
        return true;
    }
}
