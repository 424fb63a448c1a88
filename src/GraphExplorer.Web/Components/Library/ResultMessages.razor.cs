using System.Globalization;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Library;

/// <summary>Rows, times, changes and limits of a run, who answered, and what the store remarked.</summary>
public sealed partial class ResultMessages
{
    string _server = "…";

    [Parameter, EditorRequired] public required QueryResult Result { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;

    IEnumerable<(string Name, string Words)> Facts =>
    [
        ("Rows", Result.Truncated ? $"{Text(Result.Rows.Count)}; there are more, which were cut off by the limit Graph:RowsMax" : Text(Result.Rows.Count)),
        ("In them", $"{Counted.Of(Result.Subgraph.Nodes.Count, "entity", "entities")}, {Counted.Of(Result.Subgraph.Edges.Count, "relationship")}"),
        ("Time until the last row", Milliseconds(Result.Duration)),
        ("Time in the store, as it says", Milliseconds(Result.Summary.Elapsed)),
        ("Changes", Result.Summary.Counters.Count == 0 ? "none" : string.Join(", ", Result.Summary.Counters.Select(pair => $"{pair.Key.Replace('-', ' ')}: {Text(pair.Value)}"))),
        ("Kind of query", KindWords),
        ("Data version", Result.DataVersion.Length > 0 ? Result.DataVersion : "none is kept"),
        ("Graph", Graph.Address.ToString()),
        ("Server", _server),
        ("Limits", $"{Graph.Limits.ReadTime.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds (Graph:ReadTime), {Text(Graph.Limits.RowsMax)} rows (Graph:RowsMax)"),
    ];

    string KindWords => Result.Summary.QueryType switch
    {
        "r" => "reads only",
        "rw" => "reads and writes",
        "w" => "writes",
        "s" => "changes indexes or constraints",
        _ => "the store does not say",
    };

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var server = await Graph.VerifyAsync();
            _server = $"{server.Agent}, Bolt {server.Protocol}";
        }
        catch (Exception away) when (away is GraphUnreachableException or GraphRefusedException)
        {
            _server = away.Message;
        }
    }

    static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("#,##0.#", CultureInfo.InvariantCulture) + " ms";
}
