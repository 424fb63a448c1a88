using System.Globalization;
using GraphExplorer.Editing;
using GraphExplorer.Evidence;

namespace GraphExplorer.Interchange.Tables;

/// <summary>Makes the entities of a row by one <see cref="MappedEntity"/>.</summary>
sealed class EntityMapper(MappedEntity mapped, IReadOnlyDictionary<string, int> columns, string source)
{
    /// <summary>Characters of an id, so that ids stay readable in addresses.</summary>
    const int IdCharactersMax = 120;

    readonly BoundText _kind = new(mapped.Kind, columns);
    readonly BoundText _id = new(mapped.Id, columns);
    readonly BoundText? _key = mapped.Key is { } key ? new(key.Value, columns) : null;
    readonly BoundText _name = new(mapped.Name, columns);
    readonly BoundText? _status = mapped.Status is null ? null : new(mapped.Status, columns);
    readonly BoundText? _summary = mapped.Summary is null ? null : new(mapped.Summary, columns);
    readonly BoundDate? _date = BoundDate.Of(mapped.Date, columns);
    readonly BoundCondition? _when = BoundCondition.Of(mapped.When, columns);
    readonly (string Name, BoundText Value)[] _properties =
        [.. mapped.Properties.Select(pair => (pair.Key, new BoundText(pair.Value, columns)))];
    readonly (MappedName Name, BoundText Text, BoundDate? Start, BoundCondition? When)[] _names =
        [.. mapped.Names.Select(name => (name, new BoundText(name.Text, columns), BoundDate.Of(name.Start, columns), BoundCondition.Of(name.When, columns)))];

    public string As => mapped.As;

    /// <summary>Adds the entities of a row, with the claims on their names.</summary>
    public IReadOnlyList<NamedEntity> Read(RowScope row, KnownKeys keys, List<Entity> entities, List<Claim> claims)
    {
        if (_when?.Holds(row) == false)
            return [];
        if (mapped.Each.Length > 0)
            return [.. Split(row, keys, entities, claims)];
        return ReadOne(row, keys, entities, claims) is { } one ? [one] : [];
    }

    // A list of ids goes with a list of names of the same length; otherwise the names are left aside.
    IEnumerable<NamedEntity> Split(RowScope row, KnownKeys keys, List<Entity> entities, List<Claim> claims)
    {
        var id = Column(_key ?? _id);
        var name = Column(_name);
        if (id < 0)
            yield break;
        var ids = Parts(row.Cells[id]);
        var names = name >= 0 ? Parts(row.Cells[name]) : [];
        for (var index = 0; index < ids.Length; index++)
        {
            var cells = row.Cells.ToArray();
            cells[id] = ids[index];
            if (name >= 0 && name != id)
                cells[name] = names.Length == ids.Length ? names[index] : "";
            var part = new RowScope(row.Row, cells);
            if (ReadOne(part, keys, entities, claims) is { } one)
                yield return one;
            row.Problems.AddRange(part.Problems);
        }
    }

    int Column(BoundText text) => columns.GetValueOrDefault(text.Column, -1);

