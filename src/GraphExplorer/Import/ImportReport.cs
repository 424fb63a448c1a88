namespace GraphExplorer.Import;

/// <summary>What came of an import, or, with <see cref="DryRun"/>, what would come of it.</summary>
public sealed record ImportReport
{
    /// <summary>Made by the client: a second attempt with the same id applies nothing again.</summary>
    public required string ImportId { get; init; }

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>An earlier attempt with this id had already been committed.</summary>
    public bool AlreadyApplied { get; init; }

    /// <summary>The store holds another version of the data than the records were made for; nothing was written.</summary>
    public bool Outdated { get; init; }

    /// <summary>Why nothing was written; empty when the file fits the store.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Version of the data afterwards; unchanged when nothing was written.</summary>
    public long DataVersion { get; init; }

    /// <summary>
    /// How many elements of each kind were new, changed or already there: entities, names, sources, passages, claims,
    /// edges, contradictions.
    /// </summary>
    public IReadOnlyList<ImportCount> Counts { get; init; } = [];

    /// <summary>Ids of entities that are new or were changed.</summary>
    public IReadOnlyList<string> ChangedEntities { get; init; } = [];

    /// <summary>Ids of edges that are new or were changed.</summary>
    public IReadOnlyList<string> ChangedEdges { get; init; } = [];

    /// <summary>Records of entities that the store had already and that therefore were left out.</summary>
    public int KnownEntities { get; init; }

    /// <summary>Ids of the sources that were imported.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether the store was, or would be, changed.</summary>
    public bool Changes => Counts.Any(count => count.Created + count.Updated + count.Removed > 0);

    /// <summary>One or more lines for a person.</summary>
    public string Summary()
    {
        if (Problems.Count > 0)
            return $"{File} does not fit the store; nothing was written.";
        if (AlreadyApplied)
            return $"{File} was already applied by an earlier attempt of this import (data version {DataVersion}).";
        if (!Changes)
            return $"{File} changes nothing: the store already holds all of it (data version {DataVersion}).";
        var counts = string.Join("; ", Counts.Where(count => count.Total > 0).Select(count => count.ToString()));
        return DryRun ? $"{File} would write {counts}." : $"{File} wrote {counts} (data version {DataVersion}).";
    }
}

/// <summary>Elements of one kind.</summary>
public sealed record ImportCount(string Kind, int Created, int Updated, int Unchanged, int Removed)
{
    public int Total => Created + Updated + Unchanged + Removed;

    public override string ToString()
    {
        var parts = new (int Count, string Word)[]
        {
            (Created, "new"), (Updated, "changed"), (Unchanged, "unchanged"), (Removed, "removed"),
        };
        var said = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}");
        return $"{Kind}: {string.Join(", ", said)}";
    }
}

/// <summary>How far an import is. It begins anew when the store asks for another attempt.</summary>
/// <param name="Step">What is being done, in words.</param>
/// <param name="Done">Rows written so far.</param>
/// <param name="Total">Rows to write.</param>
public sealed record ImportProgress(string Step, int Done, int Total);

/// <summary>How to import.</summary>
public sealed record ImportOptions
{
    /// <summary>Id of this import for all its attempts.</summary>
    public string ImportId { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Only say what would be written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Refuse a source whose id the store already has, instead of writing over it.</summary>
    public bool SourcesAreNew { get; init; }

    /// <summary>
    /// A source of the file repeats exactly the sources that the file names; otherwise what the store knows stays.
    /// </summary>
    public bool OriginsAreWhole { get; init; }

    /// <summary>Version of the data that the records were made for; with another one in the store nothing is written. Null for any.</summary>
    public long? MadeFor { get; init; }

    /// <summary>Rows that one statement carries at most.</summary>
    public int StatementRowsMax { get; init; } = 1000;

    /// <summary>How long the transaction may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);
}
