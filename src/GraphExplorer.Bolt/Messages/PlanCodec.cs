using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Plans and profiles as nested maps. Their depth is bounded by that of the message.</summary>
static class PlanCodec
{
    static readonly Dictionary<string, object?> NoArguments = [];

    public static BoltPlan Read(IReadOnlyDictionary<string, object?> map) => new(
        map.Text("operatorType") ?? throw new MalformedMessageException("A step of a plan has no 'operatorType'."),
        map.Map("args") ?? NoArguments,
        map.Texts("identifiers"),
        [.. (map.List("children") ?? []).Select(child => Read(
            child as IReadOnlyDictionary<string, object?>
                ?? throw new MalformedMessageException("A child of a plan must be a map.")))],
        ReadProfile(map));

    public static IReadOnlyDictionary<string, object?> Write(BoltPlan plan)
    {
        var map = new Dictionary<string, object?>
        {
            ["operatorType"] = plan.OperatorType,
            ["args"] = plan.Arguments,
            ["identifiers"] = plan.Identifiers,
            ["children"] = plan.Children.Select(Write).ToList(),
        };
        if (plan.Profile is not { } profile)
            return map;
        map["rows"] = profile.Rows;
        map["dbHits"] = profile.DatabaseHits;
        if (profile.TimeNanos is { } time)
            map["time"] = time;
        return map;
    }

    static BoltProfile? ReadProfile(IReadOnlyDictionary<string, object?> map) =>
        map.Integer("rows") is { } rows
            ? new BoltProfile(rows, map.Integer("dbHits") ?? 0, map.Integer("time"))
            : null;
}
