using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>For each input row, the node with an id, or those with the ids of a list.</summary>
sealed class NodeById(QueryRun run, Operator input, IdSearch search, int slot) : Step(run, input)
{
    readonly HashSet<long> _given = [];
    ListValue _ids = ListValue.Empty;
    int _next;

    public override void Restart()
    {
        Input.Restart();
        (_ids, _next) = (ListValue.Empty, 0);
    }

    public override bool Next()
    {
        while (true)
        {
            while (_next < _ids.Count)
            {
                Run.Tick();
                Run.Hits++;
                var node = Find(_ids[_next++]);
                if (node < 0 || !Run.Graph.NodeExists(node) || !_given.Add(node)) continue;
                Row[slot] = Value.Node(node);
                return true;
            }
            if (!Input.Next()) return false;
            var wanted = search.Id(Run);
            _ids = !search.Many ? ListValue.Of(wanted) : wanted.IsList ? wanted.AsList() : ListValue.Empty;
            _next = 0;
            _given.Clear();
        }
    }

    long Find(in Value id)
    {
        if (search.IsElementId) return id.IsString && Run.Graph.ElementIds.TryNode(id.AsString(), out var node) ? node : -1;
        if (id.IsInteger) return id.AsInteger();
        return id.IsFloat && id.AsFloat() is var number && number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? (long)number
            : -1;
    }
}

/// <summary>Which ids are looked for: of <c>elementId()</c> or of <c>id()</c>, one or a list.</summary>
sealed record IdSearch(Evaluator Id, bool IsElementId, bool Many);
