using System.Globalization;
using GraphExplorer.Queries;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The rows of a run as table, graph and text.</summary>
public sealed partial class QueryResults
{
    enum ResultAs
    {
        Table,
        Graph,
        Text,
    }

    static readonly (ResultAs View, string Icon, string Word)[] Views =
        [(ResultAs.Table, "table", "Table"), (ResultAs.Graph, "network", "Graph"), (ResultAs.Text, "code", "Text")];

    ResultAs _view;
    QueryResult? _of;

    [Parameter, EditorRequired] public required QueryResult Result { get; set; }

    /// <summary>Ticket by which the browser fetches the subgraph.</summary>
    [Parameter, EditorRequired] public required string Ticket { get; set; }

    /// <summary>How the result opens.</summary>
    [Parameter] public ResultView Opens { get; set; }

    /// <summary>Address of the same result in the workspace; null where there is none.</summary>
    [Parameter] public string? ExploreAddress { get; set; }

    string Said
    {
        get
        {
            var rows = Result.Truncated ? $"the first {Counted.Of(Result.Rows.Count, "row")}; there are more (Graph:RowsMax)" : Counted.Of(Result.Rows.Count, "row");
            var version = Result.DataVersion.Length > 0 ? $" · data version {Result.DataVersion}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{rows} · {Math.Max(1, Result.Duration.TotalMilliseconds):0} ms{version}");
        }
    }

    protected override void OnParametersSet()
    {
        if (_of == Result)
            return;
        _of = Result;
        _view = Opens == ResultView.Graph && Result.Subgraph.Edges.Count > 0 ? ResultAs.Graph : ResultAs.Table;
    }
}
