using GraphExplorer.Evidence;
using GraphExplorer.Export;
using GraphExplorer.Import;
using GraphExplorer.Interchange;
using GraphExplorer.Tests.Export;
using GraphExplorer.Tests.Import;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

/// <summary>What goes out comes in again; what does not is what the format said before.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("cytoscape")]
    [InlineData("cx2")]
    [InlineData("json")]
    [InlineData("cypher")]
    [InlineData("stix")]
    public async Task The_whole_network_comes_back_equal_and_nothing_was_said_to_be_lost(string format)
    {
        var document = await RoundTrip.DocumentAsync("");

        await using var copy = await RoundTrip.LoadAsync(await RoundTrip.RecordsAsync(format, document));

        Assert.Empty(ExportFormat.Named(format)!.Losses(document));
        Assert.Equal(Graph(await GraphDump.OfAsync(await TestGraph.SharedImuAsync())), Graph(await GraphDump.OfAsync(copy)));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("stix")]
    [InlineData("cypher")]
    public async Task A_view_comes_back_with_all_that_its_claims_name(string format)
    {
        var document = await RoundTrip.DocumentAsync("?show=pledges/imu");

        var file = RoundTrip.Read(await RoundTrip.RecordsAsync(format, document));

        var claims = file.Claims.Select(claim => claim.Id).ToHashSet();
        var all = (await RoundTrip.DocumentAsync("")).Records.Contradictions;
        var lost = all.Count(pair => claims.Contains(pair.Claim) || claims.Contains(pair.OtherClaim)) - file.Contradictions.Count;
        Assert.Equal([$"{lost} contradictions with claims that are not exported"], ExportFormat.Named(format)!.Losses(document));
        Assert.Equal(document.Records.Claims.Select(RecordText.Of), file.Claims.Select(RecordText.Of).Order(StringComparer.Ordinal));
        Assert.Superset(document.Subgraph.Nodes.Select(node => node.Id).ToHashSet(), file.Entities.Select(entity => entity.Id).ToHashSet());
    }

    [Fact]
    public async Task FollowTheMoney_loses_what_it_said_and_keeps_names_relations_and_calendar_dates()
    {
        var document = await RoundTrip.DocumentAsync("");
        var source = RoundTrip.Source with { Title = "FtM of the IMU" };

        var file = RoundTrip.Read(await RoundTrip.RecordsAsync("ftm", await ExportSample.WriteAsync("ftm", document), source));

        string IdOf(string id) => id.StartsWith("ev-", StringComparison.Ordinal) ? $"ev-file-{id}" : $"file-{id}";
        Assert.Equal(
            document.Subgraph.Nodes.Select(node => $"{IdOf(node.Id)} {node.Name} {string.Join(' ', node.Labels.Order())}").Order(StringComparer.Ordinal),
            file.Entities.Select(entity => $"{entity.Id} {entity.Name} {string.Join(' ', entity.Labels.Order())}").Order(StringComparer.Ordinal));
        Assert.Equal(
            document.Subgraph.Edges.Select(edge => EdgeId.Of(edge.Type, IdOf(edge.From), IdOf(edge.To), "")).Distinct().Order(StringComparer.Ordinal),
            Reading.Of(file.Sources, file.Claims, []).Edges.Where(edge => edge.Type != "KNOWN_AS").Select(edge => edge.Id).Order(StringComparer.Ordinal));
        var kept = document.Records.Claims.Count(claim => file.Claims.Any(other => other.Id == claim.Id));
        var dates = document.Subgraph.Edges.Sum(edge => new[] { edge.Span.StartEdtf, edge.Span.EndEdtf }.Count(date => date.Length > 0 && !IsCalendar(date)))
            + document.Subgraph.Nodes.Sum(node => new[] { "foundedEdtf", "endedEdtf", "bornEdtf", "diedEdtf" }
                .Select(key => node.Properties.Text(key)).Count(date => date.Length > 0 && !IsCalendar(date)));
        Assert.Equal(
            [
                $"{document.Records.Claims.Count - kept} claims: who says them, how credible they are and where they stand",
                "2 texts of sources", "3 contradictions between claims",
                $"{dates} dates as they were coded (EDTF): they become years, months or days, or are left out",
                $"{document.Subgraph.Edges.Count - file.Claims.Where(claim => claim.Name is null).Select(claim => claim.EdgeId).Distinct().Count()} relationships beside another of their type: they become one",
            ],
            ExportFormat.Named("ftm")!.Losses(document));
    }

    [Fact]
    public async Task A_preview_counts_what_the_other_formats_leave_out()
    {
        var document = await RoundTrip.DocumentAsync("");

        Assert.Equal(
            [$"{document.Records.Claims.Count(claim => claim.To is null || claim.Name is not null)} claims on names and attributes", "2 texts of sources", "3 contradictions: only the ids of their claims are kept"],
            ExportFormat.Named("csv")!.Losses(document));
        Assert.Equal(
            ["377 claims with their quotes and grades", "2 texts of sources", "3 contradictions between claims"],
            ExportFormat.Named("dot")!.Losses(document).Take(3));
        foreach (var format in new[] { "neo4j", "jsonld", "turtle" })
            Assert.Empty(ExportFormat.Named(format)!.Losses(document));
    }

    [Fact]
    public async Task What_cannot_be_imported_again_is_counted()
    {
        var document = ExportSample.Document;

        Assert.Equal(
            ["1 entity that no claim of the export speaks of", "1 relationship without a claim", "3 properties that the vocabulary does not know"],
            ExportFormat.Named("json")!.Losses(document));
        var records = await RoundTrip.RecordsAsync("json", document);
        Assert.DoesNotContain(records, record => record.Contains("\"id\":\"place\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_ours_that_was_changed_elsewhere_is_refused_with_its_place()
    {
        var file = await ExportSample.WriteTextAsync("graphml");

        var changed = file.Replace(">Mullah Omar</data>", ">Another</data>", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RefusedFileException>(
            () => RoundTrip.RecordsAsync("graphml", System.Text.Encoding.UTF8.GetBytes(changed)));

        Assert.Equal("The name is 'Another', but 'Mullah Omar' in the evidence beside it.", refused.What);
        Assert.StartsWith("line ", refused.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_ours_is_known_by_its_first_bytes()
    {
        var document = await RoundTrip.DocumentAsync("?show=leaders/imu");
        foreach (var format in new[] { "graphml", "gexf", "cytoscape", "cx2", "json", "cypher", "stix", "ftm" })
        {
            var file = await ExportSample.WriteAsync(format, document);
            Assert.Equal(format, RecordReaders.For("", file.AsSpan(0, Math.Min(file.Length, 4096)))?.Name);
        }
    }

    // The record of the import itself names a file and a time.
    static IEnumerable<string> Graph(IEnumerable<string> dump) => dump.Where(line => !line.StartsWith("(Import ", StringComparison.Ordinal));

    static bool IsCalendar(string edtf) => edtf.All(character => char.IsAsciiDigit(character) || character == '-')
        && (edtf.Length is 4 or 10 || (edtf.Length == 7 && int.Parse(edtf[5..], System.Globalization.CultureInfo.InvariantCulture) <= 12));
}
