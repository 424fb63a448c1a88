using System.Text.Json;
using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Web.Tests.CommandLine;

public sealed class ExtractCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("graph-explorer-extract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_profile_gives_json_whose_quotes_stand_at_their_offsets_and_whose_ends_are_listed()
    {
        var file = Tool.DataFile("imu-profile.txt");
        var points = new CodePointText(await File.ReadAllTextAsync(file));

        var outcome = await Tool.RunAloneAsync("extract", file, "--json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        var ids = json.RootElement.GetProperty("entities").EnumerateArray().Select(entity => entity.GetProperty("id").GetString()!).ToHashSet();
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.Contains("imu", ids);
        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            Assert.Equal(claim.GetProperty("quote").GetString(), points.Slice(claim.GetProperty("start").GetInt32(), claim.GetProperty("end").GetInt32()));
            Assert.Contains(claim.GetProperty("from").GetString()!, ids);
        });
        Assert.Contains(claims, claim => claim.GetProperty("type").GetString() == "PLEDGED_TO" && claim.GetProperty("from").GetString() == "usman-ghazi" && claim.GetProperty("to").GetString() == "isis");
    }

    [Fact]
    public async Task A_text_is_printed_as_a_table()
    {
        var outcome = await Tool.RunAloneAsync("extract", await WriteAsync("Report\n\nBoko Haram pledged allegiance to the Islamic State in March 2015."u8.ToArray()));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("PLEDGED_TO", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused()
    {
        var outcome = await Tool.RunAloneAsync("extract", await WriteAsync([0x41, 0xC3, 0x28]));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("is not a text in UTF-8", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var outcome = await Tool.RunAloneAsync("extract", Path.Combine(_folder, "none.txt"));

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("none.txt", outcome.Error, StringComparison.Ordinal);
    }

    async Task<string> WriteAsync(byte[] bytes)
    {
        var file = Path.Combine(_folder, "text.txt");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
