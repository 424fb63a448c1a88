using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Time;

namespace GraphExplorer.Exploration;

/// <summary>Puts an <see cref="EntityDossier"/> together from the questions of <c>cypher/explore</c>.</summary>
sealed class DossierReader(Inquiry inquiry, ExplorationLimits limits)
{
    static readonly Dictionary<string, string> s_sections = new(StringComparer.Ordinal)
    {
        ["PLEDGED_TO"] = "pledges",
        ["ALLIED_WITH"] = "alliances", ["AFFILIATED_WITH"] = "alliances", ["SUPPORTED"] = "alliances",
        ["FOUGHT_ALONGSIDE"] = "alliances",
        ["SPLINTER_OF"] = "splits", ["FACTION_OF"] = "splits", ["MERGED_INTO"] = "splits",
        ["LEADS"] = "leaders", ["FOUNDED"] = "leaders", ["SUCCEEDED"] = "leaders", ["MEMBER_OF"] = "leaders",
    };

    public async Task<EntityDossier?> ReadAsync(string id)
    {
        if (!await inquiry.CollectEntityAsync(id)) return null;
        await inquiry.CollectAsync("explore/neighbourhood", ("id", id), ("limit", limits.DrawnElementsMax));
        await inquiry.CollectAsync("explore/pledges", ("id", id));
        var names = await inquiry.RowsAsync("explore/names", ("id", id));
        var facts = await StatedClaims.OfEntityAsync(inquiry, id);
        var merged = await inquiry.RowsAsync("explore/merged", ("id", id));
        var sources = await inquiry.RowsAsync("explore/entity-sources", ("id", id));
        var found = inquiry.Found.Build();
        string[] edges = [.. found.Edges.Select(edge => edge.Id), .. names.Select(row => row.Text("edge"))];
        var evidence = await StatedClaims.OfEdgesAsync(inquiry, edges);
        found = await inquiry.CompleteAsync();

        var sections = Sections(found, id);
        var entity = found.Nodes.First(node => node.Id == id);
        return new EntityDossier
        {
            Entity = entity,
            MergedInto = found.Nodes.FirstOrDefault(node => node.Id == entity.Properties.Text("mergedInto")),
            Merged = [.. merged.Select(row => (row.Text("id"), row.Text("name")))],
            Names = [.. names.Select(ToName)],
            Facts = facts,
            Leaders = [.. sections["leaders"]],
            Splits = [.. sections["splits"]],
            Pledges = [.. sections["pledges"]],
            Alliances = [.. sections["alliances"]],
            Events = [.. sections["events"].OrderBy(link => TimeOf(link.Other(id).Bounds)).ThenBy(link => link.Other(id).Id, StringComparer.Ordinal)],
            Others = [.. sections["others"]],
            Evidence = evidence.ToDictionary(group => group.Key, group => (IReadOnlyList<StatedClaim>)[.. group]),
            Sources = [.. sources.Select(SourceEntry.Of)],
            DataVersion = found.DataVersion,
            Queries = found.Queries,
        };
    }

    // Links by date, then type, so that a section reads as a chronicle.
    static ILookup<string, DossierLink> Sections(Subgraph found, string id)
    {
        var nodes = found.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        return found.Edges
            .Where(edge => edge.From == id || edge.To == id || edge.Type == "PLEDGED_TO")
            .Select(edge => new DossierLink(edge, nodes[edge.From], nodes[edge.To]))
            .OrderBy(link => TimeOf(link.Edge.Span.Bounds))
            .ThenBy(link => link.Edge.Type, StringComparer.Ordinal).ThenBy(link => link.Edge.Id, StringComparer.Ordinal)
            .ToLookup(link => SectionOf(link, id), StringComparer.Ordinal);
    }

    // The order of cypher/README.md: by the last possible day where no first one is known.
    static int TimeOf(RelationBounds bounds) =>
        bounds.StartMin == DateBounds.Earliest ? bounds.StartMax : bounds.StartMin;

    static string SectionOf(DossierLink link, string id) =>
        s_sections.GetValueOrDefault(link.Edge.Type)
        ?? (link.Other(id).Kind == GraphNode.EventKind ? "events" : "others");

    static DossierName ToName(GraphRecord row) => new(
        row.Text("text"), row.Text("lang"), row.Text("kind"), row.Text("edge"), row.Text("startEdtf"), row.Text("endEdtf"),
        row.Text("startText"), row.Truth("disputed"));
}
