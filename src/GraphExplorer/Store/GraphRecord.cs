namespace GraphExplorer.Store;

/// <summary>
/// One row. Values are null, bool, long, double, string, byte[], <c>IReadOnlyList&lt;object?&gt;</c>,
/// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, or a node, relationship, path, temporal value or point of
/// GraphExplorer.Bolt.
/// </summary>
public sealed class GraphRecord(IReadOnlyList<string> columns, IReadOnlyList<object?> values)
{
    /// <summary>Names of the columns, the same list for all rows of a result.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>Values in the order of the columns.</summary>
    public IReadOnlyList<object?> Values { get; } = values;

    public object? this[int column] => Values[column];

    /// <summary>The value of a column; throws <see cref="KeyNotFoundException"/> with the known names when there is
    /// none.</summary>
    public object? this[string column] => Values[IndexOf(column)];

    /// <summary>The text in a column; null is empty.</summary>
    public string Text(string column) => this[column] is { } value ? As<string>(column, value) : "";

    /// <summary>The integer in a column; null is 0.</summary>
    public long Integer(string column) => this[column] is { } value ? As<long>(column, value) : 0;

    /// <summary>The integer in a column, or null.</summary>
    public long? IntegerOrNull(string column) => this[column] is { } value ? As<long>(column, value) : null;

    /// <summary>The truth value in a column; null is false.</summary>
    public bool Truth(string column) => this[column] is { } value && As<bool>(column, value);

    /// <summary>The list in a column; null is the empty list.</summary>
    public IReadOnlyList<object?> List(string column) =>
        this[column] is { } value ? As<IReadOnlyList<object?>>(column, value) : [];

    int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i] == column) return i;
        throw new KeyNotFoundException($"The result has no column '{column}'; it has {string.Join(", ", Columns)}.");
    }

    static T As<T>(string column, object value) => value is T typed
        ? typed
        : throw new InvalidCastException($"Column '{column}' holds {value.GetType().Name}, not {typeof(T).Name}.");
}
