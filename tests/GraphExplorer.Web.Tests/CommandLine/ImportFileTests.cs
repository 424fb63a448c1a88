using System.Text.Json.Nodes;
using Xunit;

namespace GraphExplorer.Web.Tests.CommandLine;

/// <summary>Tables through the command line, as scripts import them.</summary>
public sealed class ImportFileTests : IDisposable
{
    const string Table = "unique_id,type,group1_id,group2_id,date,description,names\n1,aff,409,21,2005-00-00,Pledged,IMU; AQ\n2,spl,409,8,1998,Split,IMU; IJU\n";

    readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_table_is_tried_and_imported_by_a_shipped_mapping()
    {
        var file = Path.Combine(_tool.Data, "relations.csv");
        await File.WriteAllTextAsync(file, Table);

        var dry = await _tool.RunAsync("import", file, "--mapping", "mapping-militants-relationships", "--dry-run", "--json");
        var run = await _tool.RunAsync("import", file, "--mapping", "mapping-militants-relationships", "--json");

        Assert.Equal((0, 0), (dry.ExitCode, run.ExitCode));
        var (tried, done) = (JsonNode.Parse(dry.Output)!, JsonNode.Parse(run.Output)!);
        Assert.Equal((true, 0L, 2), (tried["dryRun"]!.GetValue<bool>(), tried["dataVersion"]!.GetValue<long>(), tried["rows"]!.GetValue<int>()));
        Assert.Equal((false, 1L, 2), (done["dryRun"]!.GetValue<bool>(), done["dataVersion"]!.GetValue<long>(), done["counts"]!["claims"]!["new"]!.GetValue<int>()));
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_its_row_and_an_exit_code()
    {
        var file = Path.Combine(_tool.Data, "relations.csv");
        await File.WriteAllTextAsync(file, Table + "3,xyz,1,2,2005-00-17,,\n");

        var refused = await _tool.RunAsync("import", file, "--mapping", "mapping-militants-relationships");
        var unmapped = await _tool.RunAsync("import", file);

        Assert.Equal((1, 2), (refused.ExitCode, unmapped.ExitCode));
        Assert.StartsWith("relations.csv: row 3 (line 4), column 'type': 'xyz' is not in the mapping's table of words.", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("These shipped mappings fit: mapping-militants-relationships.", unmapped.Error.TrimEnd(), StringComparison.Ordinal);
    }
}
