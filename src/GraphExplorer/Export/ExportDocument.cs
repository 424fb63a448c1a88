using GraphExplorer.Exploration;
using GraphExplorer.Import;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Export;

/// <summary>What an exporter writes: a subgraph, the claims behind its edges, and where all of it comes from.</summary>
/// <param name="Subgraph">Nodes and edges.</param>
/// <param name="Claims">Claims by edge id, the leading one first.</param>
/// <param name="Provenance">Title, origin, version, date and sources.</param>
public sealed record ExportDocument(Subgraph Subgraph, ILookup<string, StatedClaim> Claims, Provenance Provenance)
{
    /// <summary>What the subgraph rests on as it was coded, with which a file can be imported again.</summary>
    public EvidenceRecords Records { get; init; } = EvidenceRecords.None;

    /// <summary>How it was drawn, for the forms that show it; null = not known.</summary>
    public ReportPicture? Picture { get; init; }

    /// <summary>Reads the claims of the subgraph's edges and names their sources.</summary>
    /// <param name="graph">Where the subgraph is from.</param>
    /// <param name="subgraph">What to export.</param>
    /// <param name="origin">Title, and the view or query that it is.</param>
    /// <param name="now">When it is exported.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ExportDocument> LoadAsync(
        IGraphConnection graph, Subgraph subgraph, ExportOrigin origin, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claims = await EdgeEvidence.OfEdgesAsync(graph, [.. subgraph.Edges.Select(edge => edge.Id)], cancellationToken);
        var records = await EvidenceRecords.ReadAsync(
            graph, [.. subgraph.Nodes.Select(node => node.Id)], [.. subgraph.Edges.Select(edge => edge.Id)], cancellationToken);
        var sources = claims.SelectMany(group => group).SelectMany(claim => claim.Passages)
            .Select(passage => passage.Source).Concat(records.Sources.Select(ReferenceOf)).DistinctBy(source => source.Id)
            .OrderBy(source => source.Id, StringComparer.Ordinal);
        return new ExportDocument(subgraph, claims, new Provenance(origin, subgraph.DataVersion, now, [.. sources])) { Records = records };
    }

    static SourceReference ReferenceOf(Evidence.Source source) => new(
        source.Id, source.Title, source.Reliability, source.ReliabilityReason, source.Published, source.Licence ?? "");

    /// <summary>All claims in the order of the edges.</summary>
    public IEnumerable<StatedClaim> AllClaims => Subgraph.Edges.SelectMany(edge => Claims[edge.Id]);
}

/// <summary>What was exported, in words.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="View">Address of the view; empty for a query result.</param>
/// <param name="Query">Text of the query; empty for a view.</param>
public sealed record ExportOrigin(string Title, string View, string Query);
