using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>
/// Keeps account of which relationships of a pattern have been walked, so that a later one is held different from them
/// (openCypher 9, "relationship isomorphism"). Two that cannot have the same type need no test.
/// </summary>
sealed class Uniqueness(BoundPattern pattern, IReadOnlyDictionary<BoundConnection, int> traces)
{
    List<BoundConnection> _walked = [];
    List<BoundConnection> _before = [];

    /// <summary>Slots of everything walked so far.</summary>
    public IReadOnlyList<int> Slots => pattern.DifferentRelationships ? [.. _walked.Select(c => SlotOf(c, traces))] : [];

    /// <summary>Notes a connection, and gives the slots that it has to differ from.</summary>
    public IReadOnlyList<int> Add(BoundConnection connection)
    {
        var different = pattern.DifferentRelationships
            ? _walked.Where(c => MayMeet(c, connection)).Select(c => SlotOf(c, traces)).ToList()
            : [];
        _walked.Add(connection);
        return different;
    }

    /// <summary>What follows is walked beside the rest, and compared with it at <see cref="EndBranch"/>.</summary>
    public void BeginBranch() => (_before, _walked) = (_walked, []);

    public (IReadOnlyList<int> Before, IReadOnlyList<int> Branch) EndBranch()
    {
        var (before, branch) = (_before, _walked);
        _walked = [.. before, .. branch];
        var meet = pattern.DifferentRelationships && before.Any(b => branch.Any(w => MayMeet(b, w)));
        return meet ? (Of(before), Of(branch)) : ([], []);

        IReadOnlyList<int> Of(List<BoundConnection> connections) => [.. connections.Select(c => SlotOf(c, traces))];
    }

    public static int SlotOf(BoundConnection connection, IReadOnlyDictionary<BoundConnection, int> traces) =>
        connection switch
        {
            BoundRelationship r => r.Slot,
            BoundVariableLength v => v.Slot,
            _ => traces[connection],
        };

    static bool MayMeet(BoundConnection left, BoundConnection right)
    {
        var (first, second) = (Types(left), Types(right));
        return first.Count == 0 || second.Count == 0 || first.Any(second.Contains);
    }

    static IReadOnlyList<string> Types(BoundConnection connection) => connection switch
    {
        BoundRelationship r => r.Types,
        BoundVariableLength v => v.Types,
        _ => [],
    };
}
