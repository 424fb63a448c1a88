namespace GraphExplorer.Workspace;

/// <summary>A row of the table of saved views. The canvas is one JSON text, which is read and written as a whole.</summary>
sealed class SavedViewRow
{
    public Guid Id { get; set; }

    public int Revision { get; set; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string Address { get; set; } = "";

    public string DataVersion { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Changed { get; set; }

    /// <summary>When it was removed; null while it stands. A removed view can be taken back until the program starts anew.</summary>
    public DateTimeOffset? Removed { get; set; }

    /// <summary>JSON of the picture; empty without one.</summary>
    public string Thumbnail { get; set; } = "";

    /// <summary>JSON of positions, pins and notes.</summary>
    public string Canvas { get; set; } = "";
}
