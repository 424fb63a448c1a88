using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Server;
using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Cypher.Tests.Server;

/// <summary>
/// The official JavaScript driver against the TCP port of a store. The tests are JavaScript (tests/driver); they need
/// <c>npm ci</c> there.
/// </summary>
public sealed class DriverTests(ITestOutputHelper output)
{
    const string User = "neo4j";
    const string Password = "a password of the tests";

    [Fact]
    public async Task The_official_driver_works_against_the_embedded_store()
    {
        var faults = new List<string>();
        await using var server = EmbeddedServer.Open(":memory:", onFault: (what, error) =>
        {
            lock (faults) faults.Add($"{what}: {error}");
        });
        var port = server.ListenOnLoopback(0, User, Password);

        var (code, text) = await RunNode(port);

        output.WriteLine(text);
        lock (faults) foreach (var fault in faults) output.WriteLine(fault);
        Assert.True(code == 0, $"the driver's tests failed:\n{text}\n{string.Join('\n', faults)}");
    }

    static async Task<(int Code, string Text)> RunNode(int port)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("--test");
        start.ArgumentList.Add("--test-concurrency=1");
        start.Environment["BOLT_URI"] = $"bolt://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        start.Environment["BOLT_USER"] = User;
        start.Environment["BOLT_PASSWORD"] = Password;
        using var node = Process.Start(start)!;
        var standard = node.StandardOutput.ReadToEndAsync();
        var error = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, await standard + await error);
    }

    static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "driver"));
}
