namespace GraphExplorer.Interchange.Tables;

/// <summary>A <see cref="MappedCondition"/> bound to the columns of a table.</summary>
sealed class BoundCondition(MappedCondition condition, IReadOnlyDictionary<string, int> columns)
{
    readonly BoundText _value = new(condition.Value, columns);

    public static BoundCondition? Of(MappedCondition? condition, IReadOnlyDictionary<string, int> columns) =>
        condition is null ? null : new(condition, columns);

    public bool Holds(RowScope row)
    {
        var value = _value.Raw(row.Cells);
        return (condition.Is is { } words ? words.Contains(value) : condition.IsNot.Count > 0 || value.Length > 0)
            && !condition.IsNot.Contains(value);
    }
}
