using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>Reads an <c>entity</c> record.</summary>
static class EntityReading
{
    public static Entity Read(JsonRecord record)
    {
        var labels = record.Texts("labels");
        var kind = KindOf(labels);
        if (kind is null && record.Has("labels"))
            record.Report(
                $"the labels {string.Join(", ", labels)} are not a kind of entity.",
                "Use one of Group, StateActor, Person, Place, Event, Community, or Person and Leader together.");
        var entity = new Entity
        {
            Id = Slug.Read(record, "id", kind?.Label == "Event" ? "ev-" : ""),
            Labels = labels,
            Name = record.Text("name"),
            Status = record.Word("status", Vocabulary.EntityStatuses),
            Summary = record.Text("summary"),
            Properties = kind is null ? [] : PropertyReading.Read(record, kind.Properties),
        };
        if (kind is null)
            record.Raw("properties");
        record.Finish();
        CheckPlace(record, entity.Properties);
        return entity;
    }

    /// <summary>One label alone, or Person and Leader in either order.</summary>
    static EntityKind? KindOf(IReadOnlyList<string> labels) => labels.Count switch
    {
        1 => Vocabulary.Kind(labels[0]) is { With: "" } kind ? kind : null,
        2 => labels.Select(Vocabulary.Kind).FirstOrDefault(
            kind => kind is { With.Length: > 0 } && labels.Contains(kind.With)),
        _ => null,
    };

    static void CheckPlace(JsonRecord record, IReadOnlyDictionary<string, object> properties)
    {
        var given = new[] { "lat", "lon", "geoPrec" }.Count(properties.ContainsKey);
        if (given is 1 or 2)
            record.Report("'lat', 'lon' and 'geoPrec' belong together.", "Give all three, or none.");
    }
}
