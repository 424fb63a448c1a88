using System.Globalization;
using GraphExplorer.Analysis;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Computes the figures of what is in sight and shows them; another filter or date computes them anew, away from the circuit.</summary>
public sealed partial class AnalysisPanel : IDisposable
{
    /// <summary>How many entities the chart begins with: those with the highest values.</summary>
    const int FollowedFirst = 3;

    /// <summary>
    /// Figures that the canvas computes as they are computed here and colours by, under the same name. It does so anew for each date, so its
    /// colours are those of what is in sight. The degree is none of them: the canvas counts relationships, an analysis the entities at their ends.
    /// </summary>
    static readonly Figure[] s_colouring = [Figure.Betweenness, Figure.Community];

    CancellationTokenSource? _computing;
    FilteredSubgraph? _of;
    NetworkAnalysis? _analysis;
    Figure _figure = Figure.Degree;
    IReadOnlyList<NodeFigures>? _sorted;
    IReadOnlyList<string> _followed = [];
    bool _overTime;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Parameter, EditorRequired] public required CanvasModule Canvas { get; set; }

    [Inject] AnalysisLimits Limits { get; set; } = null!;

    /// <summary>Numbers of communities and components are not followed over time; the degree is, where one of them is chosen.</summary>
    Figure Followable => Figure.OverTime.Contains(_figure) ? _figure : Figure.Degree;

    // The grid takes a new list for new data and would begin again from its first row.
    IReadOnlyList<NodeFigures> Sorted => _sorted ??=
    [
        .. FiguresThatGroup.Contains(_figure)
            ? _analysis!.Nodes.OrderBy(_figure.Read).ThenByDescending(node => node.Degree)
            : _analysis!.Nodes.OrderByDescending(_figure.Read).ThenBy(node => node.Node.Name, StringComparer.OrdinalIgnoreCase),
    ];

    static IReadOnlyList<Figure> FiguresThatGroup => [Figure.Community, Figure.Component];

    string CsvAddress => "/api/analysis/csv" + (Session.State.Content with { Saved = null }).ToQueryString();

    static string Summary(NetworkAnalysis of) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Counted.Of(of.Nodes.Count, "entity", "entities")}, {Counted.Of(of.Ties, "tie")}, {Counted.Of(of.Components, "component")}, {Counted.Of(of.Communities, "community", "communities")} (modularity {of.Modularity:0.00}), {Counted.Of(of.Nodes.Count(node => node.IsArticulation), "articulation point")}");

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_of, Session.View.Seen))
            return;
        _of = Session.View.Seen;
        await ComputeAsync(_of);
    }

    async Task ComputeAsync(FilteredSubgraph seen)
    {
        if (_computing is not null)
            await _computing.CancelAsync();
        var computing = _computing = new CancellationTokenSource();
        try
        {
            var analysis = await Task.Run(() => NetworkAnalysis.Of(seen.Subgraph, Limits, computing.Token), computing.Token);
            if (computing.IsCancellationRequested)
                return;
            (_analysis, _sorted) = (analysis, null);
            var known = analysis.Nodes.Select(node => node.Node.Id).ToHashSet(StringComparer.Ordinal);
            _followed = [.. _followed.Where(known.Contains)];
            if (_followed.Count == 0)
                _followed = [.. Sorted.Take(FollowedFirst).Select(node => node.Node.Id)];
        }
        catch (OperationCanceledException) when (computing.IsCancellationRequested)
        {
            // Another sight took its place.
        }
    }

    void Choose(Figure figure) => (_figure, _sorted) = (figure, null);

    void Follow(string id) => _followed = _followed.Contains(id)
        ? [.. _followed.Where(each => each != id)]
        : [.. _followed.Append(id).TakeLast(Limits.OverTimeSeriesMax)];

    Task ColourAsync() => Canvas.ColourByAsync(_figure.Name);

    void Close() => Session.Adjust(Session.State with { Panel = ExplorePanel.None });

    public void Dispose()
    {
        _computing?.Cancel();
        _computing?.Dispose();
    }
}
