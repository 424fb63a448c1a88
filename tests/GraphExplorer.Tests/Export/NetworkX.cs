using System.Diagnostics;
using System.Text.Json.Nodes;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Export;

/// <summary>Debian's Python with python3-networkx, an independent reader of exports and an independent judge of figures.</summary>
static class NetworkX
{
    /// <summary>What NetworkX reads in an export.</summary>
    public static Task<JsonNode> ReadAsync(string form, byte[] export) => RunAsync("Export/read_exports.py", export, form);

    /// <summary>Runs a script of this project on a file with the content, and gives the JSON that it prints.</summary>
    public static async Task<JsonNode> RunAsync(string script, byte[] content, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content);
            var path = Path.Combine(Repository.Root, "tests/GraphExplorer.Tests", script);
            using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [path, .. arguments, file])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.True(python.ExitCode == 0, $"{script} failed in NetworkX (Debian package python3-networkx): {await errors}");
            return JsonNode.Parse(output)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
