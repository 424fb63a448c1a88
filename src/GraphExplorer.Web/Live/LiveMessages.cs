namespace GraphExplorer.Web.Live;

/// <summary>What the server tells open browsers. Sequence numbers rise by one; a gap means that something was missed.</summary>
public abstract record LiveMessage(long Sequence);

/// <summary>The graph changed: ids of the nodes and edges that were added or altered, cut off at <see cref="LiveOptions.IdsMax"/>.</summary>
public sealed record GraphChanged(
    long Sequence, string DataVersion, IReadOnlyList<string> Nodes, IReadOnlyList<string> Edges, string Summary) : LiveMessage(Sequence);

/// <summary>Long work goes on. <see cref="State"/> is running, done or failed; <see cref="Total"/> is 0 while unknown.</summary>
public sealed record WorkProgress(long Sequence, string Id, string Title, long Done, long Total, string State) : LiveMessage(Sequence);

/// <summary>Where the feed stands: what a browser compares with the last number that it saw.</summary>
public sealed record LiveSnapshot(long Sequence, string DataVersion);

/// <summary>Settings of the live feed (<c>Live</c> in the configuration).</summary>
public sealed record LiveOptions
{
    /// <summary>Time between two looks at the graph's data version, in milliseconds.</summary>
    public int PollMilliseconds { get; init; } = 1000;

    /// <summary>Messages that may wait for one slow browser before it is dropped and has to fetch a snapshot.</summary>
    public int WaitingMessagesMax { get; init; } = 64;

    /// <summary>Ids that one message names; a larger change says so in its summary and is fetched anew.</summary>
    public int IdsMax { get; init; } = 500;
}
