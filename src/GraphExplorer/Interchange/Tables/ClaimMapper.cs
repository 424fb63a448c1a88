using GraphExplorer.Evidence;
using GraphExplorer.Editing;
using GraphExplorer.Time;

namespace GraphExplorer.Interchange.Tables;

/// <summary>Makes the claims of a row by one <see cref="MappedRelation"/>.</summary>
sealed class RelationMapper(MappedRelation mapped, IReadOnlyDictionary<string, int> columns)
{
    readonly BoundText _type = new(mapped.Type, columns);
    readonly BoundDate? _start = BoundDate.Of(mapped.Start, columns);
    readonly BoundDate? _end = BoundDate.Of(mapped.End, columns);
    readonly BoundText? _edge = mapped.Edge is null ? null : new(mapped.Edge, columns);
    readonly BoundText? _note = mapped.Note is null ? null : new(mapped.Note, columns);
    readonly BoundCondition? _when = BoundCondition.Of(mapped.When, columns);
    readonly (string Name, BoundText Value)[] _properties =
        [.. mapped.Properties.Select(pair => (pair.Key, new BoundText(pair.Value, columns)))];

    public void Read(RowScope row, IReadOnlyDictionary<string, IReadOnlyList<NamedEntity>> entities, List<Claim> claims)
    {
        if (_when?.Holds(row) == false)
            return;
        var (froms, tos) = (entities[mapped.From], entities[mapped.To]);
        if (froms.Count == 0 || tos.Count == 0)
            return;
        var word = _type.Of(row);
        if (word.Length == 0)
            return;
        if (TypeOf(word) is not { } type)
        {
            row.Report(_type.Column, $"'{word}' is no relation type.", "Add it to the mapping's table of words, or choose one type for all rows.");
            return;
        }
        var (start, startText) = _start?.Read(row) ?? ("", "");
        var (end, endText) = _end?.Read(row) ?? (mapped.Ongoing ? ".." : "", "");
        if (!DateSpan.TryParse(start, end, out var span, out var problem))
        {
            row.Report("", problem.ToString(), "Correct the dates.");
            return;
        }
        var claim = new Claim
        {
            Id = "", Source = "", Predicate = type.Name, From = "", Span = span,
            DateText = DateText(startText, endText), Stance = mapped.Denies ? Stance.Denies : Stance.Asserts,
            Hedge = mapped.Hedge.Length > 0 ? mapped.Hedge : null, Credibility = mapped.Credibility ?? 0,
            Edge = _edge?.Of(row) is { Length: > 0 } edge ? EntityIds.For(edge, "") : "",
            Properties = PropertiesOf(row, type), Note = _note?.Of(row) is { Length: > 0 } note ? note : null,
        };
        foreach (var from in froms)
            foreach (var to in tos)
                Add(row, claim, type, (from, to), claims);
    }

    /// <summary>A relation type as data write it: <c>splinter of</c> is <c>SPLINTER_OF</c>.</summary>
    static RelationType? TypeOf(string word) =>
        Vocabulary.Relation(word) is { Category: not RelationCategory.Identity } type ? type
        : Vocabulary.Relation(word.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_')) is { Category: not RelationCategory.Identity } same ? same
        : null;

    void Add(RowScope row, Claim claim, RelationType type, (NamedEntity From, NamedEntity To) ends, List<Claim> claims)
    {
        var (from, to) = ends;
        if (type.Symmetric && string.CompareOrdinal(from.Id, to.Id) > 0)
            (from, to) = (to, from);
        if (from.Id == to.Id)
            row.Report("", $"{type.Name} joins '{from.Raw}' with itself.", "Name two different entities, or take the row out.");
        else if (!type.AllowsFrom(from.Labels))
            row.Report("", $"{type.Name} cannot start at '{from.Raw}', which is a {string.Join(" and ", from.Labels)}.", $"It starts at {string.Join(" or ", type.From)}.");
        else if (!type.AllowsTo(to.Labels))
            row.Report("", $"{type.Name} cannot end at '{to.Raw}', which is a {string.Join(" and ", to.Labels)}.", $"It ends at {string.Join(" or ", type.To)}.");
        else
            claims.Add(claim with { From = from.Id, FromRaw = from.Raw, To = to.Id, ToRaw = to.Raw });
    }

    Dictionary<string, object> PropertiesOf(RowScope row, RelationType type)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var rule in type.Properties)
            if (_properties.FirstOrDefault(pair => pair.Name == rule.Name) is { Value: { } bound })
            {
                if (bound.Of(row) is { Length: > 0 } text && PropertyValues.Read(row, bound.Column, text, rule) is { } value)
                    values[rule.Name] = value;
            }
            else if (rule.Required)
                row.Report("", $"{type.Name} needs '{rule.Name}'.", $"Give it in the mapping, under 'properties'{(rule.Words.Count > 0 ? $": {string.Join(", ", rule.Words)}" : "")}.");
        return values;
    }

    static string? DateText(string start, string end) => (start, end) switch
    {
        ("", "") => null,
        (_, "") => start,
        ("", _) => end,
        _ => start == end ? start : $"{start} – {end}",
    };
}

