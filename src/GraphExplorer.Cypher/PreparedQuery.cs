using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher;

/// <summary>A query that is ready to run, any number of times and by many at once.</summary>
sealed class PreparedQuery(BoundQuery bound, QueryPlan plan, Program program, QueryRemarks remarks)
{
    /// <summary>The counts that the plan rests on.</summary>
    public IReadOnlyCollection<CountAsked> Counts { get; init; } = [];

    public string Text => bound.Text;

    public AccessMode Access => bound.Access;

    public BoundQuery Bound => bound;

    public Program Program => program;

    public IReadOnlyList<BoundColumn> Columns => plan.Columns;

    public QueryRemarks Remarks => remarks;

    public bool IsExplain => bound.Mode == QueryMode.Explain;

    /// <summary>What there is to say after a run; null for a query that was only explained.</summary>
    /// <param name="notes">What was there to remark when the run began.</param>
    public QuerySummary Summarise(QueryExecution? execution, IReadOnlyList<Notification> notes) =>
        new(TypeOf(), execution?.Counters ?? QueryCounters.None)
        {
            Notifications = [.. notes.Concat(execution?.Run.Notes ?? []).Select(Public)],
            Plan = bound.Mode switch
            {
                QueryMode.Explain => PlanDescription.Describe(plan, bound.Text, _ => null),
                QueryMode.Profile => PlanDescription.Describe(plan, bound.Text, execution!.Run.Profile.MeasureOf),
                _ => null,
            },
        };

    static QueryNotification Public(Notification note) =>
        new(note.Code.Code, note.Title, note.Description, note.Span)
        {
            Severity = note.Code.Severity,
            Category = note.Code.Category,
            GqlStatus = note.Code.GqlStatus,
            StatusDescription = note.StatusDescription,
        };

    QueryType TypeOf() => bound.Access switch
    {
        AccessMode.Read => QueryType.Read,
        AccessMode.Schema => QueryType.Schema,
        _ => plan.Columns.Count > 0 ? QueryType.ReadWrite : QueryType.Write,
    };
}
