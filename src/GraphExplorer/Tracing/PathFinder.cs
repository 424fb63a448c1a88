using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Tracing;

/// <summary>
/// The best paths between two nodes of a set of relationships, each walked in either direction. A path is in order when days
/// can be chosen within the bounds of all its steps that never go back, which is so exactly when no step must begin after a
/// later one: for all i before j, first day of i ≤ last day of j.
/// </summary>
public static class PathFinder
{
    /// <summary>All best paths; none when there is no path of so few steps.</summary>
    public static FoundPaths Find(IEnumerable<GraphEdge> edges, PathQuestion question)
    {
        if (question.From == question.To) return FoundPaths.None;
        var steps = Step.BothWays(edges).OrderBy(step => step.Edge, StringComparer.Ordinal).ToArray();
        var best = question.Objective == PathObjective.FewestSteps ? steps : EarliestComplete(steps, question);
        var ways = new Ways(best, question);
        if (ways.Shortest is not { } length) return FoundPaths.None;
        var found = ways.Of(length).Take(question.PathsMax + 1).ToArray();
        return new FoundPaths(
            [.. found.Take(question.PathsMax).OrderBy(trail => trail.Order)], found.Length > question.PathsMax);
    }

    /// <summary>The steps that a path which is complete first may take; a path of all of them is then such a path.</summary>
    static Step[] EarliestComplete(Step[] steps, PathQuestion question)
    {
        var dated = steps.Where(step => step.Date.IsKnown).ToArray();
        return Earliest(dated, [], question) ?? Earliest(dated, [.. steps.Where(step => !step.Date.IsKnown)], question) ?? [];
    }

    // The fewest days that still leave a path: with more steps there is never less to walk, so halving finds it.
    static Step[]? Earliest(Step[] dated, Step[] undated, PathQuestion question)
    {
        int[] days = [DateBounds.Earliest, .. dated.Select(step => step.Date.Day).Distinct().Order()];
        if (!HasPath(days[^1])) return null;
        var (low, high) = (0, days.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (HasPath(days[middle])) high = middle;
            else low = middle + 1;
        }
        return Until(days[low]);

        Step[] Until(int day) => [.. dated.Where(step => step.Date.Day <= day), .. undated];
        bool HasPath(int day) => new Ways(Until(day), question).Shortest is not null;
    }

    /// <summary>
    /// Which nodes lead to the end in a number of steps, and how late one may come to them. For each, the largest day that a
    /// way on allows: the least of the last days of its steps. Of two ways of the same length the one with the larger day
    /// allows whatever the other does, so one number a node and length is enough. A shortest path never meets a node twice,
    /// since without the detour it would be shorter and still in order.
    /// </summary>
    sealed class Ways
    {
        readonly ILookup<string, Step> _from;
        readonly PathQuestion _question;

        // By number of steps: for each node, the latest day on which one may come to it.
        readonly List<Dictionary<string, int>> _latest;

        public Ways(Step[] steps, PathQuestion question)
        {
            _question = question;
            _from = steps.ToLookup(step => step.From, StringComparer.Ordinal);
            _latest = [new(StringComparer.Ordinal) { [question.To] = int.MaxValue }];
            var into = steps.ToLookup(step => step.To, StringComparer.Ordinal);
            while (Shortest is null && _latest.Count <= question.StepsMax && _latest[^1].Count > 0) _latest.Add(Back(_latest[^1], into));
        }

        /// <summary>Steps of the shortest path; null when there is none.</summary>
        public int? Shortest => _latest[^1].ContainsKey(_question.From) ? _latest.Count - 1 : null;

        /// <summary>Every path of the shortest length.</summary>
        public IEnumerable<Trail> Of(int length) =>
            Onward(_question.From, int.MinValue, length, []).Select(steps => Trail.Of([.. steps]));

        Dictionary<string, int> Back(Dictionary<string, int> next, ILookup<string, Step> into)
        {
            var latest = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (node, day) in next)
                foreach (var step in into[node])
                {
                    if (_question.InOrder && step.Date.First > day) continue;
                    var allowed = _question.InOrder ? Math.Min(day, step.Date.Last) : int.MaxValue;
                    latest[step.From] = Math.Max(allowed, latest.GetValueOrDefault(step.From, int.MinValue));
                }
            return latest;
        }

        // Each turn that is taken leads to the end, so the work grows only with what is found.
        IEnumerable<IReadOnlyList<Step>> Onward(string node, int day, int left, IReadOnlyList<Step> walked)
        {
            if (left == 0)
            {
                yield return walked;
                yield break;
            }
            foreach (var step in _from[node])
            {
                var later = Math.Max(day, step.Date.First);
                if (_question.InOrder && day > step.Date.Last) continue;
                if (!_latest[left - 1].TryGetValue(step.To, out var latest) || (_question.InOrder && later > latest)) continue;
                foreach (var path in Onward(step.To, later, left - 1, [.. walked, step])) yield return path;
            }
        }
    }
}
