using System.Globalization;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Export;

/// <summary>
/// A script that makes an equal graph in an empty store: entities with their dated names, relationships, and the
/// claims, passages and sources behind them (without the sources' texts). One statement a line, ended by a semicolon, as cypher-shell reads them. Strings are escaped by
/// <see cref="CypherText"/> alone, identifiers come only from the vocabulary.
/// </summary>
static class CypherScriptWriter
{
    const string EntityLabel = "Entity";

    static readonly string[] s_dates = ["when", "founded", "ended", "born", "died"];

    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        foreach (var (name, value) in document.Provenance.Lines())
            await text.WriteLineAsync($"// {name}: {TextCleaning.Visible(value).ReplaceLineEndings("\n//   ")}".AsMemory(), cancellationToken);
        foreach (var statement in Statements(document)) await text.WriteLineAsync(statement.AsMemory(), cancellationToken);
    }

    static IEnumerable<string> Statements(ExportDocument document)
    {
        var nodes = document.Subgraph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var node in document.Subgraph.Nodes) yield return NodeStatement(node);
        foreach (var edge in document.Subgraph.Edges) yield return EdgeStatement(edge, nodes);
        foreach (var statement in NameStatements(document.Subgraph)) yield return statement;
        foreach (var statement in EvidenceStatements(document, nodes)) yield return statement;
        if (document.Subgraph.DataVersion is { Length: > 0 } version) yield return VersionStatement(version);
    }

    static string NodeStatement(GraphNode node)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = node.Id };
        if (IsEntity(node))
        {
            values["name"] = node.Name;
            values["nameKey"] = NameKey.Of(node.Name);
            values["nameSkeleton"] = NameKey.Skeleton(node.Name);
            if (node.Status.Length > 0) values["status"] = node.Status;
        }
        foreach (var (key, value) in node.Properties) values.TryAdd(key, value);
        foreach (var date in s_dates.Where(date => node.Properties.Text(date + "Edtf").Length > 0))
        {
            var bounds = DateBounds.Of(node.Properties.Text(date + "Edtf"));
            values[date + "Min"] = bounds.Min;
            values[date + "Max"] = bounds.Max;
        }
        var labels = IsEntity(node) ? node.Labels.Prepend(EntityLabel) : node.Labels;
        return Create(labels, values);
    }

    static string EdgeStatement(GraphEdge edge, Dictionary<string, GraphNode> nodes)
    {
        var (span, reading) = (edge.Span, edge.Reading);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = edge.Id,
        };
        AddSpan(values, span);
        (values["status"], values["confidence"], values["disputed"]) = (reading.Status, reading.Confidence, reading.Disputed);
        (values["claimCount"], values["sourceCount"]) = (reading.ClaimCount, reading.SourceCount);
        foreach (var (key, value) in edge.Properties) values.TryAdd(key, value);
        return Link(EndOf(nodes[edge.From]), EndOf(nodes[edge.To]), edge.Type, values);
    }

    // A result of a query may itself hold names; they are written as its nodes.
    static IEnumerable<string> NameStatements(Subgraph subgraph)
    {
        var written = subgraph.Edges.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var node in subgraph.Nodes)
            foreach (var name in node.Names.Where(name => !written.Contains(name.Edge)))
            {
                var id = "name-of-" + name.Edge;
                yield return Create(["Name"], new(StringComparer.Ordinal)
                {
                    ["id"] = id, ["text"] = name.Text, ["key"] = NameKey.Of(name.Text), ["skeleton"] = NameKey.Skeleton(name.Text),
                });
                var values = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["id"] = name.Edge, ["kind"] = name.Kind, ["status"] = EdgeStatus.Accepted, ["disputed"] = name.Disputed,
                    ["sourceCount"] = name.SourceCount,
                };
                AddSpan(values, name.Span);
                yield return Link(EndOf(node), ("Name", id), "KNOWN_AS", values);
            }
    }

    static void AddSpan(Dictionary<string, object?> values, EdgeSpan span)
    {
        (values["startEdtf"], values["endEdtf"], values["startText"]) = (span.StartEdtf, span.EndEdtf, span.StartText);
        (values["startMin"], values["startMax"]) = (span.Bounds.StartMin, span.Bounds.StartMax);
        (values["endMin"], values["endMax"]) = (span.Bounds.EndMin, span.Bounds.EndMax);
    }

    static IEnumerable<string> EvidenceStatements(ExportDocument document, Dictionary<string, GraphNode> nodes)
    {
        // A result of a query may itself hold claims, passages and sources; they are written as its nodes.
        foreach (var source in document.Provenance.Sources.Where(source => !nodes.ContainsKey(source.Id)))
            yield return Create(["Source"], SourceValues(source));
        var passages = document.AllClaims.SelectMany(claim => claim.Passages)
            .Where(passage => !nodes.ContainsKey(passage.Id)).DistinctBy(passage => passage.Id);
        foreach (var passage in passages)
        {
            yield return Create(["Passage"], new Dictionary<string, object?>
            {
                ["id"] = passage.Id, ["start"] = passage.Start, ["end"] = passage.End, ["quote"] = passage.Quote,
            });
            yield return Link(("Passage", passage.Id), ("Source", passage.Source.Id), "PART_OF", []);
        }
        foreach (var edge in document.Subgraph.Edges)
            foreach (var claim in document.Claims[edge.Id].Where(claim => !nodes.ContainsKey(claim.Id)))
                foreach (var statement in ClaimStatements(claim, EndOf(nodes[edge.From]), EndOf(nodes[edge.To])))
                    yield return statement;
        foreach (var statement in ConflictStatements(document)) yield return statement;
    }

    // Each pair stands on both of its claims and is written once.
    static IEnumerable<string> ConflictStatements(ExportDocument document)
    {
        var written = document.AllClaims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        return
            from claim in document.AllClaims
            from conflict in claim.Conflicts
            where written.Contains(conflict.Claim) && string.CompareOrdinal(claim.Id, conflict.Claim) < 0
            select Link(
                ("Claim", claim.Id), ("Claim", conflict.Claim), "CONTRADICTS",
                new() { ["aspect"] = conflict.Aspect, ["note"] = conflict.Note });
    }

    static IEnumerable<string> ClaimStatements(StatedClaim claim, (string, string) from, (string, string) to)
    {
        yield return Create(["Claim"], new Dictionary<string, object?>
        {
            ["id"] = claim.Id, ["relId"] = claim.EdgeId, ["predicate"] = claim.Predicate, ["fromRaw"] = claim.FromRaw,
            ["toRaw"] = claim.ToRaw, ["dateText"] = claim.DateText, ["startEdtf"] = claim.StartEdtf, ["endEdtf"] = claim.EndEdtf,
            ["stance"] = claim.Stance, ["hedge"] = claim.Hedge, ["credibility"] = claim.Credibility, ["rank"] = claim.Rank,
            ["inferred"] = claim.Inferred, ["note"] = claim.Note,
            ["properties"] = claim.Properties.Count == 0 ? null : SubgraphJson.WriteProperties(claim.Properties),
        });
        yield return Link(("Claim", claim.Id), from, "SUBJECT", []);
        yield return Link(("Claim", claim.Id), to, "OBJECT", []);
        foreach (var passage in claim.Passages) yield return Link(("Claim", claim.Id), ("Passage", passage.Id), "EVIDENCED_BY", []);
    }

    static Dictionary<string, object?> SourceValues(SourceReference source) => new(StringComparer.Ordinal)
    {
        ["id"] = source.Id, ["title"] = source.Title, ["reliability"] = source.Reliability,
        ["reliabilityReason"] = source.ReliabilityReason, ["publishedEdtf"] = source.Published, ["licence"] = source.Licence,
    };

    static bool IsEntity(GraphNode node) => node.Labels.Any(label => Vocabulary.Kind(label) is not null);

    static (string Label, string Id) EndOf(GraphNode node) =>
        (IsEntity(node) ? EntityLabel : node.Labels.Count > 0 ? node.Labels[0] : "", node.Id);

    static string Create(IEnumerable<string> labels, Dictionary<string, object?> values) =>
        $"CREATE ({string.Concat(labels.Select(label => ":" + CypherText.Label(label)))} {CypherText.Map(values)});";

    static string VersionStatement(string version) =>
        $"CREATE (:GraphVersion {{id: 'data', version: {CypherText.Value(long.Parse(version, CultureInfo.InvariantCulture))}}});";

    static string Link(
        (string Label, string Id) from, (string Label, string Id) to, string type, Dictionary<string, object?> values)
    {
        var properties = values.Count == 0 ? "" : " " + CypherText.Map(values);
        return "MATCH " + $"{End("a", from)}, {End("b", to)} CREATE (a)-[:{CypherText.Type(type)}{properties}]->(b);";
    }

    static string End(string name, (string Label, string Id) end) =>
        $"({name}:{CypherText.Label(end.Label)} {{id: {CypherText.Value(end.Id)}}})";
}
