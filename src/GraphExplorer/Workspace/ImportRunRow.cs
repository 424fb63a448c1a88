namespace GraphExplorer.Workspace;

/// <summary>An import of a file: which, read how, by whom, and what came of it.</summary>
sealed class ImportRunRow
{
    /// <summary>Made of the file and of how it is read, so that the same import is one row.</summary>
    public string Id { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string File { get; set; } = "";

    public string Sha256 { get; set; } = "";

    public string Form { get; set; } = "";

    public int State { get; set; }

    public int Rows { get; set; }

    public int RowsLeftOut { get; set; }

    /// <summary>What changed, as one JSON text; empty until the run is through.</summary>
    public string Counts { get; set; } = "";

    /// <summary>Ids of the sources, apart by spaces.</summary>
    public string Sources { get; set; } = "";

    public long Version { get; set; }

    public string Reason { get; set; } = "";
}
