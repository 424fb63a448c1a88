using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Queries;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Library;

/// <summary>A result as graph, table, JSON and plan, with what the store said, and the ways on from it.</summary>
public sealed partial class QueryResults
{
    /// <summary>Rows of JSON that are shown; more would make the page slow, and all are copied.</summary>
    const int JsonRowsMax = 500;

    enum ResultAs
    {
        Graph,
        Table,
        Json,
        Plan,
        Messages,
    }

    static readonly (ResultAs View, string Icon, string Word)[] Views =
    [
        (ResultAs.Graph, "network", "Graph"), (ResultAs.Table, "table", "Table"), (ResultAs.Json, "code", "JSON"), (ResultAs.Plan, "lineage", "Plan"),
        (ResultAs.Messages, "info", "Messages"),
    ];

    ResultAs _view;
    ResultTable? _table;
    ResultAddress? _entities;

    /// <summary>The result; another one is another component.</summary>
    [Parameter, EditorRequired] public required OpenResult Open { get; set; }

    /// <summary>Ticket by which the browser fetches the subgraph.</summary>
    [Parameter, EditorRequired] public required string Ticket { get; set; }

    [Inject] DownloadModule Clipboard { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] IJSRuntime Browser { get; set; } = null!;

    QueryResult Result => Open.Result;

    string Said
    {
        get
        {
            var rows = Result.Truncated ? $"the first {Counted.Of(Result.Rows.Count, "row")}; there are more (Graph:RowsMax)" : Counted.Of(Result.Rows.Count, "row");
            var version = Result.DataVersion.Length > 0 ? $" · data version {Result.DataVersion}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{rows} · {Math.Max(1, Result.Duration.TotalMilliseconds):0} ms{version}");
        }
    }

    /// <summary>What joins entities is drawn; entities alone are a list, and read better as one.</summary>
    protected override void OnInitialized()
    {
        _view = Result.Summary.Plan is not null ? ResultAs.Plan
            : Open.Opens == ResultView.Graph && Result.Subgraph.Edges.Count > 0 ? ResultAs.Graph
            : ResultAs.Table;
        _entities = ResultAddress.Of(Result, new ExploreState());
    }

    IReadOnlyList<IReadOnlyList<object?>> Rows => _table?.Rows ?? Result.Rows;

    Task CopyTsvAsync() => CopyAsync(ResultCopy.Tsv(Result.Columns, Rows));

    Task CopyMarkdownAsync() => CopyAsync(ResultCopy.Markdown(Result.Columns, Rows));

    Task CopyJsonAsync() => CopyAsync(ResultJson.Of(Result));

    async Task CopyAsync(string text) => Announcer.Say(
        await Clipboard.CopyTextAsync(text) ? $"{Counted.Of(Result.Rows.Count, "row")} copied" : "The browser does not allow copying");

    async Task AddToCanvasAsync()
    {
        await using var last = new LastViewModule(Browser);
        var onto = await last.FindAsync();
        if (ResultAddress.Of(Result, onto ?? new ExploreState()) is not { } found)
        {
            Announcer.Say("The address of the last view is too long to take more entities.");
            return;
        }
        Navigation.NavigateTo(found.Address);
    }
}
