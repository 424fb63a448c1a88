using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Names of slots for plans that people read. Slots without a name in the query are left out.</summary>
sealed class SlotNames
{
    readonly Dictionary<int, string> _names = [];

    public SlotNames(QueryPlan plan)
    {
        AddFrom(plan.Root);
        foreach (var subplan in plan.Subplans.Values) AddFrom(subplan);
        foreach (var column in plan.Columns) _names.TryAdd(column.Slot, column.Name);
    }

    public string? Find(int slot) => _names.GetValueOrDefault(slot);

    public string Of(int slot) => Find(slot) ?? "";

    public string List(IEnumerable<int> slots) => string.Join(", ", slots.Select(Find).Where(name => name is not null));

    void AddFrom(Plan plan)
    {
        foreach (var expression in plan.Expressions.SelectMany(ExpressionTree.All))
            if (expression is BoundVariable variable && variable.Name.Length > 0)
                _names.TryAdd(variable.Slot, variable.Name);
        if (plan is ProduceResultsPlan results)
            foreach (var column in results.Columns) _names.TryAdd(column.Slot, column.Name);
        foreach (var input in plan.Inputs) AddFrom(input);
    }
}
