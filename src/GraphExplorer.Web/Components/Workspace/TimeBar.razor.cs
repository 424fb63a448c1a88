using GraphExplorer.Exploration;
using GraphExplorer.Time;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>How much holds or happens when, the time that is looked at, and the rule of assumed ends.</summary>
public sealed partial class TimeBar : IAsyncDisposable
{
    static readonly (string Factor, string Word)[] Speeds = [("0.5", "½ ×"), ("1", "1 ×"), ("2", "2 ×"), ("4", "4 ×")];

    ElementReference _element;
    TimelineModule? _timeline;
    TimeWindow? _time;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] IJSRuntime Browser { get; set; } = null!;

    bool IsRange => Session.State.Filter.Time is { IsRange: true };

    /// <summary>Brings the slider to life for a canvas that is at work.</summary>
    public async Task StartAsync(CanvasModule canvas)
    {
        _time = Session.State.Filter.Time;
        _timeline = new TimelineModule(Browser);
        await _timeline.CreateAsync(_element, canvas, _time, SettleAsync, AssumeAsync);
    }

    // The module writes into this markup; what it has written must not be taken back by a later render.
    protected override bool ShouldRender() => _timeline is null;

    protected override async Task OnParametersSetAsync()
    {
        if (_timeline is null || _time == Session.State.Filter.Time)
            return;
        _time = Session.State.Filter.Time;
        await _timeline.SetTimeAsync(_time);
    }

    Task SettleAsync(TimeWindow? time) => InvokeAsync(() =>
    {
        _time = time;
        Adjust(filter => filter with { Time = time });
    });

    Task AssumeAsync(bool on) => InvokeAsync(() => Adjust(filter => filter with { AssumeOngoing = on }));

    void Adjust(Func<GraphFilter, GraphFilter> change) =>
        Session.Adjust(Session.State with { Filter = change(Session.State.Filter) });

    public async ValueTask DisposeAsync()
    {
        if (_timeline is not null)
            await _timeline.DisposeAsync();
    }
}
