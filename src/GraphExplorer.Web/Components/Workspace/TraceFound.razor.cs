using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Tracing;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The steps of one trace.</summary>
public sealed partial class TraceFound
{
    static readonly int[] Years = [1, 2, 5, 10, 20, 50];

    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] ExplorationLimits Limits { get; set; } = null!;

    [Parameter, EditorRequired] public required Finding Finding { get; set; }

    string Title => ShowWords.Of(Finding.Show, Session.NameOf);

    IEnumerable<IGrouping<TracePart, FoundStep>> Parts
    {
        get
        {
            var days = Session.View.Union.Edges.ToDictionary(edge => edge.Id, edge => StepDate.Of(edge.Span).Day, StringComparer.Ordinal);
            return Finding.Steps.OrderBy(step => days.GetValueOrDefault(step.Edge)).ThenBy(step => step.Edge, StringComparer.Ordinal)
                .GroupBy(step => step.Part).OrderByDescending(part => part.Key == TracePart.Outcome).ThenBy(part => part.Key);
        }
    }

    static string Heading(TracePart part) => part switch
    {
        TracePart.Ancestor => "Ancestors",
        TracePart.Descendant => "Descendants",
        TracePart.Rename => "Renames",
        TracePart.Antecedent => "Came before",
        _ => "What is asked about",
    };

    static int Number(ChangeEventArgs change, int otherwise) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    void Ask(ShowAntecedents show) => Session.Ask(Session.State with
    {
        Shows = [.. Session.State.Shows.Select(other => other == Finding.Show ? show : other).Distinct()],
        Step = 0,
    });
}
