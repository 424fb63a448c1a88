using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Tracing;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The list of found paths. A choice highlights the path on the canvas and selects its first step.</summary>
public sealed partial class TieList
{
    [CascadingParameter] public required ExploreSession Session { get; set; }

    [Inject] Announcer Announcer { get; set; } = null!;

    [Parameter, EditorRequired] public required Finding Finding { get; set; }

    IReadOnlyList<Trail> Trails => Finding.Trails;

    int Tie => Session.State.Tie;

    string Title
    {
        get
        {
            var steps = Trails.Select(trail => trail.Steps.Count).Distinct().ToArray();
            var length = steps is [var only] ? $" of {Counted.Of(only, "step")}" : "";
            return $"{(Finding.HasMoreTrails ? "The first " : "")}{Counted.Of(Trails.Count, "path")}{length}";
        }
    }

    void Turn(int by) => Choose(((Math.Max(Tie, by < 0 ? 1 : 0) - 1 + by + Trails.Count) % Trails.Count) + 1);

    void Choose(int number)
    {
        Session.ChooseTie(number);
        Announcer.Say($"Path {number} of {Trails.Count}: {Way(Trails[number - 1])}. {string.Join(", ", Notes(Trails[number - 1]))}");
    }

    string Way(Trail trail) => string.Join(" › ", trail.Nodes.Select(Session.NameOf));

    IEnumerable<string> Notes(Trail trail)
    {
        yield return string.Join(", ", trail.Edges.Select(PhraseOf));
        yield return trail.Steps.Select(step => step.Order).Where(order => order != StepOrder.Undated).DefaultIfEmpty(StepOrder.Undated).Max() switch
        {
            StepOrder.Earlier => "not in order of time",
            StepOrder.Possible => "order possible",
            StepOrder.Undated => "order unknown",
            _ => "order certain",
        };
        if (trail.Undated > 0)
            yield return Counted.Of(trail.Undated, "undated step");
        if (trail.Undated == 0 && LastOf(trail) is { Length: > 0 } arrival)
            yield return $"complete: {arrival}";
    }

    string PhraseOf(string id) => EdgeOf(id) is { } edge ? EdgeWords.Phrase(edge.Type) : id;

    string LastOf(Trail trail) =>
        EdgeOf(trail.Steps.First(step => step.Step.Date.Day == trail.Arrival).Step.Edge) is { } edge ? EdgeWords.When(edge.Span) : "";

    GraphEdge? EdgeOf(string id) => Session.View.Union.Edges.FirstOrDefault(edge => edge.Id == id);
}
