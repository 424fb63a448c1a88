using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>An item of a projection with the name of its column and the place that an error about the name points to.</summary>
sealed record NamedItem(string Name, Expression Expression, SourceSpan Place);

/// <summary>A projection while it is bound: what will be its properties, and the scopes before and behind it.</summary>
sealed class ProjectionBuilding(Scope before, Scope next, IReadOnlyList<NamedItem> items, IReadOnlyList<int> itemSlots)
{
    readonly Dictionary<int, int> _carried = [];

    public Scope Before { get; } = before;

    /// <summary>Sees the columns and nothing else.</summary>
    public Scope Next { get; } = next;

    public IReadOnlyList<NamedItem> Items { get; } = items;

    /// <summary>The slot of each item.</summary>
    public IReadOnlyList<int> ItemSlots { get; } = itemSlots;

    public required SlotCounter Slots { get; init; }

    public List<BoundColumn> Columns { get; } = [];

    public List<BoundAssignment> Assignments { get; } = [];

    public List<BoundAssignment> After { get; } = [];

    public Grouping? Grouping { get; set; }

    public IReadOnlyList<BoundSortItem> OrderBy { get; set; } = [];

    public BoundExpression? Skip { get; set; }

    public BoundExpression? Limit { get; set; }

    public IReadOnlyList<BoundExpression> Where { get; set; } = [];

    public void AddColumn(int item, StaticType type)
    {
        var name = Items[item].Name;
        Columns.Add(new BoundColumn(name, ItemSlots[item], type));
        Next.Add(new Symbol(name, ItemSlots[item], type, Items[item].Place));
    }

    /// <summary>A hidden slot of the new row that takes a variable of the old row over.</summary>
    public int Carry(Symbol symbol)
    {
        if (_carried.TryGetValue(symbol.Slot, out var slot)) return slot;
        slot = Slots.Next();
        Assignments.Add(new BoundAssignment(slot, new BoundVariable(symbol.Declared, symbol.Type, symbol.Slot, symbol.Name)));
        return _carried[symbol.Slot] = slot;
    }
}
