using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>Names: keys that follow from the text, known kinds, and an entity that is called so.</summary>
static class NameChecks
{
    public static void Run(CheckedStore store, Findings findings)
    {
        var used = store.Edges.Where(row => row.Text("type") == "KNOWN_AS").Select(row => row.Text("toId"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in store.Names)
        {
            var id = row.Text("id");
            var properties = row.PropertyMap();
            var text = properties.Text("text");
            findings.Word(id, properties, "kind", Vocabulary.NameKinds);
            findings.Compare(
                "name", id, Properties.Of(("key", NameKey.Of(text)), ("skeleton", NameKey.Skeleton(text))), properties,
                "its text gives");
            if (!used.Contains(id))
                findings.Add("name", id, "no entity is called so.");
        }
    }
}
