using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>
/// Values without doubles (equivalence). While all of them are nodes, or all relationships, it holds bare ids; and few
/// of them lie in a short array.
/// </summary>
sealed class ValueSet
{
    const int WalkedMax = 8;

    readonly List<Value> _few = new(4);
    HashSet<Value>? _values;
    HashSet<long>? _ids;
    ValueKind _kind;

    /// <summary>False when the value was there already.</summary>
    public bool Add(Value value, MemoryBudget memory)
    {
        if (_ids is not null && value.Kind == _kind) return AddId(value, memory);
        if (_ids is not null || _values is not null) return AddValue(value, memory);
        foreach (var known in _few)
            if (known.Equals(value))
                return false;
        if (_few.Count < WalkedMax)
        {
            _few.Add(value);
            memory.Charge(MemoryBudget.ValueBytes + MemoryBudget.Beyond(value));
            return true;
        }
        Grow(value.Kind);
        return Add(value, memory);
    }

    void Grow(ValueKind kind)
    {
        if (kind is ValueKind.Node or ValueKind.Relationship && _few.TrueForAll(v => v.Kind == kind))
        {
            _kind = kind;
            _ids = [.. _few.Select(v => v.RawBits)];
        }
        else _values = [.. _few];
    }

    bool AddId(Value value, MemoryBudget memory)
    {
        if (!_ids!.Add(value.RawBits)) return false;
        memory.Charge(2 * MemoryBudget.ValueBytes);
        return true;
    }

    bool AddValue(Value value, MemoryBudget memory)
    {
        if (_values is null)
        {
            _values = [.. _ids!.Select(id => _kind == ValueKind.Node ? Value.Node(id) : Value.Relationship(id))];
            _ids = null;
        }
        if (!_values.Add(value)) return false;
        memory.Charge(2 * MemoryBudget.ValueBytes + MemoryBudget.Beyond(value));
        return true;
    }
}
