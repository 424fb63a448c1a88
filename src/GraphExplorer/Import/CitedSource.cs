using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>A source with its text addressed by code points, as quotes are checked against it.</summary>
sealed record CitedSource(Source Source, CodePointText Text)
{
    /// <summary>Texts of the revisions before, by number.</summary>
    public IReadOnlyDictionary<int, CodePointText> Earlier { get; init; } = new Dictionary<int, CodePointText>();

    /// <summary>The text of a revision; null when there is none of that number.</summary>
    public CodePointText? TextOf(int revision) =>
        revision == Source.Revision ? Text : Earlier.GetValueOrDefault(revision);
}
