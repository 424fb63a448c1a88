using GraphExplorer.Evidence;
using GraphExplorer.Time;

namespace GraphExplorer.Import;

/// <summary>
/// Entities: one kind, keys that follow from the name, dates and figures that follow from events and claims.
/// </summary>
static class EntityChecks
{
    public static void Run(CheckedStore store, Reading reading, Merges merges, Findings findings)
    {
        foreach (var row in store.Entities)
        {
            var id = row.Text("id");
            var properties = row.PropertyMap();
            string[] kinds = [.. row.List("labels").OfType<string>()
                .Where(label => Vocabulary.Kind(label) is { With: "" })];
            if (kinds.Length != 1)
                findings.Add("entity", id, $"it has {kinds.Length} kinds ({string.Join(", ", kinds)}), not one.");
            if (row.List("labels").Contains("Leader") && !kinds.Contains("Person"))
                findings.Add("entity", id, "it is a Leader but not a Person.");
            findings.Word(id, properties, "status", Vocabulary.EntityStatuses);
            var name = properties.Text("name");
            findings.Compare(
                "name", id, Properties.Of(("nameKey", NameKey.Of(name)), ("nameSkeleton", NameKey.Skeleton(name))),
                properties,
                "its name gives");
            MergedEntities.Check(id, properties, merges, findings);
            CheckFacts(id, kinds.FirstOrDefault() ?? "", properties, reading, findings);
        }
    }

    static void CheckFacts(
        string id, string kind, IReadOnlyDictionary<string, object?> properties, Reading reading, Findings findings)
    {
        var wanted = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in ElementProperties.DerivedOf(kind))
            wanted[name] = null;
        if (kind == "Event" && !TryAddWhen(id, properties, wanted, findings))
            return;
        if (!TryCached(id, reading, findings, out var cached))
            return;
        foreach (var (name, value) in cached.Where(pair => wanted.ContainsKey(pair.Key)))
            wanted[name] = value;
        findings.Compare("figure", id, wanted, properties, "its dates and claims give");
    }

    static bool TryAddWhen(
        string id, IReadOnlyDictionary<string, object?> properties, Dictionary<string, object?> wanted,
        Findings findings)
    {
        if (!Edtf.TryParse(properties.Text("whenEdtf"), out var when, out var problem))
        {
            findings.Add("date", id, problem.ToString());
            return false;
        }
        (wanted["whenMin"], wanted["whenMax"]) = ((long)when.Bounds.Min, (long)when.Bounds.Max);
        return true;
    }

    static bool TryCached(
        string id, Reading reading, Findings findings, out IReadOnlyDictionary<string, object> cached)
    {
        cached = new Dictionary<string, object>();
        try
        {
            cached = reading.Facts.GetValueOrDefault(id, EntityFacts.None).Cached();
            return true;
        }
        catch (FormatException error)
        {
            findings.Add("date", id, error.Message);
            return false;
        }
    }
}
