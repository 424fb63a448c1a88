using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>What the shapes and lines mean, how many there are, and which of them are in sight.</summary>
public sealed partial class LegendPanel
{
    /// <summary>The steps of the scale, which are the only values that readings have.</summary>
    static readonly (int Least, string Word)[] Confidences =
    [
        (0, "any"),
        .. from credibility in new[] { 5, 4, 3, 2, 1 }
           let least = Credibility.Confidence(credibility)
           select (least, $"{least}: {Vocabulary.CredibilityMeaning(credibility)}"),
    ];

    [CascadingParameter] public required ExploreSession Session { get; set; }

    GraphFilter Filter => Session.State.Filter;

    void Apply(GraphFilter filter) => Session.Adjust(Session.State with { Filter = filter });

    void ToggleKind(string kind) => Apply(Filter with { HideKinds = Toggled(Filter.HideKinds, kind) });

    void ToggleType(string type) => Apply(Filter with { HideTypes = Toggled(Filter.HideTypes, type) });

    void OnlyKind(string kind, LegendCounts counts) =>
        Apply(Filter with { HideKinds = new IdSet(counts.Kinds.Select(row => row.Kind).Where(other => other != kind)) });

    void OnlyType(string type, LegendCounts counts) =>
        Apply(Filter with { HideTypes = new IdSet(counts.Families.SelectMany(family => family.Types).Select(row => row.Type).Where(other => other != type)) });

    void SetConfidence(ChangeEventArgs change) =>
        Apply(Filter with { MinConfidence = int.Parse((string)change.Value!, CultureInfo.InvariantCulture) });

    void ToggleDisputed() => Apply(Filter with { DisputedOnly = !Filter.DisputedOnly });

    void ShowEverything() => Apply(GraphFilter.None);

    static IdSet Toggled(IdSet ids, string id) => ids.Contains(id) ? ids.Without(id) : ids.With(id);
}
