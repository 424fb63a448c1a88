using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Export.Formats;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// What of an export a form cannot hold, in sentences with counts such as <c>42 claims with their grades</c>; what is not
/// there to be lost is not spoken of. Positions, notes and colours of a view are no part of an export.
/// </summary>
static class ExportLosses
{
    /// <summary>Of a form that carries the records: what does not come back when the file is imported.</summary>
    public static IReadOnlyList<string> OfRecords(ExportDocument document) =>
    [
        .. OfEvidence(document),
        .. Counted(Silent(document), "entity that no claim of the export speaks of", "entities that no claim of the export speaks of"),
        .. Counted(Bare(document), "relationship without a claim", "relationships without a claim"),
        .. Counted(UnknownProperties(document), "property that the vocabulary does not know", "properties that the vocabulary does not know"),
        .. Counted(Others(document), "node that is no entity", "nodes that are no entities"),
    ];

    /// <summary>Of a form that holds the records without a reader of ours.</summary>
    public static IReadOnlyList<string> OfEvidence(ExportDocument document)
    {
        var records = document.Records;
        var entities = records.Entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Counted(
                records.Merges.Pairs.Count(pair => entities.Contains(pair.Absorbed)), "pair of entities that are one: each stands for itself",
                "pairs of entities that are one: each stands for itself"),
            .. Counted(
                records.OuterContradictions, "contradiction with a claim that is not exported", "contradictions with claims that are not exported"),
            .. Counted(records.FormerPassages, "passage of an earlier revision of its source", "passages of earlier revisions of their sources"),
            .. Counted(records.RevisedSources, "source with earlier texts: only the newest is kept", "sources with earlier texts: only the newest is kept"),
        ];
    }

    /// <summary>Of the tables for spreadsheets.</summary>
    public static IReadOnlyList<string> OfTables(ExportDocument document) =>
    [
        .. OfEvidence(document),
        .. Counted(Facts(document).Count(), "claim on a name or an attribute", "claims on names and attributes"),
        .. Texts(document),
        .. Counted(document.Records.Contradictions.Count, "contradiction: only the ids of its claims are kept", "contradictions: only the ids of their claims are kept"),
    ];

    /// <summary>Of a workbook: its cells are shorter than the texts of ours may be.</summary>
    public static IReadOnlyList<string> OfWorkbook(ExportDocument document) =>
    [
        .. OfTables(document),
        .. Counted(XlsxWriter.LongCells(document), "cell with more than 32,767 characters: its end is cut off", "cells with more than 32,767 characters: their ends are cut off"),
    ];

    /// <summary>Of a cited report.</summary>
    public static IReadOnlyList<string> OfReport(ExportDocument document) =>
    [
        .. OfEvidence(document),
        .. Counted(Facts(document).Count(), "claim on a name or an attribute", "claims on names and attributes"),
        .. Counted(Claims(document), "claim's grade and note: only its quotes are kept", "claims' grades and notes: only their quotes are kept"),
        .. Texts(document),
        .. Contradictions(document),
        .. Counted(document.Subgraph.Nodes.Sum(node => node.Properties.Count), "property of an entity", "properties of entities"),
    ];

    /// <summary>Of FollowTheMoney.</summary>
    public static IReadOnlyList<string> OfFtm(ExportDocument document) =>
    [
        .. OfEvidence(document),
        .. Counted(Claims(document), "claim: who says it, how credible it is and where it stands", "claims: who says them, how credible they are and where they stand"),
        .. Texts(document),
        .. Contradictions(document),
        .. Counted(
            FtmDates(document), "date as it was coded (EDTF): it becomes a year, a month or a day, or is left out",
            "dates as they were coded (EDTF): they become years, months or days, or are left out"),
        .. Counted(
            Parallel(document), "relationship beside another of its type: they become one", "relationships beside another of their type: they become one"),
        .. Counted(Others(document), "node that is no entity", "nodes that are no entities"),
    ];

    /// <summary>Of a drawing.</summary>
    public static IReadOnlyList<string> OfDrawing(ExportDocument document) =>
    [
        .. OfEvidence(document),
        .. Counted(Claims(document), "claim with its quotes and grades", "claims with their quotes and grades"),
        .. Texts(document),
        .. Contradictions(document),
        .. Counted(
            document.Subgraph.Edges.Count(edge => !edge.Span.IsUndated), "relationship's dates: only the words of its source are kept",
            "relationships' dates: only the words of their sources are kept"),
        .. Counted(document.Subgraph.Nodes.Sum(node => node.Properties.Count), "property of an entity", "properties of entities"),
        .. Counted(document.Subgraph.Edges.Sum(edge => edge.Properties.Count), "property of a relationship", "properties of relationships"),
    ];

    static IEnumerable<string> Texts(ExportDocument document) =>
        Counted(document.Records.Sources.Count, "text of a source", "texts of sources");

    static IEnumerable<string> Contradictions(ExportDocument document) =>
        Counted(document.Records.Contradictions.Count, "contradiction between claims", "contradictions between claims");

    static int Claims(ExportDocument document) => document.Records.IsEmpty ? document.AllClaims.Count() : document.Records.Claims.Count;

    static IEnumerable<Claim> Facts(ExportDocument document)
    {
        var drawn = document.Subgraph.Edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal);
        return document.Records.Claims.Where(claim => !drawn.Contains(document.Records.EdgeOf(claim)));
    }

    static int Silent(ExportDocument document)
    {
        var spoken = document.Records.Claims.SelectMany(claim => new[] { claim.From, claim.To }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return document.Subgraph.Nodes.Count(node => IsEntity(node) && !spoken.Contains(node.Id));
    }

    static int Bare(ExportDocument document)
    {
        var stated = document.Records.Claims.Select(document.Records.EdgeOf).ToHashSet(StringComparer.Ordinal);
        return document.Subgraph.Edges.Count(edge => !stated.Contains(edge.Id));
    }

    static int UnknownProperties(ExportDocument document)
    {
        var entities = document.Records.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        return document.Subgraph.Nodes.Where(node => entities.ContainsKey(node.Id)).Sum(node =>
        {
            var known = ElementProperties.Of(entities[node.Id], EntityFacts.None);
            return node.Properties.Keys.Count(key => !known.ContainsKey(key));
        });
    }

    static int Others(ExportDocument document) => document.Subgraph.Nodes.Count(node => !IsEntity(node));

    static int FtmDates(ExportDocument document) =>
        document.Subgraph.Edges.Sum(edge => new[] { edge.Span.StartEdtf, edge.Span.EndEdtf }.Count(date => !FtmDate.Holds(date)))
        + document.Subgraph.Nodes.Sum(node =>
            FtmSchemas.DatesOf(FtmSchemas.Of(node)).Count(date => date.Key != "whenEdtf" && !FtmDate.Holds(node.Properties.Text(date.Key))));

    static int Parallel(ExportDocument document) =>
        document.Subgraph.Edges.Count - document.Subgraph.Edges.Select(edge => (edge.Type, edge.From, edge.To)).Distinct().Count();

    static bool IsEntity(GraphNode node) => node.Labels.Any(label => Vocabulary.Kind(label) is not null);

    static IEnumerable<string> Counted(int count, string one, string many) =>
        count == 0 ? [] : [$"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}"];
}
