namespace GraphExplorer.Bolt.Messages;

/// <summary>A warning or a hint about a query.</summary>
/// <param name="Code">Neo4j status code, such as <c>Neo.ClientNotification.Statement.UnknownLabelWarning</c>.</param>
/// <param name="Title">Short name of the kind of notification.</param>
/// <param name="Description">What it is about in this query.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
/// <param name="Category">Such as <c>UNRECOGNIZED</c>, <c>PERFORMANCE</c>, <c>DEPRECATION</c>; empty when
/// unknown.</param>
public sealed record BoltNotification(
    string Code,
    string Title,
    string Description,
    string Severity = "WARNING",
    string Category = "")
{
    /// <summary>Place in the query, or null.</summary>
    public BoltPosition? Position { get; init; }

    /// <summary>Status of ISO GQL, such as <c>01N50</c>, or null for the one that fits the severity.</summary>
    public string? GqlStatus { get; init; }

    /// <summary>What goes with <see cref="GqlStatus"/> on the wire; <see cref="Description"/> when null.</summary>
    public string? StatusDescription { get; init; }
}

/// <summary>A place in a query: offset from 0 in characters, line and column from 1.</summary>
public sealed record BoltPosition(int Offset, int Line, int Column);
