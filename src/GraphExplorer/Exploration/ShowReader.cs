using System.Globalization;
using GraphExplorer.Model;
using GraphExplorer.Tracing;

namespace GraphExplorer.Exploration;

/// <summary>Reads the value of a <c>show</c> parameter, the counterpart of <see cref="Show.ToString"/>.</summary>
static class ShowReader
{
    const int StepsMax = 99;
    const int YearsMax = 999;

    /// <summary>What the value shows; null when it is not known.</summary>
    /// <param name="value">Such as <c>path/imu/isis</c>.</param>
    /// <param name="isId">Whether a text can be an id.</param>
    public static Show? Read(string value, Func<string, bool> isId)
    {
        var parts = value.Split('/');
        if (parts[0] == "path") return ReadPath(parts, isId);
        if (parts is ["entities", var ids]) return ids.Split(',').All(isId) ? new ShowEntities(new IdSet(ids.Split(','))) : null;
        if (!parts[1..].All(part => part == "*" || isId(part))) return null;
        return parts switch
        {
            ["all"] => new ShowAll(),
            ["neighbourhood", var id] when id != "*" => new ShowNeighbourhood(id),
            ["expand", var id, var direction, var type] when id != "*" && DirectionOf(direction) is { } known =>
                new ShowExpansion(id, known, type == "*" ? "" : type),
            ["lineage", var id] when id != "*" => new ShowLineage(id),
            ["led-to", var id] when id != "*" => new ShowAntecedents(id),
            ["led-to", var id, var steps, var years] when id != "*" && Number(steps, StepsMax) is { } most && Number(years, YearsMax) is { } back =>
                new ShowAntecedents(id, most, back),
            ["query", var name] when name != "*" => new ShowQuery(name),
            [var word, var id] when id != "*" && TraceKinds.Of(word) is { } kind => new ShowTrace(kind, id),
            _ => null,
        };
    }

    static ShowPath? ReadPath(string[] parts, Func<string, bool> isId)
    {
        if (parts.Length is < 3 or > 5 || !isId(parts[1]) || !isId(parts[2])) return null;
        var types = parts.Length > 3 ? parts[3] : "";
        if (types.Length > 0 && types != "*" && !types.Split(',').All(isId)) return null;
        if (parts.Length > 3 && types.Length == 0) return null;
        var path = new ShowPath(parts[1], parts[2], types == "actors" ? "" : types);
        return parts.Length == 5 ? WithOptions(path, parts[4]) : path;
    }

    static ShowPath? WithOptions(ShowPath path, string options)
    {
        foreach (var option in options.Split(','))
        {
            ShowPath? next = option switch
            {
                "in-order" => path with { InOrder = true },
                "earliest" => path with { Objective = PathObjective.EarliestArrival },
                _ when option.StartsWith("max-", StringComparison.Ordinal) && Number(option[4..], StepsMax) is { } most => path with { StepsMax = most },
                _ => null,
            };
            if (next is null) return null;
            path = next;
        }
        return path;
    }

    static EdgeDirection? DirectionOf(string word) => word switch
    {
        "out" => EdgeDirection.Out,
        "in" => EdgeDirection.In,
        "both" => EdgeDirection.Both,
        _ => null,
    };

    static int? Number(string text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number : null;
}
