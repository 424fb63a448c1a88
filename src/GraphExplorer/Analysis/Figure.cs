namespace GraphExplorer.Analysis;

/// <summary>What is computed for each node: its name in addresses and files, its title, and what it means in one sentence.</summary>
/// <param name="Name">Name in addresses, files and colour rules.</param>
/// <param name="Title">Heading on the screen.</param>
/// <param name="Definition">One plain sentence for somebody who is no network analyst.</param>
/// <param name="Read">The value of one node; null where a limit kept it from being computed.</param>
public sealed record Figure(string Name, string Title, string Definition, Func<NodeFigures, double?> Read)
{
    public static Figure Degree { get; } = new(
        "degree", "Degree", "How many other entities it is tied to.", of => of.Degree);

    public static Figure Betweenness { get; } = new(
        "betweenness", "Betweenness",
        "On which share of the shortest paths between two others it lies, from 0 to 1; high for brokers that join parts of the network.",
        of => of.Betweenness);

    public static Figure Closeness { get; } = new(
        "closeness", "Closeness",
        "How few steps it is from all others, from 0 to 1; lowered by the share of entities that it cannot reach.", of => of.Closeness);

    public static Figure PageRank { get; } = new(
        "pagerank", "PageRank",
        "Where a walker who follows ties at random, and now and then starts anew, is met most often; all values add up to 1.",
        of => of.PageRank);

    public static Figure Community { get; } = new(
        "community", "Community",
        "Number of the group of entities that are tied to one another more than chance would have it; 1 is the largest.",
        of => of.Community);

    public static Figure Component { get; } = new(
        "component", "Component",
        "Number of the part of the network inside of which every entity can be reached from every other; 1 is the largest.",
        of => of.Component);

    public static Figure Articulation { get; } = new(
        "articulation", "Articulation point", "Whether its component would fall apart without it.", of => of.IsArticulation ? 1 : 0);

    /// <summary>All figures in the order of the screen.</summary>
    public static IReadOnlyList<Figure> All { get; } = [Degree, Betweenness, Closeness, PageRank, Community, Component, Articulation];

    /// <summary>Those that can be followed over time; numbers of communities and components name nothing that lasts.</summary>
    public static IReadOnlyList<Figure> OverTime { get; } = [Degree, Betweenness, Closeness, PageRank];

    /// <summary>True for the figures whose cost grows with nodes times ties.</summary>
    public bool NeedsShortestPaths => this == Betweenness || this == Closeness;

    /// <summary>The figure of a name, or null.</summary>
    public static Figure? Named(string name) => All.FirstOrDefault(figure => figure.Name == name);
}
