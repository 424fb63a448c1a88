using GraphExplorer.Time;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>How much holds in which year, and the time that is looked at.</summary>
public sealed partial class YearBar : IAsyncDisposable
{
    ElementReference _element;
    TimelineModule? _timeline;
    TimeWindow? _time;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] IJSRuntime Browser { get; set; } = null!;

    /// <summary>Brings the slider to life for a canvas that is at work.</summary>
    public async Task StartAsync(CanvasModule canvas)
    {
        _time = Session.State.Filter.Time;
        _timeline = new TimelineModule(Browser);
        await _timeline.CreateAsync(_element, canvas, _time, SettleAsync);
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
        Session.Adjust(Session.State with { Filter = Session.State.Filter with { Time = time } });
    });

    public async ValueTask DisposeAsync()
    {
        if (_timeline is not null)
            await _timeline.DisposeAsync();
    }
}
