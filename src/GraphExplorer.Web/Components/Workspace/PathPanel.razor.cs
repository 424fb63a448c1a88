using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Tracing;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Asks for the best paths between two entities, along chosen categories of relationships, and lists what was found.</summary>
public sealed partial class PathPanel
{
    static readonly RelationCategory[] Categories = [.. Vocabulary.Relations.Select(type => type.Category).Distinct().Where(category => category != RelationCategory.Identity)];

    readonly SortedSet<RelationCategory> _categories = [];
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    ShowPath? _asked;
    string _from = "";
    string _to = "";
    int _steps;
    bool _inOrder;
    PathObjective _objective;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] ExplorationLimits Limits { get; set; } = null!;

    protected override void OnInitialized() => _steps = Limits.PathHopsMax;

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

    static string Word(RelationCategory category) => category == RelationCategory.Genealogy ? "Splits and mergers" : category.ToString();
}