/// <summary>Makes the claims of a row by one <see cref="MappedFact"/>.</summary>
sealed class FactMapper(MappedFact mapped, IReadOnlyDictionary<string, int> columns)
{
    readonly AttributeType _type = Vocabulary.Attribute(mapped.Attribute)!;
    readonly BoundText? _value = mapped.Value is null ? null : new(mapped.Value, columns);
    readonly BoundText?[] _figures =
        [.. new[] { mapped.Min, mapped.Best, mapped.Max }.Select(text => text is null ? null : new BoundText(text, columns))];
    readonly BoundDate? _date = BoundDate.Of(mapped.Date, columns);
    readonly BoundText? _note = mapped.Note is null ? null : new(mapped.Note, columns);
    readonly BoundCondition? _when = BoundCondition.Of(mapped.When, columns);

    public void Read(RowScope row, IReadOnlyDictionary<string, IReadOnlyList<NamedEntity>> entities, List<Claim> claims)
    {
        if (_when?.Holds(row) == false)
            return;
        var (date, dateText) = _date?.Read(row) ?? ("", "");
        var text = _type.Value == AttributeValue.Date && _value is null ? date : _value?.Of(row) ?? "";
        var figures = _figures.Select(bound => bound is null ? null : Figure(row, bound)).ToArray();
        if (text.Length == 0 && figures.All(figure => figure is null))
            return;
        if (_type.Value == AttributeValue.Date && !Edtf.TryParse(text, out _, out _))
        {
            row.Report(_value?.Column ?? "", $"'{text}' is no date.", "Give the fact a 'date' with patterns, or EDTF.");
            return;
        }
        var given = figures.OfType<double>().ToArray();
        if (given.Zip(given.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            row.Report(_figures.OfType<BoundText>().First().Column, "The figures are not in order.", "The least comes first, then the best, then the greatest.");
            return;
        }
        foreach (var entity in entities[mapped.Of])
            if (entity.Labels.Any(_type.Of.Contains))
                claims.Add(new Claim
                {
                    Id = "", Source = "", Predicate = mapped.Attribute, From = entity.Id, FromRaw = entity.Raw,
                    Value = new ClaimValue(text.Length > 0 ? text : null, figures[0], figures[1], figures[2], given.Length > 0 ? mapped.Unit : null),
                    Span = DateSpan.Parse(date, date), DateText = dateText.Length > 0 ? dateText : null,
                    Credibility = mapped.Credibility ?? 0, Note = _note?.Of(row) is { Length: > 0 } note ? note : null,
                });
            else
                row.Report("", $"'{mapped.Attribute}' is not an attribute of '{entity.Raw}', which is a {string.Join(" and ", entity.Labels)}.", $"It is one of {string.Join(" or ", _type.Of)}.");
    }

    static double? Figure(RowScope row, BoundText bound)
    {
        if (bound.Of(row) is not { Length: > 0 } text)
            return null;
        if (PropertyValues.Figure(text) is { } figure && Math.Abs(figure) <= 1e15)
            return figure;
        row.Report(bound.Column, $"'{text}' is no number.", "Write a number such as 12 or 12.5.");
        return null;
    }
}
