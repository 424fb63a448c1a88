namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// What the columns of a table mean (<c>data/mapping.schema.json</c>): which entities, relations and facts a row speaks
/// of. Every relation and fact becomes a claim that quotes the row.
/// </summary>
public sealed record TableMapping
{
    /// <summary>The version of the form of mapping files that this program reads.</summary>
    public const int Current = 1;

    public required int Version { get; init; }

    /// <summary>Name on the command line: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string About { get; init; } = "";

    public TableShape Table { get; init; } = new();

    public MappedSource Source { get; init; } = new();

    /// <summary>Admiralty credibility of the claims, 1 to 6.</summary>
    public int Credibility { get; init; } = 6;

    public WrongRows WrongRows { get; init; }

    public IReadOnlyList<MappedEntity> Entities { get; init; } = [];

    public IReadOnlyList<MappedRelation> Relations { get; init; } = [];

    public IReadOnlyList<MappedFact> Facts { get; init; } = [];
}

/// <summary>What becomes of a table with wrong rows.</summary>
public enum WrongRows
{
    /// <summary>Nothing of it is written.</summary>
    Refuse,

    /// <summary>They are left out and listed; the other rows are written.</summary>
    LeaveOut,
}

/// <summary>The table as a source.</summary>
public sealed record MappedSource
{
    /// <summary>Empty = the name of the file.</summary>
    public string Title { get; init; } = "";

    public string Author { get; init; } = "";

    public string Publisher { get; init; } = "";

    /// <summary>EDTF; empty = not known.</summary>
    public string Published { get; init; } = "";

    public string Language { get; init; } = "und";

    public string Licence { get; init; } = "";

    /// <summary>Admiralty letter, A to F.</summary>
    public string Reliability { get; init; } = "F";

    public string ReliabilityReason { get; init; } = "Nobody has judged its reliability.";

    /// <summary>Where each row names its own source: the title of that source. Null = the table itself is the source.</summary>
    public MappedText? Each { get; init; }
}

/// <summary>An entity that a row names.</summary>
public sealed record MappedEntity
{
    /// <summary>Name within the mapping, by which relations and facts refer to it.</summary>
    public required string As { get; init; }

    /// <summary>A kind of entity, such as <c>Group</c>.</summary>
    public required MappedText Kind { get; init; }

    /// <summary>Id of a new entity; it is brought into the form of ids.</summary>
    public required MappedText Id { get; init; }

    /// <summary>Its id in another data set, by which it is known again; null = only by <see cref="Id"/>.</summary>
    public MappedKey? Key { get; init; }

    public required MappedText Name { get; init; }

    /// <summary>Names that the row gives it, each a claim.</summary>
    public IReadOnlyList<MappedName> Names { get; init; } = [];

    public MappedText? Status { get; init; }

    /// <summary>Empty = one that names the source.</summary>
    public MappedText? Summary { get; init; }

    public IReadOnlyDictionary<string, MappedText> Properties { get; init; } = new Dictionary<string, MappedText>();

    /// <summary>When an event was.</summary>
    public MappedDate? Date { get; init; }

    /// <summary>Characters that separate several entities in one cell; empty = a cell names one.</summary>
    public string Each { get; init; } = "";

    /// <summary>Whether a row may leave it out.</summary>
    public bool Optional { get; init; }

    public MappedCondition? When { get; init; }
}

/// <summary>An id in another data set.</summary>
/// <param name="Property">Property that holds it: ucdpActorId, mmpId, unRef or wikidata.</param>
/// <param name="Value">The id.</param>
public sealed record MappedKey(string Property, MappedText Value);

/// <summary>A name that a row gives to an entity.</summary>
public sealed record MappedName
{
    public required MappedText Text { get; init; }

    /// <summary>official, native, acronym, alias, spelling or misspelling.</summary>
    public string Kind { get; init; } = "alias";

    public string Language { get; init; } = "und";

    public MappedDate? Start { get; init; }

    public MappedCondition? When { get; init; }
}

/// <summary>A relation that a row speaks of.</summary>
public sealed record MappedRelation
{
    /// <summary>A relation type, such as <c>AFFILIATED_WITH</c>.</summary>
    public required MappedText Type { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public MappedDate? Start { get; init; }

    public MappedDate? End { get; init; }

    /// <summary>It was still so when the table was written.</summary>
    public bool Ongoing { get; init; }

    /// <summary>Tells apart several edges of one type between the same ends.</summary>
    public MappedText? Edge { get; init; }

    public IReadOnlyDictionary<string, MappedText> Properties { get; init; } = new Dictionary<string, MappedText>();

    public bool Denies { get; init; }

    public string Hedge { get; init; } = "";

    /// <summary>Admiralty credibility; null = that of the mapping.</summary>
    public int? Credibility { get; init; }

    public MappedText? Note { get; init; }

    public MappedCondition? When { get; init; }
}

/// <summary>A fact that a row states of an entity.</summary>
public sealed record MappedFact
{
    /// <summary>An attribute, such as <c>deaths</c>.</summary>
    public required string Attribute { get; init; }

    public required string Of { get; init; }

    /// <summary>A text, or EDTF for a date.</summary>
    public MappedText? Value { get; init; }

    public MappedText? Min { get; init; }

    public MappedText? Best { get; init; }

    public MappedText? Max { get; init; }

    public string Unit { get; init; } = "";

    public MappedDate? Date { get; init; }

    public int? Credibility { get; init; }

    public MappedText? Note { get; init; }

    public MappedCondition? When { get; init; }
}

/// <summary>A date in a column, by patterns. What the column leaves out (day 00, only a year) stays out.</summary>
public sealed record MappedDate
{
    public required MappedText Value { get; init; }

    /// <summary>The end of the time within which it was; null = <see cref="Value"/> alone.</summary>
    public MappedText? Until { get; init; }

    /// <summary>
    /// Tried in order: <c>YYYY-MM-DD</c>, <c>YYYY-MM</c>, <c>YYYY</c>, <c>M/D/YY</c>, <c>D.M.YYYY</c> and the like, or
    /// <c>EDTF</c>. A <c>*</c> at the end stands for anything, such as the time of day.
    /// </summary>
    public IReadOnlyList<string> Patterns { get; init; } = ["EDTF", "YYYY-MM-DD"];

    /// <summary>The latest year that two digits mean: with 2029, 29 is 2029 and 30 is 1930.</summary>
    public int PivotYear { get; init; } = 2029;

    /// <summary>day, month or year: what of the date the source vouches for; null = all that it says.</summary>
    public MappedText? Precision { get; init; }
}

/// <summary>Which rows something is made of.</summary>
public sealed record MappedCondition
{
    public required MappedText Value { get; init; }

    /// <summary>It has to be one of these; null = anything but empty.</summary>
    public IReadOnlyList<string>? Is { get; init; }

    /// <summary>It must be none of these.</summary>
    public IReadOnlyList<string> IsNot { get; init; } = [];
}
