namespace GraphExplorer.Cypher.Tests.Cases;

/// <summary>One case of a topic file: what to do, and what comes of it.</summary>
/// <param name="Given">Statements that prepare the graph.</param>
/// <param name="Parameters">Names and values in the notation of results.</param>
/// <param name="Expected">The sections behind the query, as text.</param>
sealed record Case(
    string Title, IReadOnlyList<string> Given, IReadOnlyList<(string Name, string Value)> Parameters, string Query,
    IReadOnlyList<Section> Expected);

/// <summary><c>-- rows</c> and the lines below it.</summary>
sealed record Section(string Heading, IReadOnlyList<string> Lines)
{
    public override string ToString() => string.Join('\n', Lines.Prepend("-- " + Heading));
}
