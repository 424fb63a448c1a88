namespace GraphExplorer.Workspace;

/// <summary>A query that somebody has saved, as it is now.</summary>
sealed class QueryRow
{
    public Guid Id { get; set; }

    public int Revision { get; set; }

    /// <summary>Header and Cypher.</summary>
    public string Content { get; set; } = "";

    public string Author { get; set; } = "";

    public bool Shared { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Changed { get; set; }

    /// <summary>When it was removed; null while it stands. Its revisions stay, because citations name them.</summary>
    public DateTimeOffset? Removed { get; set; }
}

/// <summary>A text that a query has had.</summary>
sealed class QueryRevisionRow
{
    public long Id { get; set; }

    public Guid Query { get; set; }

    public int Revision { get; set; }

    public string Content { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

/// <summary>A run of a query: what was asked, of which data, and what came of it.</summary>
sealed class RunRow
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    /// <summary>The saved query; null for a text that was typed.</summary>
    public Guid? Query { get; set; }

    /// <summary>Revision of the query; 0 for one that comes with the product.</summary>
    public int Revision { get; set; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>JSON object; empty when there are none.</summary>
    public string Parameters { get; set; } = "";

    /// <summary>Milliseconds.</summary>
    public double Duration { get; set; }

    public int Rows { get; set; }

    public bool Truncated { get; set; }

    public string DataVersion { get; set; } = "";

    /// <summary>Hash of columns and rows; empty for a run that gave none.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Why it gave no rows: the code of what the graph refused, that it was cancelled, or that it wrote; empty for a run that gave some.</summary>
    public string Failure { get; set; } = "";

    /// <summary>Columns and rows as JSON, compressed; null when there are none or too many.</summary>
    public byte[]? Result { get; set; }

    /// <summary>A run that is cited is never dropped from the history.</summary>
    public bool Cited { get; set; }
}
