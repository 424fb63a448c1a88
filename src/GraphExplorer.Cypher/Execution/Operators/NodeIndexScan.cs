using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, all nodes with a label in the order of an indexed property. Nodes without the property are not in
/// the index: they come last, or first when the order is descending, as null does in ORDER BY.
/// </summary>
sealed class NodeIndexScan(QueryRun run, Operator input, OrderedNodes nodes, int slot) : Step(run, input)
{
    readonly IndexDescription _index = run.Graph.Schema.FindIndex(nodes.Index)
        ?? throw new InvalidOperationException($"The plan needs the index {nodes.Index}, which is gone.");

    IndexCursor _forwards;
    BackwardIndexCursor _backwards;
    EntityCursor _withLabel;
    Part _part = Part.None;

    enum Part
    {
        None,
        Indexed,
        Others,
    }

    public override void Restart()
    {
        Input.Restart();
        _part = Part.None;
    }

    public override bool Next()
    {
        while (true)
        {
            if (_part == Part.Indexed)
            {
                while (AdvanceIndexed(out var node))
                    if (Put(node)) return true;
                _part = nodes.Descending ? Part.None : BeginOthers();
            }
            else if (_part == Part.Others)
            {
                while (AdvanceOthers(out var node))
                    if (Put(node)) return true;
                _part = nodes.Descending ? BeginIndexed() : Part.None;
            }
            else
            {
                if (!Input.Next()) return false;
                _part = nodes.Descending ? BeginOthers() : BeginIndexed();
            }
        }
    }

    Part BeginIndexed()
    {
        Run.Tick();
        if (nodes.Descending) _backwards = Run.Graph.SeekBackwards(_index);
        else _forwards = Run.Graph.Seek(_index, IndexRange.Everything);
        return Part.Indexed;
    }

    /// <summary>When the index has as many entries as there are nodes with the label, all of them have the property.</summary>
    Part BeginOthers()
    {
        Run.Tick();
        Run.Hits++;
        var statistics = Run.Graph.Statistics;
        var label = _index.Tokens[0];
        if (statistics.NodesWithLabel(label) == statistics.IndexEntries(_index))
            return nodes.Descending ? BeginIndexed() : Part.None;
        _withLabel = Run.Graph.NodesWithLabel(label);
        return Part.Others;
    }

    bool AdvanceIndexed(out long node)
    {
        Run.Tick();
        Run.Hits++;
        var found = nodes.Descending ? _backwards.MoveNext() : _forwards.MoveNext();
        node = !found ? -1 : nodes.Descending ? _backwards.Current : _forwards.Current;
        return found;
    }

    bool AdvanceOthers(out long node)
    {
        var key = _index.Keys[0];
        while (true)
        {
            Run.Tick();
            Run.Hits++;
            if (!_withLabel.MoveNext()) break;
            node = _withLabel.Current;
            if (!Run.Graph.NodeExists(node)) continue;
            Run.Hits++;
            if (Run.Graph.NodeProperty(node, key).IsNull) return true;
        }
        node = -1;
        return false;
    }

    bool Put(long node)
    {
        if (Run.Writer is not null && !Run.Graph.NodeExists(node)) return false;
        Row[slot] = Value.Node(node);
        return true;
    }
}

/// <summary>An index over one property of the nodes with one label, and the direction in which it is read.</summary>
sealed record OrderedNodes(string Index, bool Descending);
