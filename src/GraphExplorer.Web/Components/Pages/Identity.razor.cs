using GraphExplorer.Identity;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Commands;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>Pairs of entities that may be one: proposed, accepted, rejected, and taken back. The address holds the list and the pair.</summary>
public sealed partial class Identity : IDisposable
{
    static readonly (string Key, string Word)[] s_lists =
        [("proposed", "Proposed"), ("rule", "Not the same by rule"), ("accepted", "Accepted"), ("rejected", "Rejected")];

    IReadOnlyList<SamePair>? _pairs;
    SamePair? _chosen;
    PairComparison? _comparison;
    IDisposable? _commands;
    string _keep = "";
    string _by = "";
    string _why = "";
    string _problem = "";
    string _said = "";
    bool _busy;

    /// <summary>proposed, rule, accepted or rejected.</summary>
    [SupplyParameterFromQuery] public string? Show { get; set; }

    /// <summary>Id of the pair that is looked at.</summary>
    [SupplyParameterFromQuery] public string? Pair { get; set; }

    [Inject] IdentityDesk Desk { get; set; } = null!;
    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] CommandList Commands { get; set; } = null!;

    string Shown => s_lists.Any(list => list.Key == Show) ? Show! : "proposed";

    IReadOnlyList<SamePair> Current => [.. Listed(Shown)];

    protected override void OnInitialized() => _commands = Commands.Add(() =>
    [
        new("identity.find", "Identity", "Find candidates for one entity", FindAsync) { Icon = "search" },
        new("identity.next", "Identity", "Go to the next pair", () => Step(1)) { Icon = "down" },
        new("identity.previous", "Identity", "Go to the previous pair", () => Step(-1)) { Icon = "up" },
    ]);

    protected override async Task OnParametersSetAsync()
    {
        _pairs ??= await Desk.ListAsync();
        await ChooseAsync();
    }

    async Task ChooseAsync()
    {
        var chosen = _pairs!.FirstOrDefault(pair => pair.Id == Pair) ?? Current.FirstOrDefault();
        if (chosen == _chosen)
            return;
        _chosen = chosen;
        _comparison = null;
        _keep = chosen?.Staying.Id ?? "";
        _problem = "";
        if (chosen is not null)
            _comparison = await PairComparison.LoadAsync(Graph, chosen);
    }

    Task AcceptAsync() => DecideAsync(pair => Desk.AcceptAsync(pair.Id, _keep, _by, Reason(pair, "The same.")), "They are one now.");

    Task RejectAsync() => DecideAsync(pair => Desk.RejectAsync(pair.Id, _by, Reason(pair, "Not the same.", ofRules: false)), "They are two, and are not proposed again.");

    Task UndoAsync() => DecideAsync(pair => Desk.UndoAsync(pair.Id, _by, Reason(pair, "Taken back.", ofRules: false)), "The decision is taken back.");

    async Task DecideAsync(Func<SamePair, Task<PairOutcome>> decide, string done)
    {
        if (_chosen is not { } pair || _busy)
            return;
        _busy = true;
        try
        {
            var next = Current.SkipWhile(each => each.Id != pair.Id).Skip(1).FirstOrDefault() ?? Current.TakeWhile(each => each.Id != pair.Id).LastOrDefault();
            var outcome = await decide(pair);
            _problem = outcome.Problem ?? "";
            if (!outcome.IsDone)
                return;
            Say($"{pair.One.Name}, {pair.Other.Name}: {done}");
            _why = "";
            _pairs = await Desk.ListAsync();
            Navigation.NavigateTo(Address(Shown, next?.Id), replace: true);
            Pair = next?.Id;
            await ChooseAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    async Task FindAsync()
    {
        _busy = true;
        try
        {
            var found = await Desk.ProposeAsync();
            _pairs = await Desk.ListAsync();
            Say(string.Join(' ', found.Notes.Prepend(
                $"{Counted.Of(found.New, "new pair")}, {found.Known} known before, {found.Withdrawn} withdrawn.")));
            await ChooseAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    async Task OpenAsync(string pair)
    {
        _pairs = await Desk.ListAsync();
        Navigation.NavigateTo(Address(_pairs.First(each => each.Id == pair).Level == SameLevel.RuledOut ? "rule" : "proposed", pair));
    }

    void Step(int by)
    {
        var list = Current;
        var at = Enumerable.Range(0, list.Count).FirstOrDefault(index => list[index].Id == _chosen?.Id, -1) + by;
        if (at >= 0 && at < list.Count)
            Navigation.NavigateTo(Address(Shown, list[at].Id), replace: true);
    }

    // A proposal of which one end was merged meanwhile waits until that merge is taken apart.
    IEnumerable<SamePair> Listed(string list) => (_pairs ?? []).Where(pair => list switch
    {
        "accepted" => pair.State == PairState.Accepted,
        "rejected" => pair.State == PairState.Rejected,
        _ => pair.State == PairState.Proposed && (pair.Level == SameLevel.RuledOut) == (list == "rule")
            && pair.One.MergedInto.Length == 0 && pair.Other.MergedInto.Length == 0,
    }).OrderBy(pair => pair.Level).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.Id, StringComparer.Ordinal);

    string Reason(SamePair pair, string otherwise, bool ofRules = true) =>
        _why.Trim().Length > 0 ? _why : ofRules && pair.Reasons.Count > 0 ? string.Join(' ', pair.Reasons) : otherwise;

    static string Address(string list, string? pair) =>
        $"/identity?show={list}" + (pair is null ? "" : $"&pair={Uri.EscapeDataString(pair)}");

    void Say(string sentence)
    {
        _said = sentence;
        Announcer.Say(sentence);
    }

    public void Dispose() => _commands?.Dispose();
}
