using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What the shapes and lines mean, how many there are, and which of them are in sight. Its boxes are steps of the filter.</summary>
public sealed partial class LegendPanel
{
    [CascadingParameter] public required ExploreSession Session { get; set; }

    GraphFilter Filter => Session.State.Filter;

    IReadOnlyList<Hidden> Hidden => Session.View.Seen.Hidden;

    void Apply(FilterChain steps) => Session.Adjust(Session.State with { Filter = Filter with { Steps = steps } });

    void ToggleKind(string kind, LegendCounts counts) => Apply(Filter.Steps.Toggling(FilterRule.Kind, kind, counts.Kinds.Select(row => row.Kind)));

    void ToggleType(string type, LegendCounts counts) =>
        Apply(Filter.Steps.Toggling(FilterRule.Type, type, counts.Families.SelectMany(family => family.Types).Select(row => row.Type)));

    void OnlyKind(string kind) => Apply(Filter.Steps.Setting(FilterRule.Kind, FilterStep.Only(FilterRule.Kind, kind)));

    void OnlyType(string type) => Apply(Filter.Steps.Setting(FilterRule.Type, FilterStep.Only(FilterRule.Type, type)));
}