    string[] Parts(string cell) =>
        cell.Split(mapped.Each.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    NamedEntity? ReadOne(RowScope row, KnownKeys keys, List<Entity> entities, List<Claim> claims)
    {
        var key = _key?.Of(row) ?? "";
        var id = _id.Of(row);
        if (id.Length == 0 || (_key is not null && key.Length == 0))
        {
            var column = _key is not null && key.Length == 0 ? _key.Column : _id.Column;
            if (!mapped.Optional)
                row.Report(column, $"It is empty, but names the entity '{mapped.As}'.", "Fill it in, or let the mapping say that it is optional.");
            return null;
        }
        var name = _name.Of(row);
        if (_key is not null && keys.Find(mapped.Key!.Property, key) is { } known)
        {
            AddNames(row, known.Id, claims);
            return new(known.Id, known.Labels, name.Length > 0 ? name : key);
        }
        var kind = _kind.Of(row);
        if (Vocabulary.Kind(kind) is not { } type)
        {
            row.Report(_kind.Column, kind.Length == 0 ? "It gives no kind of entity." : $"'{kind}' is no kind of entity.", "Add it to the mapping's table of words.");
            return null;
        }
        string[] labels = type.With.Length > 0 ? [type.With, type.Label] : [type.Label];
        var entity = new Entity
        {
            Id = IdOf(id, kind), Labels = labels, Name = name.Length > 0 ? name : id, Status = StatusOf(row),
            Summary = _summary?.Of(row) is { Length: > 0 } summary ? summary : $"From {source}.", Properties = PropertiesOf(row, type, key),
        };
        entities.Add(entity);
        AddNames(row, entity.Id, claims);
        return new(entity.Id, labels, name.Length > 0 ? name : id);
    }

    static string IdOf(string text, string kind)
    {
        var id = EntityIds.For(text, "");
        if (id.Length > IdCharactersMax)
            id = id[..IdCharactersMax].TrimEnd('-');
        return kind == "Event" && !id.StartsWith("ev-", StringComparison.Ordinal) ? "ev-" + id : id;
    }

    string StatusOf(RowScope row)
    {
        var status = _status?.Of(row) is { Length: > 0 } given ? given : "unknown";
        if (!Vocabulary.EntityStatuses.Contains(status))
            row.Report(_status!.Column, $"'{status}' is no status.", $"Use one of: {string.Join(", ", Vocabulary.EntityStatuses)}.");
        return status;
    }

    Dictionary<string, object> PropertiesOf(RowScope row, EntityKind kind, string key)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var rule in kind.Properties.Where(rule => rule is { Required: true, Kind: PropertyKind.Truth }))
            values[rule.Name] = false;
        foreach (var (name, bound) in _properties)
            if (kind.Properties.FirstOrDefault(rule => rule.Name == name) is { } rule && bound.Of(row) is { Length: > 0 } text
                && PropertyValues.Read(row, bound.Column, text, rule) is { } value)
                values[name] = value;
        if (key.Length > 0)
            values[mapped.Key!.Property] = key;
        if (kind.Label == "Event")
            AddWhen(row, values);
        foreach (var rule in kind.Properties.Where(rule => rule.Required && !values.ContainsKey(rule.Name)))
            row.Report("", $"The entity '{mapped.As}' is a {kind.Label} and needs '{rule.Name}'.", "Give it in the mapping, under 'properties'.");
        return values;
    }

    void AddWhen(RowScope row, Dictionary<string, object> values)
    {
        var (edtf, text) = _date?.Read(row) ?? ("", "");
        if (edtf.Length > 0)
            (values["whenEdtf"], values["whenText"]) = (edtf, text);
    }

    void AddNames(RowScope row, string id, List<Claim> claims)
    {
        foreach (var (name, bound, start, when) in _names)
        {
            if (when?.Holds(row) == false || bound.Of(row) is not { Length: > 0 } text)
                continue;
            if (NameKey.Of(text).Length == 0)
            {
                row.Report(bound.Column, $"The name '{text}' has neither a letter nor a digit.", "Correct it, or leave it empty.");
                continue;
            }
            var said = new ClaimName(text, name.Language, name.Kind);
            var (edtf, words) = start?.Read(row) ?? ("", "");
            claims.Add(new Claim
            {
                Id = "", Source = "", Credibility = 0, Predicate = "KNOWN_AS", From = id, FromRaw = text, To = said.Id, Name = said,
                Span = Time.DateSpan.Parse(edtf, ""), DateText = words.Length > 0 ? words : null,
                Properties = new Dictionary<string, object>(StringComparer.Ordinal) { ["kind"] = name.Kind },
            });
        }
    }
}

/// <summary>Texts of cells as values of properties.</summary>
static class PropertyValues
{
    /// <summary>The value by the rule of its property; null after reporting.</summary>
    public static object? Read(RowScope row, string column, string text, PropertyRule rule)
    {
        object? value = rule.Kind switch
        {
            PropertyKind.Truth => text.ToLowerInvariant() switch { "true" or "1" or "yes" => true, "false" or "0" or "no" => false, _ => null },
            PropertyKind.Integer => Figure(text) is { } whole && whole == Math.Truncate(whole) && Fits(whole, rule) ? (long)whole : null,
            PropertyKind.Number => Figure(text) is { } number && Fits(number, rule) ? number : null,
            PropertyKind.Word => rule.Words.Contains(text) ? text : null,
            PropertyKind.Date => Time.Edtf.TryParse(text, out _, out _) ? text : null,
            _ => text,
        };
        if (value is null)
            row.Report(column, $"'{text}' is no value of '{rule.Name}'.", rule.Words.Count > 0 ? $"Use one of: {string.Join(", ", rule.Words)}." : "Correct it.");
        return value;
    }

    /// <summary>A number as data sets write it; null when it is none.</summary>
    public static double? Figure(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static bool Fits(double number, PropertyRule rule) => number >= rule.Min && number <= rule.Max;
}
