using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>One row for each item of a list. Null gives no row; any other value counts as a list of itself.</summary>
sealed class Unwind(QueryRun run, Operator input, Evaluator list, int slot) : Step(run, input)
{
    ListValue _items = ListValue.Empty;
    int _next;

    public override void Restart()
    {
        Input.Restart();
        (_items, _next) = (ListValue.Empty, 0);
    }

    public override bool Next()
    {
        while (_next >= _items.Count)
        {
            if (!Input.Next()) return false;
            Run.Tick();
            var value = list(Run);
            _items = value.IsList ? value.AsList() : value.IsNull ? ListValue.Empty : ListValue.Of(value);
            _next = 0;
        }
        Row[slot] = _items[_next++];
        return true;
    }
}
