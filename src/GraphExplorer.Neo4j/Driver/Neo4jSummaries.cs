using GraphExplorer.Store;
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Driver;

/// <summary>The summary of the driver in the product's words.</summary>
static class Neo4jSummaries
{
    public static GraphSummary ToGraph(IResultSummary summary) => new(
        CountersOf(summary.Counters),
        [.. (summary.Notifications ?? []).Select(ToGraph)],
        summary.HasProfile ? ToGraph(summary.Profile) : summary.HasPlan ? ToGraph(summary.Plan) : null,
        NotNegative(summary.ResultAvailableAfter) + NotNegative(summary.ResultConsumedAfter))
    {
        QueryType = summary.QueryType switch
        {
            QueryType.ReadOnly => "r",
            QueryType.ReadWrite => "rw",
            QueryType.WriteOnly => "w",
            QueryType.SchemaWrite => "s",
            _ => "",
        },
    };

    static GraphNotification ToGraph(INotification note) => new(note.Code, note.Title, note.Description, note.RawSeverityLevel)
    {
        Place = note.Position is { Line: > 0 } position ? new GraphPlace(position.Line, position.Column, 1) : null,
    };

    static GraphPlan ToGraph(IPlan plan) => new(
        plan.OperatorType, Arguments(plan), [.. plan.Identifiers], [.. plan.Children.Select(ToGraph)]);

    static GraphPlan ToGraph(IProfiledPlan plan)
    {
        var arguments = Arguments(plan);
        arguments["Rows"] = plan.Records;
        arguments["DbHits"] = plan.DbHits;
        return new GraphPlan(plan.OperatorType, arguments, [.. plan.Identifiers], [.. plan.Children.Select(ToGraph)]);
    }

    static Dictionary<string, object?> Arguments(IPlan plan) =>
        plan.Arguments.ToDictionary(pair => pair.Key, pair => Neo4jValues.ToGraph(pair.Value), StringComparer.Ordinal);

    // The driver gives -1 ms where the server says nothing.
    static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    static Dictionary<string, long> CountersOf(ICounters counters)
    {
        (string Name, int Count)[] all =
        [
            ("nodes-created", counters.NodesCreated), ("nodes-deleted", counters.NodesDeleted),
            ("relationships-created", counters.RelationshipsCreated),
            ("relationships-deleted", counters.RelationshipsDeleted),
            ("properties-set", counters.PropertiesSet), ("labels-added", counters.LabelsAdded),
            ("labels-removed", counters.LabelsRemoved), ("indexes-added", counters.IndexesAdded),
            ("indexes-removed", counters.IndexesRemoved), ("constraints-added", counters.ConstraintsAdded),
            ("constraints-removed", counters.ConstraintsRemoved),
        ];
        return all.Where(pair => pair.Count > 0).ToDictionary(pair => pair.Name, pair => (long)pair.Count, StringComparer.Ordinal);
    }
}
