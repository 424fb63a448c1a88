using GraphExplorer.Cypher.Binding;

namespace GraphExplorer.Cypher.Planning;

/// <summary>A way to the first node (or relationship) of a pattern.</summary>
/// <param name="Rows">Rows that it is thought to give for one row of the input.</param>
/// <param name="Build">Puts it on top of an input.</param>
sealed record StartPoint(double Rows, Func<Plan, Plan> Build)
{
    /// <summary>Slots that it fills.</summary>
    public required IReadOnlyList<int> Slots { get; init; }

    /// <summary>The label or type and the keys of the index that it uses, as a hint names them; no keys for a scan.</summary>
    public (string LabelOrType, string Keys) Serves { get; init; }

    /// <summary>Predicates that need no test any more.</summary>
    public IReadOnlyList<BoundExpression> Answered { get; init; } = [];

    /// <summary>The connection that it walks at the same time, if it starts from a relationship.</summary>
    public BoundRelationship? Connection { get; init; }
}
