namespace GraphExplorer.Interchange.Tables;

/// <summary>What a mapping makes of the columns of a table, in words.</summary>
public static class MappingUses
{
    /// <summary>By column: <c>id of one</c>, <c>relation type</c>, <c>start</c> and the like, each once.</summary>
    public static ILookup<string, string> Of(TableMapping mapping) =>
        All(mapping).Where(use => use.Text is not null)
            .SelectMany(use => use.Text!.Value.SelectMany(template => CellTemplate.TryParse(template, out _)?.Columns ?? []).Select(column => (column, use.Word)))
            .Distinct().ToLookup(pair => pair.column, pair => pair.Word, StringComparer.Ordinal);

    static IEnumerable<(string Word, MappedText? Text)> All(TableMapping mapping) =>
    [
        ("source of the row", mapping.Source.Each), .. mapping.Entities.SelectMany(OfEntity), .. mapping.Relations.SelectMany(OfRelation),
        .. mapping.Facts.SelectMany(OfFact),
    ];

    static IEnumerable<(string, MappedText?)> OfEntity(MappedEntity entity) =>
    [
        ($"id of {entity.As}", entity.Key?.Value ?? entity.Id), ($"name of {entity.As}", entity.Name), ($"kind of {entity.As}", entity.Kind),
        ("condition", entity.When?.Value), ("date", entity.Date?.Value), ("date", entity.Date?.Until), ("status", entity.Status),
        .. entity.Names.Select(name => ($"name of {entity.As}", (MappedText?)name.Text)),
        .. entity.Properties.Select(pair => (pair.Key, (MappedText?)pair.Value)),
    ];

    static IEnumerable<(string, MappedText?)> OfRelation(MappedRelation relation) =>
    [
        ("relation type", relation.Type), ("start", relation.Start?.Value), ("start", relation.Start?.Until), ("end", relation.End?.Value),
        ("end", relation.End?.Until), ("edge", relation.Edge), ("note", relation.Note), ("condition", relation.When?.Value),
        .. relation.Properties.Select(pair => (pair.Key, (MappedText?)pair.Value)),
    ];

    static IEnumerable<(string, MappedText?)> OfFact(MappedFact fact) =>
    [
        (fact.Attribute, fact.Value), (fact.Attribute, fact.Min), (fact.Attribute, fact.Best), (fact.Attribute, fact.Max), ("date", fact.Date?.Value),
        ("note", fact.Note), ("condition", fact.When?.Value),
    ];
}
