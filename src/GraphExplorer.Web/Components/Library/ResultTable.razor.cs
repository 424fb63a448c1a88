using GraphExplorer.Queries;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The rows of a result, as many as are in sight at a time, sortable by every column.</summary>
public sealed partial class ResultTable
{
    IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();
    List<IReadOnlyList<object?>> _rows = [];
    bool[] _numbers = [];
    int _sort = -1;
    bool _descending;

    [Parameter, EditorRequired] public required QueryResult Result { get; set; }

    /// <summary>The rows as they stand in the table.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => _rows;

    protected override void OnInitialized()
    {
        _rows = [.. Result.Rows];
        _names = Result.Subgraph.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        _numbers = [.. Result.Columns.Select((_, column) => Result.Rows.Count > 0 && Result.Rows.All(row => row[column] is null or long or double))];
    }

    bool IsNumber(int column) => _numbers[column];

    /// <summary>Once ascending, again descending, a third time as the query ordered them.</summary>
    void SortBy(int column)
    {
        (_sort, _descending) = _sort != column ? (column, false) : _descending ? (-1, false) : (column, true);
        _rows = _sort < 0 ? [.. Result.Rows]
            : _descending ? [.. Result.Rows.OrderByDescending(row => row[_sort], ValueOrder.Instance)]
            : [.. Result.Rows.OrderBy(row => row[_sort], ValueOrder.Instance)];
    }

    /// <summary>Numbers by size before texts by code point, and what is missing last.</summary>
    sealed class ValueOrder : IComparer<object?>
    {
        public static readonly ValueOrder Instance = new();

        public int Compare(object? one, object? other) => (one, other) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            (long or double, long or double) => Number(one).CompareTo(Number(other)),
            (long or double, _) => -1,
            (_, long or double) => 1,
            _ => string.CompareOrdinal(ResultText.Of(one), ResultText.Of(other)),
        };

        static double Number(object value) => value is long whole ? whole : (double)value;
    }
}
