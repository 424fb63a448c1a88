using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>
/// The state of the open Explore screen, which is its address, and what the graph says to it. Panels read it and ask for another state, which
/// comes back as an address; nothing is changed by any other way. One per circuit; a page that opens begins it anew.
/// </summary>
public sealed class ExploreSession(
    ExploreView exploration, IGraphConnection graph, ExplorationLimits limits, NavigationManager navigation) : IDisposable
{
    static readonly ExploredView s_nothing =
        new(Subgraph.Empty, SubgraphFilter.Apply(Subgraph.Empty, GraphFilter.None), []);

    CancellationTokenSource? _reading;

    /// <summary>The state that <see cref="View"/> answers; null while there is no answer.</summary>
    ExploreState? _answered;

    /// <summary>The state that the address is on its way to; null when it has come.</summary>
    ExploreState? _underway;

    /// <summary>The saved view that was made of the canvas as it stands, until the canvas has heard of it.</summary>
    Guid? _justSaved;

    /// <summary>Everything that a page shows, so that the circuit which takes a prerendered page over begins with the same.</summary>
    public sealed record Content(ExploreState State, ExploredView View, Selection Selection, Telling Telling);

    /// <summary>Raised after the state, the view, the selection or a drawer has changed.</summary>
    public event Action? Changed;

    public ExploreState State { get; private set; } = new();

    /// <summary>The state that the browser's reports lead to: they are ahead of the address, which must not lead the browser back.</summary>
    public ExploreState Coming => _underway ?? State;

    /// <summary>What the state shows; empty until the graph has answered for the first time.</summary>
    public ExploredView View { get; private set; } = s_nothing;

    /// <summary>What is selected, with its evidence.</summary>
    public Selection Selection { get; private set; } = Selection.None;

    /// <summary>Elements that were selected together on the canvas; not part of the address.</summary>
    public IReadOnlyList<string> Several { get; private set; } = [];

    /// <summary>Which panel is open where there is room for one only: side, inspector, or none (empty).</summary>
    public string Drawer { get; private set; } = "";

    /// <summary>The story of the view's traces.</summary>
    public Telling Telling { get; private set; } = Telling.None;

    /// <summary>Whether the graph is shown as a tree beside the view.</summary>
    public bool TreeOpen { get; private set; }

    public Content Snapshot => new(State, View, Selection, Telling);

    /// <summary>Begins with nothing, or with what a prerendered page showed.</summary>
    public void Begin(Content? content)
    {
        (State, View, Selection, Telling) = content is null
            ? (new ExploreState(), s_nothing, Selection.None, Telling.None)
            : (content.State, content.View, content.Selection, content.Telling);
        (_answered, _underway, Several, Drawer) = (content?.State, null, [], "");
    }

    /// <summary>Goes to another question: the browser's Back leads to the state before it.</summary>
    public void Ask(ExploreState state)
    {
        _underway = null;
        navigation.NavigateTo(AddressOf(state));
    }

    /// <summary>Looks at the same question in another way: no step of its own for the browser's Back.</summary>
    public void Adjust(ExploreState state)
    {
        _underway = null;
        if (!state.Equals(State))
            navigation.NavigateTo(AddressOf(state), replace: true);
    }

    /// <summary>
    /// Looks at the same question in another way, from what the canvas reports: reports may follow each other faster than the address comes back,
    /// and none may take back the one before.
    /// </summary>
    public void Adjust(Func<ExploreState, ExploreState> change)
    {
        var before = Coming;
        var state = change(before);
        if (state.Equals(before))
            return;
        _underway = state;
        navigation.NavigateTo(AddressOf(state), replace: true);
    }

    /// <summary>Shows only this, with the chain of filters and the time kept.</summary>
    public void Open(Show show, string selected = "") => Ask(State with
    {
        Shows = [show],
        Parameters = PropertyMap.Empty,
        Filter = State.Filter with { Hide = IdSet.Empty, Collapse = IdSet.Empty },
        Selected = selected,
        Layout = "",
        Span = null,
        Saved = null,
        Tie = 0,
        Step = 0,
    });

    /// <summary>Shows this beside what is shown.</summary>
    public void Add(Show show)
    {
        var state = State.Shows.Count == 0 ? State with { Shows = [new ShowAll()] } : State;
        Ask(state.Adding(show) with { Layout = "", Tie = 0, Step = 0 });
    }

    /// <summary>Chooses one of several paths, from 1, or all alike (0); its first step is selected, so that its evidence is seen.</summary>
    public void ChooseTie(int tie)
    {
        var first = tie > 0 ? StoryOutline.Of(View, tie, 1).Steps.FirstOrDefault()?.Edge.Id : null;
        Adjust(State with { Tie = tie, Step = 0, Selected = first ?? State.Selected });
    }

    /// <summary>Opens the story at a step, from 1, and selects what the step tells; 0 closes it.</summary>
    public void Tell(int step)
    {
        var tie = step > 0 && View.Findings.Any(finding => finding.Trails.Count > 0) ? Math.Max(State.Tie, 1) : State.Tie;
        var edge = step > 0 ? StoryOutline.Of(View, tie, limits.StoryStepsMax).Steps.ElementAtOrDefault(step - 1)?.Edge.Id : null;
        Adjust(State with { Tie = tie, Step = step, Selected = edge ?? State.Selected });
    }

    /// <summary>Notes that the canvas as it stands is a saved view, which belongs to the address from now on.</summary>
    public void NoteSaved(Guid id)
    {
        _justSaved = id;
        Adjust(State with { Saved = id });
    }

    /// <summary>True once after the view of the address was saved: the canvas stands as that view says.</summary>
    public bool TakeJustSaved()
    {
        var isIt = _justSaved is not null && _justSaved == State.Saved;
        if (isIt)
            _justSaved = null;
        return isIt;
    }

    public void Select(string id)
    {
        Several = [];
        Drawer = id.Length > 0 ? "inspector" : "";
        if (id == State.Selected)
            Changed?.Invoke();
        Adjust(State with { Selected = id });
    }

    public void SelectSeveral(IReadOnlyList<string> ids)
    {
        Several = ids;
        if (State.Selected.Length > 0)
        {
            var several = State with { Selected = "" };
            Adjust(several);
            // The canvas must not be told once more of the one element while the address is under way.
            State = several;
        }
        Changed?.Invoke();
    }

    public void OpenDrawer(string drawer)
    {
        Drawer = drawer;
        Changed?.Invoke();
    }

    public void ShowTree(bool open)
    {
        TreeOpen = open;
        Changed?.Invoke();
    }

    /// <summary>Name of a node by its id; the id itself while it is not known.</summary>
    public string NameOf(string id) =>
        ShowWords.NameOf(View.Union, id) is var name && name != id ? name
        : Selection.Entity is { } dossier && dossier.Entity.Id == id ? dossier.Entity.Name : id;

    /// <summary>Reads the address and asks the graph for what is new in it. A later call ends the ones before it.</summary>
    public async Task ReadAsync(string address)
    {
        var before = State;
        State = ExploreState.Parse(new Uri(address).Query);
        if (_underway is { } expected && (State.Equals(expected) || !IsSameQuestion(State, expected)))
            _underway = null;
        if (_answered is not null && IsSameQuestion(_answered, State) && !State.Filter.Equals(before.Filter))
            View = View with { Seen = SubgraphFilter.Apply(View.Union, State.Filter) };
        await LoadAsync();
    }

    /// <summary>Asks the graph again for the same state, after the data have changed.</summary>
    public Task RefreshAsync()
    {
        _answered = null;
        return LoadAsync(selectAnew: true);
    }

    async Task LoadAsync(bool selectAnew = false)
    {
        if (_reading is not null)
            await _reading.CancelAsync();
        var reading = _reading = new CancellationTokenSource();
        var state = State;
        Changed?.Invoke();
        try
        {
            if (_answered is null || !IsSameQuestion(_answered, state))
            {
                View = await exploration.LoadAsync(state, reading.Token);
                _answered = state;
                Changed?.Invoke();
            }
            if (selectAnew || Selection.Id != state.Selected)
            {
                Selection = await Selection.LoadAsync(graph, limits, state.Selected, reading.Token);
                Changed?.Invoke();
            }
            if (!Telling.Answers(View, state))
            {
                Telling = await Telling.LoadAsync(graph, View, state, limits, reading.Token);
                Changed?.Invoke();
            }
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
            // A newer state took its place.
        }
    }

    static bool IsSameQuestion(ExploreState one, ExploreState other) =>
        one.Shows.SequenceEqual(other.Shows) && one.Parameters.Equals(other.Parameters);

    static string AddressOf(ExploreState state) => "/explore" + state.ToQueryString();

    public void Dispose()
    {
        _reading?.Cancel();
        _reading?.Dispose();
    }
}
