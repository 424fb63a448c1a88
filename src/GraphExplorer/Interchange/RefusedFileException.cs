namespace GraphExplorer.Interchange;

/// <summary>A file cannot be imported. Nothing of it has entered the graph.</summary>
/// <param name="place">Where in the file, such as <c>line 4, column 17</c> or <c>row 12</c>; empty for the whole file.</param>
/// <param name="what">What is wrong, as a sentence.</param>
/// <param name="hint">What to do about it, as a sentence.</param>
public sealed class RefusedFileException(string place, string what, string hint, Exception? inner = null)
    : Exception(place.Length > 0 ? $"{place}: {what} {hint}" : $"{what} {hint}", inner)
{
    /// <summary>Where in the file; empty for the whole file.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong.</summary>
    public string What { get; } = what;

    /// <summary>What to do about it.</summary>
    public string Hint { get; } = hint;

    /// <summary>Nothing is wrong with the file: it is a table, and nobody said what its columns mean.</summary>
    public bool LacksMapping { get; init; }
}
