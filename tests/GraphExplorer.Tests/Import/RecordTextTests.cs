using System.Text.Json.Nodes;
using GraphExplorer.Import;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Import;

public sealed class RecordTextTests
{
    static readonly string s_path = Path.Combine(Repository.Root, "data/imu.claims.jsonl");

    [Fact]
    public async Task Records_that_are_written_are_those_that_were_read()
    {
        var file = (await ClaimsFile.ReadAsync(s_path)).File!;

        var expected = await File.ReadAllLinesAsync(s_path);
        // The two claims of a contradiction stand in order once they are read.
        Assert.All(Records(file).Zip(expected).SkipLast(file.Contradictions.Count), pair => Assert.Equal(Sorted(pair.Second), Sorted(WithoutText(pair.First))));
        Assert.Equal(expected.Length, Records(file).Count);
    }

    [Fact]
    public async Task A_source_may_hold_its_text()
    {
        var file = (await ClaimsFile.ReadAsync(s_path)).File!;

        var read = ClaimsFile.ReadRecords("records", Records(file), KnownRecords.None);

        Assert.Empty(read.Problems);
        Assert.Equal(Records(file), Records(read.File!));
    }

    [Fact]
    public async Task A_text_that_is_not_the_one_that_was_coded_is_refused()
    {
        var file = (await ClaimsFile.ReadAsync(s_path)).File!;
        var records = Records(file with { Sources = [.. file.Sources.Select(source => source with { Text = source.Text + " " })] });

        var read = ClaimsFile.ReadRecords("records", records, KnownRecords.None);

        Assert.StartsWith("the text has the SHA-256 ", read.Problems[0].Reason, StringComparison.Ordinal);
    }

    internal static List<string> Records(ClaimsFile file) =>
    [
        .. file.Sources.Select(RecordText.Of), .. file.Entities.Select(RecordText.Of), .. file.Claims.Select(RecordText.Of),
        .. file.Contradictions.Select(RecordText.Of),
    ];

    static JsonNode WithoutText(string record)
    {
        var node = JsonNode.Parse(record)!.AsObject();
        node.Remove("text");
        return node;
    }

    static string Sorted(string json) => Sorted(JsonNode.Parse(json)!);

    static string Sorted(JsonNode? node) => node switch
    {
        JsonObject item => "{" + string.Join(",", item.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Sorted(pair.Value)}")) + "}",
        JsonArray list => "[" + string.Join(",", list.Select(Sorted)) + "]",
        JsonValue value when value.TryGetValue<double>(out var number) => FormattableString.Invariant($"{number}"),
        _ => node?.ToJsonString() ?? "null",
    };
}
