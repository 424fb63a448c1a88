using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Filters;

/// <summary>The fields of one step: keep or leave out, terms with counts, a range under its histogram, what to do without a value.</summary>
public sealed partial class FilterFields
{
    const int BarCount = 24;
    const int SearchFrom = 12;
    const double HeightMax = 30;

    static readonly string BarWidth = Text((100.0 / BarCount) - 0.6);

    string _find = "";
    Facet _facet = new([], [], 0);
    (Subgraph View, FilterRule Rule, string Name)? _counted;

    /// <summary>No term is chosen at the moment, which a step cannot say: the next choice makes the step.</summary>
    bool _none;

    [Parameter, EditorRequired] public required FilterStep Step { get; set; }

    /// <summary>All that the view holds; the values to choose from are its.</summary>
    [Parameter, EditorRequired] public required Subgraph View { get; set; }

    [Parameter, EditorRequired] public required Func<string, string> NameOf { get; set; }

    /// <summary>Id of what is selected; empty = nothing.</summary>
    [Parameter] public string Selected { get; set; } = "";

    /// <summary>Raised with the step as it is wanted.</summary>
    [Parameter] public EventCallback<FilterStep> OnChange { get; set; }

    // Counting goes through the whole view: once for a view, not at every choice.
    protected override void OnParametersSet()
    {
        if (_counted is { } counted && ReferenceEquals(counted.View, View) && (counted.Rule, counted.Name) == (Step.Rule, Step.Name))
            return;
        (_counted, _facet) = ((View, Step.Rule, Step.Name), Facet.Of(Step, View));
    }

    bool IsNumberRule => Step.Rule is FilterRule.Confidence or FilterRule.Ego or FilterRule.Core or FilterRule.Degree;

    // A step that says nothing at all cannot stand in the address.
    Task Change(FilterStep step) =>
        FilterStepText.Read(step.ToString(), out _) is { } good ? OnChange.InvokeAsync(good) : Task.CompletedTask;

    Task Toggle(string term)
    {
        var terms = _none ? new IdSet([term]) : Step.Terms.Contains(term) ? Step.Terms.Without(term) : Step.Terms.With(term);
        _none = terms.Count == 0;
        return Change(Step with { Terms = terms });
    }

    Task ChooseAll(Facet facet)
    {
        _none = false;
        return Change(Step with { Terms = new IdSet(facet.Terms.Select(pair => pair.Term)) });
    }

    Task SetMin(ChangeEventArgs change) => Change(Step with { Min = Read(change) });

    Task SetMax(ChangeEventArgs change) => Change(Step with { Max = Read(change) });

    // A term that the step names stays in the list, so that it can be taken back where the view has none of it.
    IEnumerable<(string Term, int Count)> Listed(Facet facet) =>
        facet.Terms.Concat(Step.Terms.Except(facet.Terms.Select(pair => pair.Term)).Select(term => (term, 0)));

    bool IsFound((string Term, int Count) pair) =>
        FilterWords.Term(Step.Rule, pair.Term, NameOf).Contains(_find, StringComparison.CurrentCultureIgnoreCase);

    IEnumerable<(string X, double Height, bool IsIn)> Bars(Facet facet)
    {
        var counts = facet.Histogram(BarCount);
        var (least, width, most) = (facet.Numbers[0], (facet.Numbers[^1] - facet.Numbers[0]) / BarCount, Math.Max(1, counts.Max()));
        return counts.Select((count, bar) =>
        {
            var isIn = !(least + ((bar + 1) * width) < Step.Min) && !(least + (bar * width) > Step.Max);
            return (Text(bar * 100.0 / BarCount), count == 0 ? 0 : Math.Max(1, HeightMax * count / most), isIn != Step.Not);
        });
    }

    static string Spread(Facet facet) =>
        $"{Counted.Of(facet.Numbers.Count, "value")} from {Text(facet.Numbers[0])} to {Text(facet.Numbers[^1])}, middle {Text(facet.Numbers[facet.Numbers.Count / 2])}";

    static double? Read(ChangeEventArgs change) =>
        double.TryParse((string?)change.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string Text(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
