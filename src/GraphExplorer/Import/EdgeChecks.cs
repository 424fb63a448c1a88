using GraphExplorer.Evidence;
using GraphExplorer.Store;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>
/// Edges: known type and ends, at least one claim, ordered bounds, and all properties as the claims read.
/// </summary>
static class EdgeChecks
{
    public static void Run(CheckedStore store, Reading reading, Findings findings)
    {
        var wanted = reading.Edges.ToDictionary(edge => edge.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in store.Edges)
        {
            var id = row.Text("id");
            var shown = id.Length > 0 ? id : $"{row.Text("fromId")} {row.Text("type")} {row.Text("toId")}";
            CheckEnds(row, shown, findings);
            CheckBounds(row.PropertyMap(), shown, findings);
            if (id.Length == 0)
                findings.Add("edge", shown, "it has no id.");
            else if (!seen.Add(id))
                findings.Add("edge", id, "two relationships have this id.");
            if (wanted.TryGetValue(id, out var edge))
                CheckReading(row, edge, findings);
            else
                findings.Add("edge without a claim", shown, "no claim speaks of it.");
        }
        foreach (var edge in reading.Edges.Where(edge => !seen.Contains(edge.Id)))
            findings.Add("claim", edge.LeadClaim, $"it speaks of '{edge.Id}', but there is no such relationship.");
    }

    static void CheckEnds(GraphRecord row, string id, Findings findings)
    {
        if (Vocabulary.Relation(row.Text("type")) is not { } type)
        {
            findings.Add("word", id, $"'{row.Text("type")}' is not a relation type.");
            return;
        }
        var (from, to) = (row.List("fromLabels").OfType<string>(), row.List("toLabels").OfType<string>());
        if (!type.AllowsFrom(from))
            findings.Add("end", id,
                $"{type.Name} starts at '{row.Text("fromId")}', which is {string.Join(" and ", from)}.");
        if (!type.AllowsTo(to))
            findings.Add("end", id, $"{type.Name} ends at '{row.Text("toId")}', which is {string.Join(" and ", to)}.");
        if (type.Symmetric && string.CompareOrdinal(row.Text("fromId"), row.Text("toId")) > 0)
            findings.Add("end", id, $"{type.Name} holds both ways, so '{row.Text("toId")}' comes first.");
    }

    static void CheckBounds(IReadOnlyDictionary<string, object?> properties, string id, Findings findings)
    {
        long[] days = [.. new[] { "startMin", "startMax", "endMin", "endMax" }
            .Select(key => properties.Whole(key, -1))];
        if (days.Any(day => day is < 0 or > DateBounds.Latest || !DateBounds.IsDay((int)day)))
            findings.Add("bounds", id, $"{string.Join(", ", days)} are not all days.");
        else if (!new RelationBounds((int)days[0], (int)days[1], (int)days[2], (int)days[3]).IsOrdered)
            findings.Add("bounds", id, $"{string.Join(", ", days)} are not in order.");
    }

    static void CheckReading(GraphRecord row, ReadingEdge edge, Findings findings)
    {
        if ((row.Text("type"), row.Text("fromId"), row.Text("toId")) != (edge.Type, edge.From, edge.To))
            findings.Add("end", edge.Id,
                $"it joins {row.Text("fromId")} and {row.Text("toId")}, "
                + $"but its claims join {edge.From} and {edge.To}.");
        var stored = row.PropertyMap();
        var wanted = ElementProperties.Of(edge);
        findings.Compare("reading", edge.Id, wanted, stored, "its claims give");
        foreach (var key in stored.Keys.Where(key => key != Properties.ChangedIn && !wanted.ContainsKey(key)))
            findings.Add("reading", edge.Id, $"its claims do not give '{key}'.");
    }
}
