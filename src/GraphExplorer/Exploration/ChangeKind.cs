namespace GraphExplorer.Exploration;

/// <summary>
/// In what way the network differs between two dates, of which the first lies wholly before the second. The first three
/// speak of what was so; the last two of what sources said, by the dates of their publication.
/// </summary>
public enum ChangeKind
{
    /// <summary>It began after the first date and held at the second.</summary>
    Added,
    /// <summary>It held at the first date and ended before the second. An end that no source states is not an end.</summary>
    Ended,
    /// <summary>It began after the first date and ended before the second, so that neither date shows it.</summary>
    Passed,
    /// <summary>Between the same two actors one relationship ended and one of another type was added.</summary>
    Retyped,
    /// <summary>A source that is newer than the first date gives another date than older ones did.</summary>
    Redated,
    /// <summary>
    /// Claims that contradict each other: by the first date no more than one side had been published, by the second
    /// both.
    /// </summary>
    Disputed,
}
