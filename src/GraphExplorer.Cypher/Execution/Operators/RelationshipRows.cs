using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// Puts a relationship and its ends into the row, as a pattern looks at it. A pattern without direction sees each
/// relationship twice, once from each end; a loop once.
/// </summary>
sealed class RelationshipRows(QueryRun run, RelationshipSlots slots)
{
    readonly Value[] _row = run.Row;
    long _back = -1;

    /// <summary>Puts a relationship in place, the way it lies in the graph or against it.</summary>
    public bool Put(long relationship)
    {
        var ends = run.Graph.Ends(relationship);
        var incoming = slots.Direction == PatternDirection.Incoming;
        _back = slots.Direction == PatternDirection.Either && ends.Start != ends.End ? relationship : -1;
        return Put(relationship, incoming ? ends.End : ends.Start, incoming ? ends.Start : ends.End);
    }

    /// <summary>Puts the last relationship in place the other way round, if the pattern asks for that.</summary>
    public bool PutBack()
    {
        if (_back < 0) return false;
        var ends = run.Graph.Ends(_back);
        var relationship = _back;
        _back = -1;
        return Put(relationship, ends.End, ends.Start);
    }

    public void Reset() => _back = -1;

    bool Put(long relationship, long from, long to)
    {
        if (slots.From == slots.To && from != to) return false;
        _row[slots.Slot] = Value.Relationship(relationship);
        _row[slots.From] = Value.Node(from);
        _row[slots.To] = Value.Node(to);
        return true;
    }
}
