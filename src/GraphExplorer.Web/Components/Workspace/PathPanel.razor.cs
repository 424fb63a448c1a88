using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Asks for the shortest paths between two entities, along chosen categories of relationships.</summary>
public sealed partial class PathPanel
{
    static readonly RelationCategory[] Categories = [.. Vocabulary.Relations.Select(type => type.Category).Distinct().Where(category => category != RelationCategory.Identity)];

    readonly SortedSet<RelationCategory> _categories = [];
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    ShowPath? _asked;
    string _from = "";
    string _to = "";

    [CascadingParameter] public required ExploreSession Session { get; set; }

    protected override void OnParametersSet()
    {
        var asked = Session.State.Shows.OfType<ShowPath>().LastOrDefault();
        if (asked is null || asked == _asked)
            return;
        (_asked, _from, _to) = (asked, asked.From, asked.To);
        _categories.Clear();
        foreach (var type in asked.Types.Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (Vocabulary.Relation(type) is { } known)
                _categories.Add(known.Category);
    }

    /// <summary>Sets the first end, as the canvas's menu asks.</summary>
    public void Begin(string id) => _from = id;

    /// <summary>Sets the other end and asks at once when the first one is known.</summary>
    public void End(string id)
    {
        _to = id;
        if (_from.Length > 0 && _from != _to)
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

    void Find() => Session.Open(new ShowPath(_from, _to, TypesOf(_categories)));

    static string TypesOf(SortedSet<RelationCategory> categories) => string.Join(
        ',', Vocabulary.Relations.Where(type => categories.Contains(type.Category)).Select(type => type.Name));

    static string Word(RelationCategory category) => category == RelationCategory.Genealogy ? "Splits and mergers" : category.ToString();
}
