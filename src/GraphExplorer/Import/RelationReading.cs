using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>Reads what a claim about a relation has beside what all claims have.</summary>
static class RelationReading
{
    public static Claim Read(JsonRecord record, Claim claim, Entity? from, RelationType type, ClaimsFileContent content)
    {
        var to = ClaimReading.ReadEntity(record, "to", content);
        var read = claim with
        {
            To = to?.Id ?? "",
            ToRaw = record.Text("toRaw"),
            Edge = ReadEdge(record),
            Properties = PropertyReading.Read(record, type.Properties),
        };
        if (from is not null && to is not null && !content.IsBroken(from.Id) && !content.IsBroken(to.Id))
            CheckEnds(record, from, to, type);
        foreach (var rule in type.Properties.Where(rule => rule.Kind == PropertyKind.Actor))
            if (read.Properties.TryGetValue(rule.Name, out var value))
                CheckActor(record, rule.Name, (string)value, content);
        return read;
    }

    static string ReadEdge(JsonRecord record)
    {
        if (!record.Has("edge"))
            return "";
        var edge = record.Text("edge");
        if (edge.Length > 0 && !Slug.IsSlug(edge))
            record.Report($"'edge' is '{edge}'.", "Use lower-case letters, digits and single hyphens.");
        return edge;
    }

    static void CheckEnds(JsonRecord record, Entity from, Entity to, RelationType type)
    {
        if (!type.AllowsFrom(from.Labels))
            record.Report(
                $"{type.Name} cannot start at '{from.Id}', which is {from.LabelText}.",
                $"It starts at {string.Join(" or ", type.From)}.");
        if (!type.AllowsTo(to.Labels))
            record.Report(
                $"{type.Name} cannot end at '{to.Id}', which is {to.LabelText}.",
                $"It ends at {string.Join(" or ", type.To)}.");
        if (from.Id == to.Id)
            record.Report($"{type.Name} joins '{from.Id}' with itself.", "Name two different entities.");
        else if (type.Symmetric && string.CompareOrdinal(from.Id, to.Id) > 0)
            record.Report(
                $"{type.Name} holds both ways and is written with the smaller id first.",
                $"Exchange '{from.Id}' and '{to.Id}'.");
    }

    static void CheckActor(JsonRecord record, string property, string id, ClaimsFileContent content)
    {
        content.Use(id);
        if (content.IsBroken(id)
            || (content.Entities.TryGetValue(id, out var entity) && entity.Labels.Any(Ends.Actor.Contains)))
            return;
        record.Report(
            $"'properties.{property}' names '{id}', but there is no such group or state actor in the file.",
            "Correct the id, or add the entity.");
    }
}
