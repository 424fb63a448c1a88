namespace GraphExplorer.Workspace;

/// <summary>One claim, entity or contradiction of an edit, as it was and as it became. Nothing is ever taken out.</summary>
sealed class ChangeRow
{
    public long Id { get; set; }

    public Guid Edit { get; set; }

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Id of the claim or entity.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Id of the edge that the claim speaks of; empty for others.</summary>
    public string Edge { get; set; } = "";

    /// <summary>The other claim of a contradiction; empty for others.</summary>
    public string Other { get; set; } = "";

    public string? Before { get; set; }

    public string After { get; set; } = "";

    /// <summary>Version of the data that the edit made; null until the graph has confirmed it.</summary>
    public long? Version { get; set; }
}

/// <summary>A candidate for a claim. What it proposes is one JSON text, which is read and written as a whole.</summary>
sealed class CandidateRow
{
    public Guid Id { get; set; }

    public string Source { get; set; } = "";

    /// <summary>Hash of what was proposed at first, by which it is known again.</summary>
    public string Key { get; set; } = "";

    public string Rule { get; set; } = "";

    /// <summary>First code point of its words, for the order of the list.</summary>
    public int Start { get; set; }

    public int State { get; set; }

    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateTimeOffset? At { get; set; }

    public string Content { get; set; } = "";

    /// <summary>The edit that brought it into the graph.</summary>
    public Guid? Edit { get; set; }
}

/// <summary>A candidate as it was before a decision; decisions that were made together share a batch.</summary>
sealed class DecisionRow
{
    public long Id { get; set; }

    public long Batch { get; set; }

    public string Source { get; set; } = "";

    public Guid Candidate { get; set; }

    public int State { get; set; }

    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateTimeOffset? At { get; set; }

    public string Content { get; set; } = "";

    /// <summary>Who decided, and when.</summary>
    public string Decider { get; set; } = "";

    public DateTimeOffset Decided { get; set; }
}
