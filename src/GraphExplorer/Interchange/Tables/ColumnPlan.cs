using GraphExplorer.Evidence;

namespace GraphExplorer.Interchange.Tables;

/// <summary>What a column of a table of entities or relations holds.</summary>
public enum ColumnRole
{
    None,
    FirstId,
    FirstName,
    SecondId,
    SecondName,
    RelationType,
    Start,
    End,
    Alias,
    Note,
    SourceTitle,
}

/// <summary>
/// A mapping put together column by column: a table of entities where only the first end is named, of relations where
/// both are.
/// </summary>
public sealed record ColumnPlan
{
    /// <summary>Role of each column by its name; a column that is not in it has none.</summary>
    public IReadOnlyDictionary<string, ColumnRole> Roles { get; init; } = new Dictionary<string, ColumnRole>();

    /// <summary>Kind of the entities at the first end.</summary>
    public string FirstKind { get; init; } = "Group";

    /// <summary>Kind of the entities at the second end.</summary>
    public string SecondKind { get; init; } = "Group";

    /// <summary>Relation type of all rows; empty where a column gives it.</summary>
    public string RelationType { get; init; } = "";

    /// <summary>Properties that a type needs, by name.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Patterns of dates, apart by commas.</summary>
    public string DatePatterns { get; init; } = "YYYY-MM-DD, M/D/YY, YYYY";

    /// <summary>Property that holds the ids, such as <c>mmpId</c>; empty where they are of this table only.</summary>
    public string Key { get; init; } = "";

    public WrongRows WrongRows { get; init; }

    /// <summary>Whether it is a table of relations.</summary>
    public bool HasRelations => Column(ColumnRole.SecondId) is not null;

    /// <summary>What is still missing, in words; empty when a mapping can be made.</summary>
    public string Missing() =>
        Column(ColumnRole.FirstId) is null ? "Say which column names the entity, or the first end of the relation."
        : HasRelations && RelationType.Length == 0 && Column(ColumnRole.RelationType) is null ? "Choose a relation type, or the column that gives it."
        : NeededProperties().FirstOrDefault(rule => !Properties.ContainsKey(rule.Name)) is { } rule ? $"{RelationType} needs '{rule.Name}'."
        : DateList().FirstOrDefault(pattern => !Tables.DatePatterns.IsPattern(pattern)) is { } wrong ? $"'{wrong}' is no pattern of a date; write YYYY-MM-DD, M/D/YY or the like."
        : "";

    /// <summary>Properties that the chosen type needs.</summary>
    public IReadOnlyList<PropertyRule> NeededProperties() =>
        HasRelations && Vocabulary.Relation(RelationType) is { } type ? [.. type.Properties.Where(rule => rule.Required)] : [];

    /// <summary>The mapping of the plan.</summary>
    public TableMapping ToMapping(string name, string title, MappedSource source, IReadOnlyList<string> columns) => new()
    {
        Version = TableMapping.Current, Name = name, Title = title, Source = source with { Each = Template(ColumnRole.SourceTitle) },
        WrongRows = WrongRows, Entities = HasRelations ? [First(), Second()] : [First()], Relations = HasRelations ? [Relation()] : [],
        Table = new TableShape { Columns = columns },
    };

    MappedEntity First() => Entity("first", FirstKind, ColumnRole.FirstId, ColumnRole.FirstName) with
    {
        Names =
        [
            .. HasRelations && Column(ColumnRole.FirstName) is null ? [] : new[] { new MappedName { Text = Name(ColumnRole.FirstId, ColumnRole.FirstName) } },
            .. Columns(ColumnRole.Alias).Select(column => new MappedName { Text = $"{{{column}}}" }),
        ],
    };

    MappedEntity Second() => Entity("second", SecondKind, ColumnRole.SecondId, ColumnRole.SecondName) with
    {
        Names = Column(ColumnRole.SecondName) is null ? [] : [new MappedName { Text = Name(ColumnRole.SecondId, ColumnRole.SecondName) }],
    };

    MappedEntity Entity(string name, string kind, ColumnRole id, ColumnRole title) => new()
    {
        As = name, Kind = kind, Id = Key.Length > 0 ? $"{KeyPrefix}-{Template(id)!.Value[0]}" : Template(id)!,
        Key = Key.Length > 0 ? new MappedKey(Key, Template(id)!) : null, Name = Name(id, title), Properties = Defaults(kind),
        Date = kind == "Event" ? Date(ColumnRole.Start) : null,
    };

    string KeyPrefix => Key switch { "ucdpActorId" => "ucdp", "mmpId" => "mmp", "unRef" => "un", _ => "wd" };

    // What a kind needs and a table of names does not say.
    static Dictionary<string, MappedText> Defaults(string kind) => kind switch
    {
        "StateActor" => new() { ["kind"] = "state" },
        "Place" => new() { ["kind"] = "region" },
        "Event" => new() { ["type"] = "attack" },
        _ => [],
    };

    MappedRelation Relation() => new()
    {
        Type = RelationType.Length > 0 ? RelationType : Template(ColumnRole.RelationType)!, From = "first", To = "second",
        Start = Date(ColumnRole.Start), End = Date(ColumnRole.End), Note = Template(ColumnRole.Note),
        Properties = Properties.ToDictionary(pair => pair.Key, pair => (MappedText)pair.Value, StringComparer.Ordinal),
    };

    MappedText Name(ColumnRole id, ColumnRole name) =>
        Template(name) is { } title ? new MappedText { Value = [title.Value[0], Template(id)!.Value[0]] } : Template(id)!;

    MappedDate? Date(ColumnRole role) => Template(role) is { } value ? new MappedDate { Value = value, Patterns = DateList() } : null;

    string[] DateList() => DatePatterns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    MappedText? Template(ColumnRole role) => Column(role) is { } column ? (MappedText)$"{{{column}}}" : null;

    string? Column(ColumnRole role) => Columns(role).FirstOrDefault();

    IEnumerable<string> Columns(ColumnRole role) => Roles.Where(pair => pair.Value == role).Select(pair => pair.Key);
}
