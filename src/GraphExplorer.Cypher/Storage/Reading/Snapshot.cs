namespace GraphExplorer.Cypher.Storage;

/// <summary>The graph after one commit. It never changes, costs nothing to take and needs no closing.</summary>
sealed class Snapshot : GraphReader
{
    internal Snapshot(GraphStore store, GraphState state, long version) : base(store, state) => Version = version;

    public override long Version { get; }

    /// <summary>Leads to what is committed after this.</summary>
    internal CommitLink Commit { get; } = new();

    private protected override CommitLink Link => Commit;

    /// <summary>The graph itself, for the next writer to build on.</summary>
    internal GraphState Graph => State;
}
