using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher;

/// <summary>A query that is ready to run, any number of times and by many at once.</summary>
sealed class PreparedQuery(BoundQuery bound, QueryPlan plan, Program program)
{
    public string Text => bound.Text;

    public AccessMode Access => bound.Access;

    public BoundQuery Bound => bound;

    public Program Program => program;

    public IReadOnlyList<BoundColumn> Columns => plan.Columns;

    public bool IsExplain => bound.Mode == QueryMode.Explain;

    /// <summary>What there is to say after a run; null for a query that was only explained.</summary>
    public QuerySummary Summarise(QueryExecution? execution) =>
        new(TypeOf(), execution?.Counters ?? QueryCounters.None)
        {
            Notifications =
            [
                .. bound.Notifications.Concat(plan.Notifications)
                    .Select(n => new QueryNotification(n.Code, n.Title, n.Description, n.Span)),
            ],
            Plan = bound.Mode switch
            {
                QueryMode.Explain => PlanDescription.Describe(plan, bound.Text, _ => null),
                QueryMode.Profile => PlanDescription.Describe(plan, bound.Text, execution!.Run.Profile.MeasureOf),
                _ => null,
            },
        };

    QueryType TypeOf() => bound.Access switch
    {
        AccessMode.Read => QueryType.Read,
        AccessMode.Schema => QueryType.Schema,
        _ => plan.Columns.Count > 0 ? QueryType.ReadWrite : QueryType.Write,
    };
}
