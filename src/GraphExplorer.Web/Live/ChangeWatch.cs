using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Live;

/// <summary>
/// Looks at the graph's data version and tells the feed what a newer version brought, whoever wrote it: this program, a
/// command beside it, or another program on the same Neo4j.
/// </summary>
public sealed partial class ChangeWatch(
    IGraphConnection graph, LiveFeed feed, LiveOptions options, TimeProvider clock, ILogger<ChangeWatch> log) : BackgroundService
{
    /// <summary>The version that nothing was seen of yet.</summary>
    internal const long NothingSeen = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = NothingSeen;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.PollMilliseconds), clock);
        do
        {
            try
            {
                seen = await LookAsync(seen, stoppingToken);
            }
            catch (GraphUnreachableException away)
            {
                Away(log, away.Message);
            }
            catch (GraphRefusedException refused)
            {
                Refused(log, refused.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One look: publishes what is newer than <paramref name="seen"/> and returns the version that was found.</summary>
    internal async Task<long> LookAsync(long seen, CancellationToken cancellationToken)
    {
        var version = await GraphChanges.VersionAsync(graph, cancellationToken);
        if (seen == NothingSeen)
            feed.Begin(Text(version));
        if (seen == NothingSeen || version == seen)
            return version;
        var changes = await GraphChanges.SinceAsync(graph, seen, new ExplorationLimits { ChangesMax = options.IdsMax }, cancellationToken);
        feed.PublishChange(Text(changes.DataVersion), changes.Nodes, [.. changes.Edges.Select(edge => edge.Id)], Summary(changes));
        return changes.DataVersion;
    }

    static string Summary(GraphChanges changes)
    {
        if (changes.Nodes.Count + changes.Edges.Count == 0)
            return "Proposals or decisions on identity have changed.";
        var what = $"{Count(changes.Nodes.Count, "entity", "entities")} and {Count(changes.Edges.Count, "tie", "ties")}";
        if (changes.Nodes.Count + changes.Edges.Count == 0 && changes.Sources.Count > 0)
            return $"{Count(changes.Sources.Count, "source", "sources")} {(changes.Sources.Count == 1 ? "is" : "are")} new or changed.";
        return changes.IsComplete ? $"{what} are new or changed." : $"More than {what} are new or changed.";
    }

    static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(2011, LogLevel.Warning, "The graph is out of reach: {Reason}")]
    static partial void Away(ILogger log, string reason);

    [LoggerMessage(2012, LogLevel.Error, "The graph refused to tell its version: {Reason}")]
    static partial void Refused(ILogger log, string reason);
}
