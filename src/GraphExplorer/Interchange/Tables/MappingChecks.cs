using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Time;

namespace GraphExplorer.Interchange.Tables;

/// <summary>What is wrong with a mapping in itself, whatever table it is used for.</summary>
static class MappingChecks
{
    public static IReadOnlyList<string> Find(TableMapping mapping) =>
    [
        .. OfWhole(mapping), .. OfSource(mapping.Source), .. mapping.Entities.SelectMany(entity => OfEntity(entity, mapping)),
        .. mapping.Relations.SelectMany((relation, index) => OfRelation(relation, $"Relation {index + 1}", mapping)),
        .. mapping.Facts.SelectMany((fact, index) => OfFact(fact, $"Fact {index + 1}", mapping)),
        .. Texts(mapping).SelectMany(OfText),
    ];

    /// <summary>Every text of a mapping that is made of columns.</summary>
    public static IEnumerable<MappedText> Texts(TableMapping mapping) =>
    [
        .. Given(mapping.Source.Each),
        .. mapping.Entities.SelectMany(entity => (MappedText[])
        [
            entity.Kind, entity.Id, entity.Name, .. Given(entity.Key?.Value, entity.Status, entity.Summary, entity.When?.Value),
            .. entity.Properties.Values, .. Of(entity.Date),
            .. entity.Names.SelectMany(name => (MappedText[])[name.Text, .. Of(name.Start), .. Given(name.When?.Value)]),
        ]),
        .. mapping.Relations.SelectMany(relation => (MappedText[])
        [
            relation.Type, .. Of(relation.Start), .. Of(relation.End), .. relation.Properties.Values,
            .. Given(relation.Edge, relation.Note, relation.When?.Value),
        ]),
        .. mapping.Facts.SelectMany(fact => (MappedText[])
            [.. Given(fact.Value, fact.Min, fact.Best, fact.Max, fact.Note, fact.When?.Value), .. Of(fact.Date)]),
    ];

    static IEnumerable<MappedText> Of(MappedDate? date) => date is null ? [] : Given(date.Value, date.Until, date.Precision);

    static IEnumerable<MappedText> Given(params MappedText?[] texts) => texts.OfType<MappedText>();

    static IEnumerable<string> OfWhole(TableMapping mapping)
    {
        if (!Slug.IsSlug(mapping.Name))
            yield return $"'name' is '{mapping.Name}'; use lower-case letters, digits and single hyphens.";
        if (mapping.Credibility is < 1 or > 6)
            yield return $"'credibility' is {mapping.Credibility}; it runs from 1 to 6.";
        if (mapping.Entities.Count == 0)
            yield return "The mapping names no entity.";
        if (mapping.Relations.Count == 0 && mapping.Facts.Count == 0 && mapping.Entities.All(entity => entity.Names.Count == 0))
            yield return "The mapping claims nothing: give it a relation, a fact, or names of an entity.";
        if (mapping.Entities.GroupBy(entity => entity.As, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            yield return $"Two entities are called '{twice.Key}'.";
        if (mapping.Table.Separator is { Length: not 1 } || mapping.Table.Comment is { Length: not 1 })
            yield return "'separator' and 'comment' are one character each.";
        if (!mapping.Table.Header && mapping.Table.Columns.Count == 0)
            yield return "A table without a header needs the names of its columns.";
    }

    static IEnumerable<string> OfSource(MappedSource source)
    {
        if (!Vocabulary.Reliabilities.Contains(source.Reliability))
            yield return $"'reliability' is '{source.Reliability}'; it is a letter from A to F.";
        if (source.ReliabilityReason.Length == 0)
            yield return "'reliabilityReason' is empty.";
        if (source.Published.Length > 0 && !Edtf.TryParse(source.Published, out _, out var problem))
            yield return $"'published': {problem}";
    }

    static IEnumerable<string> OfEntity(MappedEntity entity, TableMapping mapping)
    {
        foreach (var kind in Words(entity.Kind).Where(kind => Vocabulary.Kind(kind) is null))
            yield return $"'{kind}' of entity '{entity.As}' is no kind of entity; use one of: {string.Join(", ", Vocabulary.Kinds.Select(kind => kind.Label))}.";
        if (entity.Key is { } key && !EntityKinds.External.Contains(key.Property))
            yield return $"'{key.Property}' of entity '{entity.As}' holds no id of another data set; use one of: {string.Join(", ", EntityKinds.External)}.";
        foreach (var name in entity.Names.Where(name => !Vocabulary.NameKinds.Contains(name.Kind)))
            yield return $"'{name.Kind}' is no kind of name; use one of: {string.Join(", ", Vocabulary.NameKinds)}.";
        foreach (var problem in OfDate(entity.Date).Concat(entity.Names.SelectMany(name => OfDate(name.Start))))
            yield return problem;
    }

    static IEnumerable<string> OfRelation(MappedRelation relation, string what, TableMapping mapping)
    {
        foreach (var type in Words(relation.Type).Where(type => Vocabulary.Relation(type) is null or { Category: RelationCategory.Identity }))
            yield return $"{what}: '{type}' is no relation type; the page of definitions lists them.";
        foreach (var end in new[] { relation.From, relation.To }.Where(end => mapping.Entities.All(entity => entity.As != end)))
            yield return $"{what} names the entity '{end}', which the mapping does not have.";
        if (relation.Credibility is < 1 or > 6)
            yield return $"{what}: the credibility runs from 1 to 6.";
        foreach (var problem in OfDate(relation.Start).Concat(OfDate(relation.End)))
            yield return $"{what}: {problem}";
    }

    static IEnumerable<string> OfFact(MappedFact fact, string what, TableMapping mapping)
    {
        if (Vocabulary.Attribute(fact.Attribute) is null)
            yield return $"{what}: '{fact.Attribute}' is no attribute; use one of: {string.Join(", ", Vocabulary.Attributes.Select(type => type.Name))}.";
        if (mapping.Entities.All(entity => entity.As != fact.Of))
            yield return $"{what} names the entity '{fact.Of}', which the mapping does not have.";
        if (fact.Value is null && fact.Min is null && fact.Best is null && fact.Max is null)
            yield return $"{what} has neither a value nor figures.";
        if (fact.Credibility is < 1 or > 6)
            yield return $"{what}: the credibility runs from 1 to 6.";
        foreach (var problem in OfDate(fact.Date))
            yield return $"{what}: {problem}";
    }

    static IEnumerable<string> OfDate(MappedDate? date) => date is null ? [] :
        date.Patterns.Count == 0
            ? ["A date has no pattern."]
            : date.Patterns.Where(pattern => !DatePatterns.IsPattern(pattern))
                .Select(pattern => $"'{pattern}' is no pattern of a date; write YYYY-MM-DD, M/D/YY or the like.");

    static IEnumerable<string> OfText(MappedText text)
    {
        if (text.Value.Count == 0)
            yield return "A value has no template.";
        foreach (var template in text.Value)
            if (CellTemplate.TryParse(template, out var problem) is null)
                yield return problem;
    }

    /// <summary>The words that a text can give, as far as they are known without a table.</summary>
    static IEnumerable<string> Words(MappedText text)
    {
        if (text.Words is { } words)
            return words.Values.Concat(text.Otherwise is { Length: > 0 } other ? [other] : []).Where(word => word.Length > 0);
        return text.Value.Where(template => template.Length > 0 && !template.Contains('{'));
    }
}
