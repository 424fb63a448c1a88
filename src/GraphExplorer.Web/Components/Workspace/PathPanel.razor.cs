using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Tracing;
using GraphExplorer.Web.Components.Commands;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Asks for the best paths between two entities, along chosen categories of relationships, and lists what was found.</summary>
public sealed partial class PathPanel : IDisposable
{
    static readonly RelationCategory[] Categories = [.. Vocabulary.Relations.Select(type => type.Category).Distinct().Where(category => category != RelationCategory.Identity)];

    static readonly (PathObjective Objective, string Words)[] s_objectives = [(PathObjective.FewestSteps, "fewest steps"), (PathObjective.EarliestArrival, "earliest arrival")];

    readonly SortedSet<RelationCategory> _categories = [];
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    ShowPath? _asked;
    string _from = "";
    string _to = "";
    int _steps;
    bool _inOrder;
    PathObjective _objective;
    IDisposable? _commands;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] CommandList Commands { get; set; } = null!;
    [Inject] ExplorationLimits Limits { get; set; } = null!;

    bool CanFind => _from.Length > 0 && _to.Length > 0 && _from != _to;

    protected override void OnInitialized()
    {
        _steps = Limits.PathHopsMax;
        _commands = Commands.Add(List);
    }

    /// <summary>What the palette can do here.</summary>
    internal IEnumerable<Command> List()
    {
        if (_from.Length > 0 || _to.Length > 0)
            yield return new("path.swap", "Path", "Swap the two ends of the path", () => Act(Swap)) { Icon = "swap", Words = "from to turn round reverse" };
        if (CanFind)
            yield return new("path.find", "Path", $"Find paths from {NameOf(_from)} to {NameOf(_to)}", () => Act(Find)) { Icon = "path", Words = "search shortest way" };
        yield return new("path.order", "Path", "Each step of a path not earlier than the one before", () => Act(() => _inOrder = !_inOrder)) { IsOn = _inOrder, Words = "time respecting" };
        foreach (var (objective, words) in s_objectives)
            yield return new($"path.{objective}".ToLowerInvariant(), "Path", $"Best path: {words}", () => Act(() => _objective = objective)) { IsOn = _objective == objective };
    }

    // A command comes from outside of the panel, which then has to show what it did.
    void Act(Action act)
    {
        act();
        StateHasChanged();
    }

    protected override void OnParametersSet()
    {
        var asked = Session.State.Shows.OfType<ShowPath>().LastOrDefault();
        if (asked is null || asked == _asked)
            return;
        (_asked, _from, _to) = (asked, asked.From, asked.To);
        (_steps, _inOrder, _objective) = (Limits.PathSteps(asked), asked.InOrder, asked.Objective);
        _categories.Clear();
        foreach (var word in asked.Types.Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (PathBetween.CategoryOf(word) is { } category)
                _categories.Add(category);
            else if (Vocabulary.Relation(word) is { } known)
                _categories.Add(known.Category);
    }

    /// <summary>Sets the first end, as the canvas's menu asks.</summary>
    public void Begin(string id)
    {
        _from = id;
        Announcer.Say($"Paths start at {NameOf(id)}");
        StateHasChanged();
    }

    /// <summary>Sets the other end and asks at once when the first one is known.</summary>
    public void End(string id)
    {
        _to = id;
        if (_from.Length > 0 && _from != _to)
            Find();
        else
            Announcer.Say($"Paths end at {NameOf(id)}; their start is to be chosen");
        StateHasChanged();
    }

    // Paths that are shown are asked for anew the other way round; the order of time makes them others.
    void Swap()
    {
        (_from, _to) = (_to, _from);
        if (_asked is not null && Session.State.Shows.Contains(_asked) && _asked.From == _to && _asked.To == _from)
            Find();
    }

    // An end that was picked may not be in the view yet.
    string NameOf(string id) => id.Length == 0 ? "" : _names.GetValueOrDefault(id) ?? Session.NameOf(id);

    string Picked(SearchHit? hit)
    {
        if (hit is null)
            return "";
        _names[hit.Id] = hit.Name;
        return hit.Id;
    }

    void Toggle(RelationCategory category)
    {
        if (!_categories.Remove(category))
            _categories.Add(category);
    }

    void Find() => Session.Open(new ShowPath(_from, _to, string.Join(',', _categories.Select(category => category.ToString().ToLowerInvariant())))
    {
        StepsMax = _steps == Limits.PathHopsMax ? 0 : _steps,
        InOrder = _inOrder,
        Objective = _objective,
    });

    public void Dispose() => _commands?.Dispose();

    static string Word(RelationCategory category) => category == RelationCategory.Genealogy ? "Splits and mergers" : category.ToString();
}
