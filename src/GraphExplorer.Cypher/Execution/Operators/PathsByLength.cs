using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>All paths between two nodes without a relationship twice, the short ones first: one walk for each length.</summary>
sealed class PathsByLength(QueryRun run, SearchWalk walk)
{
    readonly List<long> _taken = [];
    readonly int[]? _types = walk.Types.In(run.Graph);
    bool _cut;

    public IEnumerable<PathValue> Between(long from, long to)
    {
        var max = walk.Max ?? run.Limits.UnboundedHopsMax;
        for (var length = walk.Min; length <= max; length++)
        {
            _cut = false;
            foreach (var path in Walk(from, from, to, length)) yield return path;
            if (!_cut) yield break;
        }
        if (walk.Max is null)
            throw ErrorCode.HopLimit.At(null, max).WithHint(
                $"Give the pattern an upper bound, as in *..{max}, or raise {nameof(CypherOptions.UnboundedHopsMax)}.");
    }

    IEnumerable<PathValue> Walk(long start, long node, long to, int left)
    {
        run.Tick();
        if (left == 0)
        {
            _cut = true;
            if (node == to) yield return Paths.Walk(run, start, _taken);
            yield break;
        }
        var cursor = run.Graph.Expand(node, walk.Direction, _types);
        while (cursor.MoveNext())
        {
            run.Hits++;
            var (relationship, other) = (cursor.Relationship, cursor.Other);
            if (_taken.Contains(relationship) || !walk.Allows(run, relationship, other)) continue;
            _taken.Add(relationship);
            foreach (var path in Walk(start, other, to, left - 1)) yield return path;
            _taken.RemoveAt(_taken.Count - 1);
        }
    }
}
