namespace GraphExplorer.Model;

/// <summary>
/// The four bounds of something that starts and ends, as integers <c>yyyymmdd</c>: it started between
/// <see cref="StartMin"/> and <see cref="StartMax"/> and ended between <see cref="EndMin"/> and <see cref="EndMax"/>.
/// Never null, so plain comparisons work: 0 = no lower bound known, 99991231 = no upper bound known.
/// </summary>
public readonly record struct DateBounds(int StartMin, int StartMax, int EndMin, int EndMax)
{
    /// <summary>The largest day that a bound may take.</summary>
    public const int LastDay = 99991231;

    /// <summary>Nothing is known about when.</summary>
    public static DateBounds Unknown => new(0, LastDay, 0, LastDay);

    /// <summary>True when neither a first nor a last possible day is known.</summary>
    public bool IsUnknown => StartMin == 0 && EndMax == LastDay;

    /// <summary>Bounds of something that happened at one, perhaps imprecise, moment.</summary>
    public static DateBounds Moment(int min, int max) => new(min, max, min, max);
}
