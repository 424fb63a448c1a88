namespace GraphExplorer.Extraction;

/// <summary>An event that a sentence tells of, before it becomes candidates.</summary>
sealed record Happening(string Id, string Name, string Type, ClaimDate When, Sentence Sentence, string Rule)
{
    public List<(Thing Actor, string Role)> Participants { get; init; } = [];
    public List<Thing> Targets { get; init; } = [];

    /// <summary>Where it happened; the relation is at, from, into or to.</summary>
    public List<(Thing Place, string Relation)> Places { get; init; } = [];

    /// <summary>Who did it, or whom it struck, follows from the context alone.</summary>
    public bool IsInferred { get; init; }
    public int Credibility { get; init; } = 3;
    public string Hedge { get; init; } = "";

    /// <summary>First token of the words that tell of it.</summary>
    public int At { get; init; }

    /// <summary>The text gives no date: it is settled when the whole text is read, see <see cref="Bounds"/>.</summary>
    public bool IsUndated => When.Start.Length == 0;
}
