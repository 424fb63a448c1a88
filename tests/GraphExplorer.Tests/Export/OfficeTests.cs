using System.Diagnostics;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Tests.Interchange;
using Xunit;

namespace GraphExplorer.Tests.Export;

/// <summary>The whole IMU data as LibreOffice opens it; Debian's packages libreoffice-calc-nogui and libreoffice-writer-nogui.</summary>
public sealed class OfficeTests : IDisposable
{
    /// <summary>Every sheet as a file of its own, UTF-8, each text in quotes (LibreOffice, "CSV filter parameters").</summary>
    const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    readonly string _folder = Directory.CreateTempSubdirectory("office-").FullName;

    [Fact]
    public async Task LibreOffice_opens_the_workbook_and_the_report_with_all_that_is_in_them()
    {
        var document = await RoundTrip.DocumentAsync("");
        await File.WriteAllBytesAsync(At("imu.xlsx"), await ExportSample.WriteAsync("xlsx", document));
        await File.WriteAllBytesAsync(At("imu.docx"), await ExportSample.WriteAsync("report", document));

        await ConvertAsync(AllSheets, "imu.xlsx");
        await ConvertAsync("txt:Text (encoded):UTF8", "imu.docx");

        var graph = document.Subgraph;
        Assert.Equal(graph.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal), await ColumnAsync("imu-nodes.csv", "name"));
        Assert.Equal(graph.Edges.Select(edge => edge.Id).Order(StringComparer.Ordinal), await ColumnAsync("imu-edges.csv", "id"));
        var report = await File.ReadAllTextAsync(At("imu.txt"));
        Assert.All(graph.Nodes, node => Assert.Contains(node.Name, report, StringComparison.Ordinal));
        Assert.Contains("\nSources\n", report.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string At(string name) => Path.Combine(_folder, name);

    /// <summary>Runs with a profile of its own, so that an office that is open elsewhere has no part in it.</summary>
    async Task ConvertAsync(string form, string file)
    {
        using var office = Process.Start(new ProcessStartInfo(
            "soffice", [$"-env:UserInstallation=file://{At("profile")}", "--headless", "--convert-to", form, "--outdir", _folder, At(file)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = office.StandardError.ReadToEndAsync();
        var said = await office.StandardOutput.ReadToEndAsync();
        await office.WaitForExitAsync();
        Assert.True(office.ExitCode == 0, $"LibreOffice did not convert {file}: {said} {await errors}");
    }

    async Task<List<string>> ColumnAsync(string file, string column)
    {
        var bytes = await File.ReadAllBytesAsync(At(file));
        await using var table = await TableOpening.OpenAsync(await TableFiles.ScanAsync(bytes, file), new TableShape(), new TableLimits());
        var at = table.Columns.ToList().IndexOf(column);
        var cells = new List<string>();
        await foreach (var row in table.RowsAsync(default))
            cells.Add(row.Cells[at]);
        return [.. cells.Order(StringComparer.Ordinal)];
    }
}
