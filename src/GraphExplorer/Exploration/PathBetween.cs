using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>
/// All best paths between two entities, walked in either direction, along allowed types and up to a number of steps. The graph
/// gives the relationships around both ends, level by level; <see cref="PathFinder"/> searches them. After a levels from one end
/// and b from the other every path of at most a + b steps is among them, so the search stops as soon as it has found one where
/// only the fewest steps count.
/// </summary>
public sealed class PathBetween(IGraphConnection graph, ExplorationLimits limits)
{
    /// <summary>The union of the paths; only the two ends when there is no path within the limit.</summary>
    public Task<Subgraph> LoadAsync(ShowPath path, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, path, limits), cancellationToken);

    internal static async Task<Finding> AskAsync(Inquiry inquiry, ShowPath path, ExplorationLimits limits)
    {
        var none = new Finding(path, TraceRules.Path(path, limits), []);
        var known = await inquiry.CollectEntityAsync(path.From) & await inquiry.CollectEntityAsync(path.To);
        if (!known || path.From == path.To) return none;
        var around = new Surroundings(inquiry, TypesOf(path.Types), limits.TraceEdgesMax);
        var found = await FindAsync(around, QuestionOf(path, limits));
        if (found.Trails.Count == 0)
        {
            inquiry.Problems.Add(
                $"There is no path of at most {limits.PathSteps(path)} steps between '{path.From}' and '{path.To}' along the allowed types"
                + (path.InOrder ? ", each step not earlier than the one before." : "."));
            return none;
        }
        await around.ShowAsync(found.Trails.SelectMany(trail => trail.Edges));
        return none with { Trails = found.Trails, HasMoreTrails = found.HasMore, Steps = [.. found.Trails.SelectMany(FoundStep.Of).DistinctBy(step => step.Edge)] };
    }

    /// <summary>The types that a list in a URL names: types, and categories in lower case; <c>*</c> is every type.</summary>
    public static IReadOnlyList<string> TypesOf(string types) => types switch
    {
        "" => ActorTies.Types,
        "*" => [],
        _ => [.. types.Split(',').SelectMany(word => CategoryOf(word) is { } category
            ? Vocabulary.Relations.Where(type => type.Category == category).Select(type => type.Name)
            : [word])],
    };

    /// <summary>The category that a word in lower case names; null for the name of a type.</summary>
    public static RelationCategory? CategoryOf(string word) =>
        char.IsLower(word[0]) && Enum.TryParse<RelationCategory>(word, ignoreCase: true, out var category) ? category : null;

    static PathQuestion QuestionOf(ShowPath path, ExplorationLimits limits) => new()
    {
        From = path.From,
        To = path.To,
        StepsMax = limits.PathSteps(path),
        InOrder = path.InOrder,
        Objective = path.Objective,
        PathsMax = limits.PathTiesMax,
    };

    static async Task<FoundPaths> FindAsync(Surroundings around, PathQuestion question)
    {
        var (near, far) = (new Side(question.From), new Side(question.To));
        for (var steps = 1; steps <= question.StepsMax; steps++)
        {
            var side = near.Frontier.Count <= far.Frontier.Count ? near : far;
            side.Advance(await around.FetchAsync(side.Frontier));

            // An end of which nothing more is to be fetched has all of its paths at hand.
            if (side.Frontier.Count == 0 || around.IsCut) break;
            if (question.Objective != PathObjective.FewestSteps || !near.Touches(far)) continue;
            var found = PathFinder.Find(around.Edges, question with { StepsMax = steps });
            if (found.Trails.Count > 0) return found;
        }
        return PathFinder.Find(around.Edges, question);
    }

    /// <summary>What was reached from one end.</summary>
    sealed class Side(string start)
    {
        readonly HashSet<string> _reached = new(StringComparer.Ordinal) { start };

        public IReadOnlyList<string> Frontier { get; private set; } = [start];

        public bool Touches(Side other) => _reached.Overlaps(other._reached);

        public void Advance(IEnumerable<GraphEdge> edges) =>
            Frontier = [.. edges.SelectMany(edge => new[] { edge.From, edge.To }).Where(_reached.Add).Order(StringComparer.Ordinal)];
    }
}
