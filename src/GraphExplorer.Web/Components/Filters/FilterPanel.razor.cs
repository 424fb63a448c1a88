using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Workspace;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Filters;

/// <summary>The chain of filters of the view. Every change is another state, and so another address.</summary>
public sealed partial class FilterPanel
{
    IReadOnlyDictionary<string, string> _sources = new Dictionary<string, string>(StringComparer.Ordinal);
    Subgraph? _counted;
    ILookup<FilterRule, (string Name, int Count)> _names = Enumerable.Empty<(string, int)>().ToLookup(_ => FilterRule.Kind);
    IReadOnlyDictionary<string, string> _places = new Dictionary<string, string>(StringComparer.Ordinal);
    Subgraph? _placesOf;
    int _open = -1;

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;

    FilterChain Steps => Session.State.Filter.Steps;

    IReadOnlyList<Hidden> Hidden => Session.View.Seen.Hidden;

    /// <summary>The selected node, else the one that the view is about.</summary>
    string? CentreOfEgo => Session.Selection.Entity?.Entity.Id
        ?? Session.View.Union.Nodes.MaxBy(node => node.Degree)?.Id;

    protected override async Task OnParametersSetAsync()
    {
        if (Steps.Any(step => step.Rule == FilterRule.Place)) await ReadPlacesAsync();
        if (_sources.Count == 0 && Steps.Any(step => step.Rule == FilterRule.Source)) await ReadSourcesAsync();
    }

    // The panel is drawn at every step of the page; the properties of a view are counted once.
    IEnumerable<(string Name, int Count)> NamesOf(FilterRule rule)
    {
        var view = Session.View.Union;
        if (!ReferenceEquals(_counted, view))
            (_counted, _names) = (view, new[] { FilterRule.NodeProperty, FilterRule.EdgeProperty }
                .SelectMany(each => Facet.Names(each, view).Select(name => (each, name)))
                .ToLookup(pair => pair.each, pair => pair.name));
        return _names[rule];
    }

    async Task ReadSourcesAsync() =>
        _sources = (await SourceDocument.ListAsync(Graph)).ToDictionary(source => source.Reference.Id, source => source.Reference.Title, StringComparer.Ordinal);

    // Places around those of the view are often not in it themselves.
    async Task ReadPlacesAsync()
    {
        var view = Session.View.Union;
        if (ReferenceEquals(_placesOf, view)) return;
        _placesOf = view;
        var named = Steps.Where(step => step.Rule == FilterRule.Place).SelectMany(step => step.Terms);
        var ids = view.Nodes.SelectMany(node => node.Within).Concat(named).Distinct(StringComparer.Ordinal)
            .Except(view.Nodes.Select(node => node.Id), StringComparer.Ordinal).ToArray();
        _places = ids.Length > 0 ? await FilterFacts.NamesAsync(Graph, ids) : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    string NameOf(string id) => _sources.GetValueOrDefault(id) ?? _places.GetValueOrDefault(id) ?? Session.NameOf(id);

    Hidden? Of(string by) => Hidden.FirstOrDefault(one => one.By == by);

    Hidden StepHides(int index) => Hidden.FirstOrDefault(one => one.Step == index) ?? new Hidden("step", index, 0, 0);

    static string Hides(Hidden hidden) => (hidden.Nodes, hidden.Edges) switch
    {
        (0, 0) => "hides none",
        (var nodes, 0) => $"hides {Counted.Of(nodes, "entity", "entities")}",
        (0, var edges) => $"hides {Counted.Of(edges, "relationship")}",
        var (nodes, edges) => $"hides {Counted.Of(nodes, "entity", "entities")}, {Counted.Of(edges, "relationship")}",
    };

    static bool HasFields(FilterStep step) => step.Rule != FilterRule.Largest;

    void Apply(FilterChain steps) => Session.Adjust(Session.State with { Filter = Session.State.Filter with { Steps = steps } });

    void Toggle(int index) => _open = _open == index ? -1 : index;

    void Move(int index, int by)
    {
        _open = -1;
        Apply(Steps.Moving(index, by));
    }

    void Remove(int index)
    {
        _open = -1;
        Apply(Steps.Without(index));
    }

    void Clear()
    {
        _open = -1;
        Session.Adjust(Session.State with { Filter = GraphFilter.None });
    }

    async Task AddAsync(ChangeEventArgs change)
    {
        var (word, name) = ((string)change.Value!).Split('.') is [var first, var second] ? (first, second) : ((string)change.Value!, "");
        if (FilterRules.Of(word) is not { } rule) return;
        if (rule == FilterRule.Source && _sources.Count == 0) await ReadSourcesAsync();
        if (rule == FilterRule.Place) await ReadPlacesAsync();
        _open = Steps.Count;
        Apply(Steps.Adding(First(new FilterStep(rule) { Name = name })));
    }

    // A new step leaves nothing out yet wherever that is possible: what it hides is the reader's choice.
    FilterStep First(FilterStep step)
    {
        var facet = Facet.Of(step, Session.View.Union);
        var all = new IdSet(facet.Terms.Select(pair => pair.Term));
        return step.Rule switch
        {
            FilterRule.Confidence => step with { Min = 50 },
            FilterRule.Degree => step with { Min = 1 },
            FilterRule.Core => step with { Min = 2 },
            FilterRule.Ego => step with { Terms = new IdSet([CentreOfEgo!]), Max = 2 },
            FilterRule.Place => step with { Terms = new IdSet(facet.Terms.Take(1).Select(pair => pair.Term)), Missing = true },
            FilterRule.Kind or FilterRule.Type => step with { Terms = all },
            FilterRule.Source => step with { Terms = all, Missing = true },
            FilterRule.Disputed or FilterRule.Largest => step,
            _ when facet.IsNumeric => step with { Min = facet.Numbers[0], Missing = true },
            _ => step with { Terms = all, Missing = true },
        };
    }
}
