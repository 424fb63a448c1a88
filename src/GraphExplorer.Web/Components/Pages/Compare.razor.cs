using GraphExplorer.Exploration;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>What differs between two dates: as a graph, as a table and as sentences with their sources. The address says all of it.</summary>
public sealed partial class Compare : IDisposable
{
    static readonly (CompareForm Form, string Icon, string Word)[] Forms =
        [(CompareForm.Graph, "network", "Graph"), (CompareForm.Table, "table", "Table"), (CompareForm.Sentences, "quote", "Sentences")];

    ComparedView? _view;
    CompareState? _read;
    Dictionary<string, string> _names = [];
    string _from = "";
    string _to = "";

    [Inject] CompareView Reader { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    CompareState State => _read ?? new CompareState();

    SubgraphComparison? Comparison => _view?.Comparison;

    string Title => Comparison is { } comparison ? $"{comparison.From.Wording} and {comparison.To.Wording} compared" : "Compare two dates";

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Follow;
        await ReadAsync(Navigation.Uri);
    }

    // The page has no parameters, so the router renders it once: another query string is heard of only here.
    void Follow(object? sender, LocationChangedEventArgs change)
    {
        if (Navigation.ToBaseRelativePath(change.Location).Split('?', '#')[0] == "compare")
            _ = InvokeAsync(() => FollowAsync(change.Location));
    }

    // A failure after the first render has to reach the error boundary by its own way.
    async Task FollowAsync(string address)
    {
        try
        {
            await ReadAsync(address);
            StateHasChanged();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    async Task ReadAsync(string address)
    {
        var state = CompareState.Parse(new Uri(address).Query);
        var isKnown = _view is not null && IsSameQuestion(_read, state);
        _read = state;
        if (isKnown) return;
        (_from, _to) = (state.From?.ToString() ?? "", state.To?.ToString() ?? "");
        var view = Handover.Take<ComparedView>(Ticket) ?? await Reader.LoadAsync(state);
        // A newer address may have overtaken this one while the graph was asked.
        if (!IsSameQuestion(_read, state)) return;
        Show(view);
        if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(_view!);
    }

    /// <summary>Another form of the same differences is no other question.</summary>
    static bool IsSameQuestion(CompareState? one, CompareState other) =>
        one is not null && (one with { Form = other.Form }).Equals(other) && one.Problems.SequenceEqual(other.Problems);

    void Show(ComparedView view)
    {
        _view = view;
        _names = view.Seen.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
    }

    public void Dispose() => Navigation.LocationChanged -= Follow;

    string NameOf(string id) => _names.GetValueOrDefault(id, id);

    string Address(CompareForm form, string part = "") => $"/compare{(State with { Form = form }).ToQueryString()}{part}";

    // What the reader typed goes into the address as it is; what is wrong with it is said there.
    void Ask() => Go(State.View, _from, _to);

    void Swap() => Go(State.View, _to, _from);

    void ToggleRule() => Go(State.View with { Filter = State.View.Filter with { AssumeOngoing = !State.View.Filter.AssumeOngoing } }, _from, _to);

    void Go(ExploreState view, string from, string to)
    {
        var rest = (State with { From = null, To = null, View = view }).ToQueryString().TrimStart('?');
        var dates = $"from={Uri.EscapeDataString(from.Trim())}&to={Uri.EscapeDataString(to.Trim())}";
        Navigation.NavigateTo($"/compare?{dates}{(rest.Length > 0 ? "&" + rest : "")}");
    }

    /// <summary><c>3 certain, 2 possible</c>.</summary>
    static string Certainties(IReadOnlyList<Change> changes) => string.Join(", ",
        from certainty in new[] { TimeState.Certain, TimeState.Assumed, TimeState.Possible }
        let count = changes.Count(change => change.Certainty == certainty)
        where count > 0
        select $"{count} {ChangeWords.Certainty(certainty)}");
}
