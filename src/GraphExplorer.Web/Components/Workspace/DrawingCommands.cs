using GraphExplorer.Exploration.Filtering;
using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Interop;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The commands for what the menus of the drawing do: line up, select together, colours and sizes by rule; and the filter by confidence.</summary>
public sealed class DrawingCommands(ExploreSession session, CanvasModule canvas)
{
    static readonly int[] s_confidences = [50, 70, 90];

    /// <summary>The commands as they are now.</summary>
    public IEnumerable<Command> List() => [.. Select(), .. Align(), .. Look(), .. Confidence()];

    IEnumerable<Command> Select()
    {
        yield return new("select.all", "Selection", "Select everything in sight", canvas.SelectAllAsync) { Icon = "network" };
        if (session.Several.Count > 0 || session.State.Selected.Length > 0)
            yield return new("select.neighbours", "Selection", "Select the neighbours as well", canvas.SelectNeighboursAsync) { Icon = "expand", Words = "add extend" };
        if (session.Several.Count < 2)
            yield break;
        yield return new("select.hideAll", "Selection", $"Hide the {session.Several.Count} selected", () => canvas.HideAsync(session.Several)) { Icon = "hide" };
        yield return new("select.pinAll", "Selection", $"Pin or unpin the {session.Several.Count} selected", async () => await canvas.PinAsync(session.Several, !await canvas.IsPinnedAsync(session.Several[0]))) { Icon = "pin" };
    }

    // What lines up nodes is offered once there are several.
    IEnumerable<Command> Align() =>
        from alignment in session.Several.Count < 2 ? [] : CanvasTools.Alignments
        select new Command($"align.{alignment.Name}", "Layout", $"Line up the selected: {alignment.Title.ToLowerInvariant()}", () => canvas.AlignAsync(alignment.Name))
        {
            Icon = "layout", Words = "align distribute even distances",
        };

    IEnumerable<Command> Look() =>
    [
        .. CanvasTools.Colours.Select(each => new Command($"colour.{each.Rule}".ToLowerInvariant(), "Look", $"Colour shows {each.Title}", () => canvas.ColourAsync(each.Rule))
        {
            IsOn = session.State.Look.Colour == each.Rule, Words = "color rule",
        }),
        .. CanvasTools.Sizes.Select(each => new Command($"size.{each.Rule}".ToLowerInvariant(), "Look", $"Size shows {each.Title}", () => canvas.SizeAsync(each.Rule))
        {
            IsOn = session.State.Look.Size == each.Rule, Words = "rule",
        }),
        new("note.add", "Edit", "Add a note to the canvas", canvas.AddNoteAsync) { Icon = "quote" },
    ];

    IEnumerable<Command> Confidence()
    {
        var least = session.State.Filter.Steps.LastOrDefault(step => step is { On: true, Rule: FilterRule.Confidence, Max: null })?.Min;
        return
        [
            .. s_confidences.Select(confidence => new Command($"filter.confidence.{confidence}", "Filter", $"Show relationships of confidence {confidence} or more", () => Set(FilterStep.AtLeast(confidence)))
            {
                IsOn = least == confidence, Words = "sure credible minimum",
            }),
            new("filter.confidence.any", "Filter", "Show relationships of any confidence", () => Set(null)) { IsOn = least is null, Words = "sure credible" },
        ];
    }

    void Set(FilterStep? step) =>
        session.Adjust(session.State with { Filter = session.State.Filter with { Steps = session.State.Filter.Steps.Setting(FilterRule.Confidence, step) } });
}
