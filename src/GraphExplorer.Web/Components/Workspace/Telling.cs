using GraphExplorer.Exploration;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>The story of a view: its outline always, the words of its sources once it is open.</summary>
/// <param name="Outline">Its steps in order of time.</param>
/// <param name="Story">The same with evidence; null while the story is closed.</param>
public sealed record Telling(StoryOutline Outline, Story? Story)
{
    ExploredView? _of;
    int _tie;

    public static Telling None { get; } = new(StoryOutline.None, null);

    /// <summary>True when it is the story of this view, and told as far as the state asks.</summary>
    public bool Answers(ExploredView view, ExploreState state) =>
        ReferenceEquals(_of, view) && _tie == state.Tie && (Story is not null || state.Step == 0);

    /// <summary>Reads what the state asks for: no evidence while the story is closed.</summary>
    public static async Task<Telling> LoadAsync(
        IGraphConnection graph, ExploredView view, ExploreState state, ExplorationLimits limits, CancellationToken cancellationToken)
    {
        var story = state.Step > 0 ? await Story.LoadAsync(graph, view, state.Tie, limits, cancellationToken) : null;
        var outline = story?.Outline ?? StoryOutline.Of(view, state.Tie, limits.StoryStepsMax);
        return new Telling(outline, story) { _of = view, _tie = state.Tie };
    }
}
