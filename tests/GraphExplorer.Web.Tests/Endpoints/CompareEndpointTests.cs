using System.Text.Json.Nodes;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class CompareEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    const string Pledges = "?from=2014-06&to=2016-01&show=pledges/imu";

    readonly HttpClient _client = new() { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_table_has_a_row_for_each_passage_behind_a_change()
    {
        using var answer = await _client.GetAsync("/api/compare/csv" + Pledges);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("compare-2014-06-to-2016-01.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.StartsWith("change,certainty,id,relation,from,to,startEdtf,endEdtf,", lines[0], StringComparison.Ordinal);
        var ghazi = Assert.Single(lines, line => line.Contains("r-pledged-to.usman-ghazi.isis", StringComparison.Ordinal));
        Assert.StartsWith("Added,possible,r-pledged-to.usman-ghazi.isis,PLEDGED_TO,Usman Ghazi,Islamic State,2014,,", ghazi, StringComparison.Ordinal);
        Assert.Contains("pledging allegiance to ISIS", ghazi, StringComparison.Ordinal);
        Assert.EndsWith("src-imu-profile,Islamic Movement of Uzbekistan (IMU),[2015-39..]", ghazi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", "# ", "- Usman Ghazi – pledged to – Islamic State, 2014 (possible). Possibly: it may have begun by June 2014;")]
    [InlineData("txt", "June 2014 and January 2016 compared", "- Usman Ghazi – pledged to – Islamic State, 2014 (possible). Possibly: it may have begun by June 2014;")]
    public async Task The_sentences_stand_with_their_quotes_sources_and_origin(string format, string title, string sentence)
    {
        var text = await _client.GetStringAsync($"/api/compare/{format}{Pledges}");

        Assert.StartsWith(title, text, StringComparison.Ordinal);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains("pledging allegiance to ISIS” Islamic Movement of Uzbekistan", text, StringComparison.Ordinal);
        Assert.Contains("/compare?from=2014-06", text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_holds_each_change_with_its_claims()
    {
        var answer = JsonNode.Parse(await _client.GetStringAsync("/api/compare/json" + Pledges))!;

        Assert.Equal(("2014-06", "2016-01", true), ((string)answer["from"]!, (string)answer["to"]!, (bool)answer["assumeOngoing"]!));
        var ali = answer["changes"]!.AsArray().Single(change => (string?)change!["edge"]?["id"] == "r-pledged-to.sheikh-muhammad-ali.isis")!;
        Assert.Equal(("added", "assumed"), ((string)ali["kind"]!, (string)ali["certainty"]!));
        Assert.NotEmpty(ali["claims"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/compare/pdf?from=2014&to=2016", 404)]
    [InlineData("/api/compare/csv?from=2014", 400)]
    [InlineData("/api/compare/csv?from=2016&to=2014", 400)]
    public async Task What_cannot_be_answered_is_a_problem(string address, int status)
    {
        using var answer = await _client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
