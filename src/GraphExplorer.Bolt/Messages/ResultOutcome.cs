namespace GraphExplorer.Bolt.Messages;

/// <summary>What a result was like, in the words of ISO GQL.</summary>
enum ResultOutcome
{
    /// <summary>Rows were streamed: <c>00000</c>.</summary>
    Rows,

    /// <summary>The query has columns, but no row came: <c>02000</c>.</summary>
    NoRows,

    /// <summary>The query has no columns: <c>00001</c>.</summary>
    NoColumns,
}
