namespace GraphExplorer.Store;

/// <summary>What the store says about a run.</summary>
/// <param name="Counters">What was changed, by the names of the Bolt summary (<c>nodes-created</c> …); empty for a
/// read.</param>
/// <param name="Notifications">Warnings of the store about the query.</param>
/// <param name="Plan">The plan when the query began with EXPLAIN or PROFILE.</param>
/// <param name="Elapsed">Time in the store, as it says itself.</param>
public sealed record GraphSummary(
    IReadOnlyDictionary<string, long> Counters,
    IReadOnlyList<GraphNotification> Notifications,
    GraphPlan? Plan,
    TimeSpan Elapsed)
{
    /// <summary><c>r</c>, <c>rw</c>, <c>w</c> or <c>s</c> for the schema, as Bolt writes it; empty when the store does not say.</summary>
    public string QueryType { get; init; } = "";
}

/// <summary>A place in the text of a query.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 characters, from 1.</param>
/// <param name="Length">How many characters of the line it covers, at least 1.</param>
public sealed record GraphPlace(int Line, int Column, int Length);

/// <summary>A warning of the store about a query.</summary>
public sealed record GraphNotification(string Code, string Title, string Description, string Severity)
{
    /// <summary>Where in the query it begins; null when it is about the whole.</summary>
    public GraphPlace? Place { get; init; }
}

/// <summary>One step of a plan with the steps that feed it.</summary>
/// <param name="Operator">What the step does.</param>
/// <param name="Arguments">Details; with PROFILE also <c>Rows</c> and <c>DbHits</c>.</param>
/// <param name="Identifiers">Variables known after the step.</param>
/// <param name="Children">Steps whose rows this one takes.</param>
public sealed record GraphPlan(
    string Operator,
    IReadOnlyDictionary<string, object?> Arguments,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<GraphPlan> Children);

/// <summary>Who answered at an address.</summary>
/// <param name="Agent">Name and version of the store.</param>
/// <param name="Protocol">Version of Bolt that is spoken.</param>
public sealed record GraphServer(string Agent, string Protocol);
