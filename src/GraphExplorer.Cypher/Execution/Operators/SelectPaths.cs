using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>
/// For each input row, walks all paths of a pattern and picks some between each two ends: the shortest, k of the
/// shortest, those of the k shortest lengths, or any k (Neo4j 5, "Shortest paths").
/// </summary>
sealed class SelectPaths(QueryRun run, Operator input, Operator walks, SelectShape shape) : Step(run, input)
{
    readonly RowBuffer _rows = new(run, shape.Kept);
    readonly List<int> _selected = [];
    int _next;

    public override void Restart()
    {
        Input.Restart();
        _rows.Clear();
        _selected.Clear();
        _next = 0;
    }

    public override bool Next()
    {
        while (_next >= _selected.Count)
        {
            if (!Input.Next()) return false;
            Run.Tick();
            Select();
        }
        _rows.Load(_selected[_next++]);
        return true;
    }

    void Select()
    {
        _rows.Clear();
        _selected.Clear();
        _next = 0;
        var candidates = new List<(Value Start, Value End, int Length)>();
        walks.Restart();
        while (walks.Next())
        {
            Run.Tick();
            candidates.Add((Row[shape.Start], Row[shape.End], Row[shape.PathSlot].AsPath().Length));
            _rows.Add();
        }
        var count = shape.Count?.Invoke(Run) ?? 1;
        var groups = Enumerable.Range(0, candidates.Count).GroupBy(i => (candidates[i].Start, candidates[i].End));
        foreach (var group in groups) _selected.AddRange(Pick(group.OrderBy(i => candidates[i].Length), candidates, count));
    }

    IEnumerable<int> Pick(IEnumerable<int> byLength, List<(Value Start, Value End, int Length)> candidates, long count)
    {
        var (groups, last) = (0L, -1);
        var taken = 0L;
        foreach (var i in byLength)
        {
            var length = candidates[i].Length;
            if (length != last) (groups, last) = (groups + 1, length);
            var fits = shape.Kind switch
            {
                PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction => groups == 1,
                PathSelectorKind.ShortestGroups => groups <= count,
                _ => taken < count,
            };
            if (!fits) yield break;
            taken++;
            yield return i;
        }
    }
}

/// <summary>Slots and rules of a selection of paths.</summary>
sealed record SelectShape(int PathSlot, int Start, int End, int[] Kept)
{
    public required PathSelectorKind Kind { get; init; }

    public Func<QueryRun, long>? Count { get; init; }
}
