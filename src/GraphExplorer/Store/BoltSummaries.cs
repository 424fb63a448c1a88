using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Store;

/// <summary>The summary of the Bolt client in the product's words.</summary>
static class BoltSummaries
{
    public static GraphSummary ToGraph(BoltSummary summary) => new(
        CountersOf(summary.Counters),
        [.. summary.Notifications.Select(ToGraph)],
        summary.Plan is { } plan ? ToGraph(plan) : null,
        (summary.AvailableAfter ?? TimeSpan.Zero) + (summary.ConsumedAfter ?? TimeSpan.Zero))
    {
        QueryType = summary.QueryType switch
        {
            BoltQueryType.ReadOnly => "r",
            BoltQueryType.ReadWrite => "rw",
            BoltQueryType.WriteOnly => "w",
            BoltQueryType.SchemaWrite => "s",
            _ => "",
        },
    };

    static GraphNotification ToGraph(BoltNotification note) => new(note.Code, note.Title, note.Description, note.Severity)
    {
        Place = note.Position is { } position ? new GraphPlace(position.Line, position.Column, 1) : null,
    };

    static GraphPlan ToGraph(BoltPlan plan)
    {
        var arguments = new Dictionary<string, object?>(plan.Arguments, StringComparer.Ordinal);
        if (plan.Profile is { } profile)
        {
            arguments["Rows"] = profile.Rows;
            arguments["DbHits"] = profile.DatabaseHits;
        }
        return new GraphPlan(plan.OperatorType, arguments, plan.Identifiers, [.. plan.Children.Select(ToGraph)]);
    }

    static Dictionary<string, long> CountersOf(BoltCounters counters)
    {
        (string Name, long Count)[] all =
        [
            ("nodes-created", counters.NodesCreated), ("nodes-deleted", counters.NodesDeleted),
            ("relationships-created", counters.RelationshipsCreated),
            ("relationships-deleted", counters.RelationshipsDeleted),
            ("properties-set", counters.PropertiesSet), ("labels-added", counters.LabelsAdded),
            ("labels-removed", counters.LabelsRemoved), ("indexes-added", counters.IndexesAdded),
            ("indexes-removed", counters.IndexesRemoved), ("constraints-added", counters.ConstraintsAdded),
            ("constraints-removed", counters.ConstraintsRemoved),
        ];
        return all.Where(pair => pair.Count > 0).ToDictionary(pair => pair.Name, pair => pair.Count, StringComparer.Ordinal);
    }
}
