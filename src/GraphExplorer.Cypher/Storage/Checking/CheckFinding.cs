namespace GraphExplorer.Cypher.Storage;

/// <summary>Something wrong with a store: where it is (<c>node 17</c>, <c>index `Group_id`</c>) and what.</summary>
public sealed record CheckFinding(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
