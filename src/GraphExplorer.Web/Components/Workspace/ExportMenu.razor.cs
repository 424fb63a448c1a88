using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ExportDocument = GraphExplorer.Export.ExportDocument;
using ExportFormat = GraphExplorer.Export.ExportFormat;
using ExportOrigin = GraphExplorer.Export.ExportOrigin;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Takes away what is in sight, in the formats of other programs.</summary>
public sealed partial class ExportMenu
{
    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }
    [Parameter, EditorRequired] public required LanesModule Lanes { get; set; }
    [Parameter, EditorRequired] public required MapModule Map { get; set; }

    IReadOnlyDictionary<string, string>? _losses;
    string _lossesOf = "";
    string _said = "";

    bool IsTable => Session.State.Screen == ExploreScreen.Table;

    string Title => ShowWords.Of(Session.State, Session.NameOf);

    string Address(string format)
    {
        var query = Session.State.Content.ToQueryString();
        return $"/api/export/{format}{(query.Length > 0 ? query + "&" : "?")}title={Uri.EscapeDataString(Title)}";
    }

    protected override void OnParametersSet()
    {
        if (_lossesOf != Session.State.Content.ToQueryString()) _losses = null;
    }

    // Asked for by hand, because it reads all the evidence of what is in sight.
    async Task ShowLossesAsync()
    {
        if (_losses is not null)
        {
            _losses = null;
            return;
        }
        var document = await ExportDocument.LoadAsync(
            Graph, Session.View.Seen.Subgraph, new ExportOrigin(Title, "", ""), Clock.GetUtcNow(), CancellationToken.None);
        _lossesOf = Session.State.Content.ToQueryString();
        _losses = ExportFormat.All.ToDictionary(format => format.Name, format => format.Losses(document) is { Count: > 0 } losses
            ? $"Leaves out {string.Join("; ", losses)}."
            : "Holds everything.");
    }

    async Task SaveAsync(string format)
    {
        var about = await AboutAsync();
        await (Session.State.Screen switch
        {
            ExploreScreen.Lanes => Lanes.SavePictureAsync(format, "graph-explorer-lanes", about),
            ExploreScreen.Map => Map.SavePictureAsync(format, "graph-explorer-map", about),
            _ => Canvas.SavePictureAsync(format, "graph-explorer", about),
        });
    }

    async Task SaveReportAsync(ExportFormat format)
    {
        var (name, about, address) = (format.FileName(Title), await AboutAsync(), Address($"{format.Name}/picture"));
        _said = "Making the report …";
        try
        {
            await (Session.State.Screen switch
            {
                ExploreScreen.Lanes => Lanes.SaveReportAsync(name, about, address),
                ExploreScreen.Map => Map.SaveReportAsync(name, about, address),
                _ => Canvas.SaveReportAsync(name, about, address),
            });
            _said = $"{name} is saved.";
        }
        catch (JSException failure)
        {
            _said = $"The report was not made. {failure.Message}";
        }
    }

    async Task<Provenance> AboutAsync()
    {
        var sources = await SourceDocument.ListAsync(Graph);
        var made = Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return new Provenance(
            Title, Navigation.Uri, Session.View.Union.DataVersion, [.. sources.Select(source => source.Reference.Title)], made);
    }
}
