using GraphExplorer.Exploration;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>
/// Story mode: one step of the trace at a time with its date, quote and source. The step is part of the address; going to a step selects
/// its relationship and speaks it.
/// </summary>
public sealed partial class StoryPanel : IDisposable
{
    ElementReference _title;
    StoryPlayer _player = null!;
    StoryStep? _spoken;
    bool _wasOpen;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;

    int Step => Session.State.Step;

    int Count => Session.Telling.Outline.Steps.Count;

    bool IsOpen => Step > 0 && Count > 0;

    StoryStep? Current => Session.Telling.Story?.Steps.ElementAtOrDefault(Step - 1);

    string Left => Session.Telling.Outline switch
    {
        { OutOfSight: 0, Cut: 0 } => "",
        { OutOfSight: > 0 and var hidden, Cut: 0 } => $"{Counted.Of(hidden, "step")} hidden by filters and not told.",
        { OutOfSight: 0, Cut: var cut } => $"{Counted.Of(cut, "step")} past the limit of a story and not told.",
        { OutOfSight: var hidden, Cut: var cut } => $"{Counted.Of(hidden, "step")} hidden by filters and {Counted.Of(cut, "step")} past the limit of a story are not told.",
    };

    protected override void OnInitialized() => _player = new StoryPlayer(Clock, () => _ = InvokeAsync(Advance));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var opened = IsOpen && !_wasOpen && !firstRender;
        _wasOpen = IsOpen;
        if (!IsOpen)
            _player.Pause();
        if (Current is { } step && step != _spoken)
        {
            _spoken = step;
            Announcer.Say(Spoken(step));
            // An address may name a step and no selection; a step is told with what it tells of.
            if (Session.State.Selected.Length == 0)
                Session.Tell(Step);
        }

        // Who comes by a link keeps the place where the page begins.
        if (opened)
            await _title.FocusAsync(preventScroll: true);
    }

    string Spoken(StoryStep step) => string.Join(
        " ",
        [
            $"Step {step.Number} of {Count}, {StoryWords.When(step)}: {StoryWords.Sentence(step)}.",
            .. step.Quotes.Select(quote => $"Quote: {quote.Passage.Quote}. Source: {quote.Passage.Source.Title}."),
            .. StoryWords.Notes(step),
        ]);

    void Go(int step)
    {
        _player.Pause();
        Session.Tell(Math.Clamp(step, 1, Count));
    }

    // The address answers later, so the next step is counted here.
    void Advance()
    {
        var next = Step + 1;
        if (_player.IsPlaying && next <= Count)
        {
            Session.Tell(next);
            Continue(next);
        }
        StateHasChanged();
    }

    void TogglePlay()
    {
        if (_player.IsPlaying)
        {
            _player.Pause();
            return;
        }
        if (Step >= Count)
            Session.Tell(1);
        Continue(Step >= Count ? 1 : Step);
    }

    void Continue(int step)
    {
        if (step >= Count)
            _player.Pause();
        else
            _player.Play(StoryPlayer.ReadingTime(Session.Telling.Story?.Steps.ElementAtOrDefault(step - 1)));
    }

    async Task PressAsync(KeyboardEventArgs key)
    {
        if (key.CtrlKey || key.AltKey || key.MetaKey)
            return;
        switch (key.Key)
        {
            case "ArrowRight": Go(Step + 1); break;
            case "ArrowLeft": Go(Step - 1); break;
            case "Home": Go(1); break;
            case "End": Go(Count); break;
            case "Escape": await CloseAsync(); break;
        }
    }

    Task CloseAsync()
    {
        _player.Pause();
        Session.Tell(0);
        return Task.CompletedTask;
    }

    string Address(string format)
    {
        var query = (Session.State.Content with { Step = 1 }).ToQueryString();
        return $"/api/story/{format}{query}&title={Uri.EscapeDataString(ShowWords.Of(Session.State, Session.NameOf))}";
    }

    public void Dispose() => _player.Dispose();
}
