using GraphExplorer.Bolt.Messages;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Server;

/// <summary>Summaries of the engine in the words of Bolt.</summary>
static class Summaries
{
    public static BoltSummary Of(string text, QuerySummary summary) => new()
    {
        QueryType = summary.Type switch
        {
            QueryType.Read => BoltQueryType.ReadOnly,
            QueryType.ReadWrite => BoltQueryType.ReadWrite,
            QueryType.Write => BoltQueryType.WriteOnly,
            _ => BoltQueryType.SchemaWrite,
        },
        Counters = Of(summary.Counters),
        Plan = summary.Plan is { } plan ? Of(plan) : null,
        Notifications = [.. summary.Notifications.Select(notification => Of(text, notification))],
    };

    static BoltCounters Of(QueryCounters counters) => new()
    {
        NodesCreated = counters.NodesCreated,
        NodesDeleted = counters.NodesDeleted,
        RelationshipsCreated = counters.RelationshipsCreated,
        RelationshipsDeleted = counters.RelationshipsDeleted,
        PropertiesSet = counters.PropertiesSet,
        LabelsAdded = counters.LabelsAdded,
        LabelsRemoved = counters.LabelsRemoved,
        IndexesAdded = counters.IndexesAdded,
        IndexesRemoved = counters.IndexesRemoved,
        ConstraintsAdded = counters.ConstraintsAdded,
        ConstraintsRemoved = counters.ConstraintsRemoved,
    };

    static BoltPlan Of(PlanStep step) => new(
        step.Operator,
        new Dictionary<string, object?> { ["Details"] = step.Details, ["EstimatedRows"] = step.EstimatedRows },
        step.Variables,
        [.. step.Children.Select(Of)],
        step.Measured is { } measured ? new BoltProfile(measured.Rows, measured.DatabaseHits, measured.TimeNanos) : null);

    static BoltNotification Of(string text, QueryNotification notification) => new(
        notification.Code, notification.Title, notification.Description, notification.Severity, notification.Category)
    {
        GqlStatus = notification.GqlStatus,
        StatusDescription = notification.StatusDescription,
        Position = notification.Span is { } span ? PositionOf(text, span) : null,
    };

    /// <summary>Where a span begins: offset from 0, line and column from 1.</summary>
    public static BoltPosition PositionOf(string text, SourceSpan span)
    {
        var before = text.AsSpan(0, Math.Min(span.Start, text.Length));
        var line = before.Count('\n') + 1;
        return new BoltPosition(span.Start, line, before.Length - before.LastIndexOf('\n'));
    }
}
