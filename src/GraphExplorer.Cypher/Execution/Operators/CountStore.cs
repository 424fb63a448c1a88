using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>One row with a count that the store keeps. One hit for each counter that is read.</summary>
sealed class CountStore(QueryRun run, LabelToken? label, TypeSet? types, CountStorePlan plan) : Operator(run)
{
    bool _given;

    public override void Restart() => _given = false;

    public override bool Next()
    {
        if (_given) return false;
        _given = true;
        Row[plan.Slot] = Value.Of(types is null ? Nodes() : Relationships(types));
        return true;
    }

    long Nodes()
    {
        Run.Hits++;
        if (label is null) return Run.Graph.Statistics.Nodes;
        return label.In(Run.Graph) is var token and >= 0 ? Run.Graph.Statistics.NodesWithLabel(token) : 0;
    }

    long Relationships(TypeSet wanted)
    {
        var statistics = Run.Graph.Statistics;
        var token = label?.In(Run.Graph);
        var tokens = wanted.In(Run.Graph);
        if (tokens is null && token is null)
        {
            Run.Hits++;
            return statistics.Relationships;
        }
        long count = 0;
        foreach (var type in tokens ?? [.. Enumerable.Range(0, Run.Graph.Tokens.Types.Count)])
        {
            Run.Hits++;
            count += token is { } at
                ? statistics.RelationshipsOf(at, type, plan.LabelAt.ToDirection())
                : statistics.RelationshipsOfType(type);
        }
        return count;
    }
}
