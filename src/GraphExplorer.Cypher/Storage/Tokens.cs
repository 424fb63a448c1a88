namespace GraphExplorer.Cypher.Storage;

/// <summary>The names that the store gives numbers to.</summary>
sealed class Tokens
{
    public TokenTable Labels { get; } = new();

    public TokenTable Types { get; } = new();

    public TokenTable Keys { get; } = new();

    /// <summary>Grows with every new name of any kind: a plan that met an unknown name may look again.</summary>
    public int Version => Labels.Count + Types.Count + Keys.Count;
}
