using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// What sources say of two entities, claim beside claim: of what joins the two, and of what joins the second with those
/// who lead or belong to the first. The lead reading stands first.
/// </summary>
public sealed record PairReadings
{
    public required GraphNode A { get; init; }
    public required GraphNode B { get; init; }

    /// <summary>Every claim, the leading one first, then by date.</summary>
    public required IReadOnlyList<PairReading> Readings { get; init; }

    /// <summary>The claim that somebody chose to lead; null where none was chosen.</summary>
    public PairReading? Lead => Readings is [{ Claim.Rank: "preferred" } lead, ..] ? lead : null;

    public bool IsContested => Readings.Any(reading => reading.Claim.Conflicts.Count > 0 || reading.Edge.Reading.Disputed);

    /// <summary>The readings of a pair; null when one of the two is not in the graph.</summary>
    public static Task<PairReadings?> LoadAsync(IGraphConnection graph, string a, string b, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => ReadAsync(inquiry, a, b), cancellationToken);

    static async Task<PairReadings?> ReadAsync(Inquiry inquiry, string a, string b)
    {
        if (!await inquiry.CollectEntityAsync(a) || !await inquiry.CollectEntityAsync(b))
            return null;
        await inquiry.CollectAsync("explore/pair-edges", ("a", a), ("b", b));
        var found = inquiry.Found.Build();
        var nodes = found.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var evidence = await StatedClaims.OfEdgesAsync(inquiry, [.. found.Edges.Select(edge => edge.Id)]);
        var readings = found.Edges.SelectMany(edge => evidence[edge.Id].Select(
            claim => new PairReading(edge, nodes[edge.From].Name, nodes[edge.To].Name, claim)));
        return new PairReadings
        {
            A = nodes[a],
            B = nodes[b],
            Readings =
            [
                .. readings.OrderByDescending(reading => reading.Claim.Rank == "preferred")
                    .ThenBy(reading => reading.Edge.Span.Bounds.StartMin).ThenBy(reading => reading.Claim.StartEdtf, StringComparer.Ordinal)
                    .ThenBy(reading => reading.Claim.Id, StringComparer.Ordinal),
            ],
        };
    }
}

/// <summary>One claim on a pair.</summary>
/// <param name="Edge">The relationship that it speaks of.</param>
/// <param name="FromName">Name of its first end.</param>
/// <param name="ToName">Name of its second end.</param>
/// <param name="Claim">What is said.</param>
public sealed record PairReading(GraphEdge Edge, string FromName, string ToName, StatedClaim Claim)
{
    /// <summary>Of a pledge: group, leader or faction; empty where none is said.</summary>
    public string Level => Claim.Properties.Text("level");

    /// <summary>When it was so by this claim, in words; empty where it does not say.</summary>
    public string When => EdgeWords.When(Claim.StartEdtf, Claim.EndEdtf);
}
