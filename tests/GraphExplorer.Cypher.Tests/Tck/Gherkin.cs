namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>A scenario of a feature file; each row of an outline's examples is a scenario of its own.</summary>
/// <param name="Feature">Path of the file below <c>features/</c>, without ending: <c>clauses/match/Match2</c>.</param>
/// <param name="Name">The title, with <c>(n)</c> behind it for the n-th example.</param>
sealed record Scenario(string Feature, string Name, IReadOnlyList<string> Tags, IReadOnlyList<Step> Steps)
{
    /// <summary>What a line of expected-failures.txt starts with.</summary>
    public string Id => $"{Feature}: {Name}";

    public string Folder => Feature[..Feature.LastIndexOf('/')];

    public bool IsIgnored => Tags.Contains("@ignore");
}

/// <summary>A step: its text without the keyword, and what stands below it.</summary>
sealed record Step(string Text, string? Document, IReadOnlyList<IReadOnlyList<string>> Table);
