namespace GraphExplorer.Queries;

/// <summary>A parameter that a saved query declares.</summary>
/// <param name="Name">Name without the dollar sign.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">Text of the value when none is given; null = none.</param>
/// <param name="About">What it means.</param>
public sealed record QueryParameter(string Name, ParameterType Type, string? Default, string About)
{
    /// <summary>True when a value has to be given.</summary>
    public bool IsRequired => Default is null && !Type.Optional;

    /// <summary>Values that the form proposes; others are taken too.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>
    /// Cypher whose first column holds values to propose and whose second, where there is one, what they are called; it may use the
    /// parameters that are declared before this one. Empty when there is none.
    /// </summary>
    public string SuggestionQuery { get; init; } = "";
}
