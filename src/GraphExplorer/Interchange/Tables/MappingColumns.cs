namespace GraphExplorer.Interchange.Tables;

/// <summary>The columns that a mapping names, and the same mapping for a table that calls them otherwise.</summary>
public static class MappingColumns
{
    /// <summary>The mapping with other names of columns.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="names">New names by old ones; what is not in it stays.</param>
    public static TableMapping Renamed(TableMapping mapping, IReadOnlyDictionary<string, string> names)
    {
        MappedText Text(MappedText text) => text with { Value = [.. text.Value.Select(template => CellTemplate.Rename(template, names))] };
        MappedText? Maybe(MappedText? text) => text is null ? null : Text(text);
        MappedDate? Date(MappedDate? date) => date is null ? null
            : date with { Value = Text(date.Value), Until = Maybe(date.Until), Precision = Maybe(date.Precision) };
        MappedCondition? When(MappedCondition? when) => when is null ? null : when with { Value = Text(when.Value) };
        Dictionary<string, MappedText> Texts(IReadOnlyDictionary<string, MappedText> texts) =>
            texts.ToDictionary(pair => pair.Key, pair => Text(pair.Value), StringComparer.Ordinal);
        return mapping with
        {
            Source = mapping.Source with { Each = Maybe(mapping.Source.Each) },
            Entities = [.. mapping.Entities.Select(entity => entity with
            {
                Kind = Text(entity.Kind), Id = Text(entity.Id), Key = entity.Key is { } key ? key with { Value = Text(key.Value) } : null,
                Name = Text(entity.Name), Status = Maybe(entity.Status), Summary = Maybe(entity.Summary), Properties = Texts(entity.Properties),
                Date = Date(entity.Date), When = When(entity.When),
                Names = [.. entity.Names.Select(name => name with { Text = Text(name.Text), Start = Date(name.Start), When = When(name.When) })],
            })],
            Relations = [.. mapping.Relations.Select(relation => relation with
            {
                Type = Text(relation.Type), Start = Date(relation.Start), End = Date(relation.End), Edge = Maybe(relation.Edge),
                Properties = Texts(relation.Properties), Note = Maybe(relation.Note), When = When(relation.When),
            })],
            Facts = [.. mapping.Facts.Select(fact => fact with
            {
                Value = Maybe(fact.Value), Min = Maybe(fact.Min), Best = Maybe(fact.Best), Max = Maybe(fact.Max), Date = Date(fact.Date),
                Note = Maybe(fact.Note), When = When(fact.When),
            })],
        };
    }
}
