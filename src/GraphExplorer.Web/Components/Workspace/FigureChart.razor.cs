using GraphExplorer.Analysis;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;
using Radzen.Blazor;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>One figure of the chosen entities year by year, on what is in sight in each year with the filters of the view.</summary>
public sealed partial class FigureChart : IDisposable
{
    /// <summary>Years that are written under a chart at most.</summary>
    const int YearLabelsMax = 10;

    static readonly (string Colour, LineType Line, MarkerType Marker)[] s_looks =
    [
        ("var(--kind-group)", LineType.Solid, MarkerType.Circle), ("var(--kind-person)", LineType.Dashed, MarkerType.Square),
        ("var(--kind-place)", LineType.Dotted, MarkerType.Triangle), ("var(--kind-event)", LineType.Solid, MarkerType.Square),
        ("var(--kind-community)", LineType.Dashed, MarkerType.Circle), ("var(--kind-state-actor)", LineType.Dotted, MarkerType.Circle),
        ("var(--edge-split)", LineType.Solid, MarkerType.Triangle), ("var(--accent)", LineType.Dashed, MarkerType.Triangle),
    ];

    CancellationTokenSource? _computing;
    Question? _asked;
    AnalysisOverTime? _years;
    IReadOnlyList<IReadOnlyList<YearValue>> _points = [];

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] AnalysisLimits Limits { get; set; } = null!;

    /// <summary>One of <see cref="Figure.OverTime"/>.</summary>
    [Parameter, EditorRequired] public required Figure Figure { get; set; }

    /// <summary>Entities that are followed.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Ids { get; set; }

    /// <summary>What the chart answers; a chart of the same question is not computed again.</summary>
    sealed record Question(Figure Figure, IReadOnlyList<string> Ids, Subgraph Union, GraphFilter Filter);

    IEnumerable<string> Names => _years?.Series.Select(series => Session.NameOf(series.Id)) ?? [];

    int YearStep => Math.Max(1, ((_points.Count > 0 ? _points.Max(series => series.Count) : 0) + YearLabelsMax - 1) / YearLabelsMax);

    static double? ValueOf(YearSeries series, int year)
    {
        foreach (var value in series.Values)
            if (value.Year == year)
                return value.Value;
        return null;
    }

    protected override async Task OnParametersSetAsync()
    {
        // The chart shows every year, so the time of the view does not count.
        var question = new Question(Figure, Ids, Session.View.Union, Session.State.Filter with { Time = null });
        if (question == _asked)
            return;
        _asked = question;
        await ComputeAsync(question);
    }

    async Task ComputeAsync(Question question)
    {
        if (_computing is not null)
            await _computing.CancelAsync();
        var computing = _computing = new CancellationTokenSource();
        try
        {
            var years = await Task.Run(() => Follow(question, computing.Token), computing.Token);
            if (computing.IsCancellationRequested)
                return;
            _years = years;
            _points = years.Series.Any(series => series.Values.Count > 0) ? [.. years.Series.Select(series => series.Values)] : [];
        }
        catch (OperationCanceledException) when (computing.IsCancellationRequested)
        {
            // Another question took its place.
        }
    }

    AnalysisOverTime Follow(Question question, CancellationToken cancellationToken) => AnalysisOverTime.Of(
        question.Figure, question.Ids, AnalysisOverTime.YearsOf(question.Union),
        year => SubgraphFilter.Apply(question.Union, question.Filter with { Time = TimeWindow.OfYear(year) }).Subgraph, Limits, cancellationToken);

    public void Dispose()
    {
        _computing?.Cancel();
        _computing?.Dispose();
    }
}
