using System.Diagnostics;
using System.Text.Json.Nodes;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Export;

/// <summary>Debian's Python with python3-networkx, an independent reader of exports.</summary>
static class NetworkX
{
    public static async Task<JsonNode> ReadAsync(string form, byte[] export)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, export);
            var script = Path.Combine(Repository.Root, "tests/GraphExplorer.Tests/Export/read_exports.py");
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, form, file])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.True(python.ExitCode == 0, $"NetworkX (Debian package python3-networkx) could not read the export: {await errors}");
            return JsonNode.Parse(output)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
