namespace GraphExplorer.Time;

/// <summary>What can be said about an edge or event at a time.</summary>
public enum TimeState
{
    /// <summary>It cannot have been so then.</summary>
    Outside,
    /// <summary>It may have been so then.</summary>
    Possible,
    /// <summary>
    /// It may have been so, began before and no source gives an end: taken to go on, by a rule that can be switched
    /// off.
    /// </summary>
    Assumed,
    /// <summary>Whatever the true dates are, it was so then.</summary>
    Certain,
    /// <summary>No source gives any date: always shown, and counted as undated.</summary>
    Undated,
}
