namespace GraphExplorer.Cypher.Binding;

/// <summary>The parts of a single query while they are bound. Row widths are known only when all of a part is bound.</summary>
sealed class PartList(Nesting nesting)
{
    readonly List<(Frame Frame, List<BoundClause> Clauses, BoundProjection Projection)> _done = [];

    public Nesting Nesting { get; } = nesting;

    /// <summary>The row layout of the part that grows.</summary>
    public Frame Frame { get; private set; } = new();

    public List<BoundClause> Clauses { get; private set; } = [];

    /// <summary>Closes the part with a projection whose new rows have the frame given.</summary>
    public void Close(BoundProjection projection, Frame next)
    {
        _done.Add((Frame, Clauses, projection));
        (Frame, Clauses) = (next, []);
    }

    /// <summary>All parts as one query. What follows starts afresh with an empty frame.</summary>
    public BoundSingleQuery Finish()
    {
        var parts = new List<BoundPart>();
        for (var i = 0; i < _done.Count; i++)
        {
            var (frame, clauses, projection) = _done[i];
            var next = i + 1 < _done.Count ? _done[i + 1].Frame : Frame;
            parts.Add(new BoundPart(frame.Width, clauses, projection with { RowWidth = next.Width }));
        }
        var returns = _done.Count > 0 && _done[^1].Projection.IsReturn;
        IReadOnlyList<BoundColumn> columns = returns ? _done[^1].Projection.Columns : [];
        if (!returns) parts.Add(new BoundPart(Frame.Width, Clauses, null));
        _done.Clear();
        (Frame, Clauses) = (new Frame(), []);
        return new BoundSingleQuery(parts, columns);
    }
}
