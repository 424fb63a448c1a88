namespace GraphExplorer.Cypher.Binding;

/// <summary>The parts of a single query while they are bound.</summary>
sealed class PartList(Nesting nesting)
{
    readonly List<BoundPart> _done = [];

    public Nesting Nesting { get; } = nesting;

    /// <summary>The clauses of the part that grows.</summary>
    public List<BoundClause> Clauses { get; private set; } = [];

    /// <summary>Closes the part with a projection.</summary>
    public void Close(BoundProjection projection)
    {
        _done.Add(new BoundPart(Clauses, projection));
        Clauses = [];
    }

    /// <summary>All parts as one query.</summary>
    public BoundSingleQuery Finish()
    {
        if (_done.Count > 0 && _done[^1].Projection is { IsReturn: true } last)
            return new BoundSingleQuery(_done, last.Columns);
        _done.Add(new BoundPart(Clauses, null));
        return new BoundSingleQuery(_done, []);
    }
}
