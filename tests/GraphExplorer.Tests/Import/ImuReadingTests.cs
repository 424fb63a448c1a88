using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Import;

/// <summary>The curated reading of the IMU profile, as the file gives it, before any store.</summary>
public sealed class ImuReadingTests
{
    static readonly Lazy<Task<ClaimsFileRead>> s_read = new(
        () => ClaimsFile.ReadAsync(Path.Combine(Repository.Root, "data/imu.claims.jsonl")));

    [Fact]
    public async Task The_file_is_accepted_and_counted()
    {
        var read = await s_read.Value;
        Assert.Empty(read.Problems);
        var file = read.File!;
        var reading = await ReadAsync();
        Assert.Equal(
            (2, 126, 377, 3),
            (file.Sources.Count, file.Entities.Count, file.Claims.Count, file.Contradictions.Count));
        Assert.Equal(
            (312, 37, 14),
            (reading.Edges.Count, reading.Edges.Count(edge => edge.Type == "KNOWN_AS"), reading.Facts.Count));
    }

    [Fact]
    public async Task Splits_pledges_and_alliances_are_read_with_their_dates()
    {
        string[] types = ["SPLINTER_OF", "PLEDGED_TO", "ALLIED_WITH"];
        var lines = (await ReadAsync()).Edges.Where(edge => types.Contains(edge.Type)).Select(edge =>
            $"{edge.Id} | {edge.Span.StartText} | {edge.Span.EndText} | {edge.StartText} | {edge.Bounds.StartMin}"
            + $" {edge.Bounds.StartMax} {edge.Bounds.EndMin} {edge.Bounds.EndMax} | {edge.Confidence}"
            + $" | {(edge.Disputed ? "disputed" : "")}");

        Assert.Equal(CaseTable.Lines("Import/Cases/imu-edges.txt", 7), lines);
    }

    [Fact]
    public async Task Dates_and_figures_of_entities_follow_from_claims()
    {
        var lines = (await ReadAsync()).Facts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, Cached: pair.Value.Cached()))
            .Where(pair => pair.Cached.Count > 0)
            .Select(pair =>
                $"{pair.Key} | {string.Join(", ", pair.Cached.Select(value => $"{value.Key} {value.Value}"))}");

        Assert.Equal(CaseTable.Lines("Import/Cases/imu-facts.txt", 2), lines);
    }

    static async Task<Reading> ReadAsync()
    {
        var file = (await s_read.Value).File!;
        return Reading.Of(file.Sources, file.Claims, file.Contradictions);
    }
}
