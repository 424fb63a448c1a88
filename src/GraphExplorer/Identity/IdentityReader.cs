using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Time;

namespace GraphExplorer.Identity;

/// <summary>Reads entities from the graph as candidates are looked for among them.</summary>
sealed class IdentityReader(Inquiry inquiry, IdentityLimits limits)
{
    static readonly string[] s_registers = ["ucdpActorId", "mmpId", "unRef", "wikidata"];

    public async Task<(IReadOnlyList<KnownEntity> Entities, IReadOnlyList<string> Notes)> ReadAsync()
    {
        var notes = new List<string>();
        var entities = await inquiry.RowsAsync("identity/entities", ("limit", limits.EntitiesMax + 1));
        if (entities.Count > limits.EntitiesMax)
            notes.Add($"Only the first {limits.EntitiesMax} entities were looked at (limit EntitiesMax).");
        var names = (await inquiry.RowsAsync("identity/names")).ToLookup(row => row.Text("id"), row => row.Text("text"), StringComparer.Ordinal);
        var rows = await inquiry.RowsAsync("identity/ties", ("limit", limits.TiesMax + 1));
        if (rows.Count > limits.TiesMax)
            notes.Add($"Only the first {limits.TiesMax} ties were looked at (limit TiesMax).");
        var ties = rows.Take(limits.TiesMax).SelectMany(TiesOf).ToLookup(tie => tie.Id, tie => tie.Tie, StringComparer.Ordinal);
        return ([.. entities.Take(limits.EntitiesMax).Select(row => EntityOf(row, names, ties))], notes);
    }

    static IEnumerable<(string Id, Tie Tie)> TiesOf(GraphRecord row)
    {
        var (one, type, other) = (row.Text("one"), row.Text("type"), row.Text("other"));
        var symmetric = Vocabulary.Relation(type) is { Symmetric: true };
        return [(one, new(type, true, other)), (other, new(type, symmetric, one))];
    }

    static KnownEntity EntityOf(GraphRecord row, ILookup<string, string> names, ILookup<string, Tie> ties)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row["properties"]!;
        var id = row.Text("id");
        long? Whole(string key) => properties.GetValueOrDefault(key) as long?;
        return new KnownEntity
        {
            Id = id,
            Kind = GraphElements.KindOf(row.List("labels").OfType<string>()),
            Name = properties.GetValueOrDefault("name") as string ?? "",
            OtherNames = [.. names[id]],
            ExternalIds = s_registers.Where(register => properties.GetValueOrDefault(register) is string { Length: > 0 })
                .ToDictionary(register => register, register => (string)properties[register]!, StringComparer.Ordinal),
            IsNameless = properties.GetValueOrDefault("unnamed") is true || properties.GetValueOrDefault("collective") is true,
            When = Whole("whenMin") is { } min && Whole("whenMax") is { } max ? new DateBounds((int)min, (int)max) : null,
            Where = properties.GetValueOrDefault("lat") is double lat && properties.GetValueOrDefault("lon") is double lon ? (lat, lon) : null,
            Ties = [.. ties[id]],
        };
    }
}
