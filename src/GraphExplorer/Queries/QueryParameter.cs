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
}
