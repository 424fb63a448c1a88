using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>
/// Sends each query through the official JavaScript driver (tests/driver/tck.mjs) and our Bolt server on a TCP port. One
/// JSON line goes to the driver's process for a query, one comes back.
/// </summary>
sealed class DriverRoute : IQueryRoute, IAsyncDisposable
{
    /// <summary>Each level of a value is two of its JSON.</summary>
    static readonly JsonDocumentOptions s_format = new() { MaxDepth = 1000 };

    readonly List<string> _faults = [];
    readonly BoltServer _server;
    readonly BoltListener _listener;
    readonly SwitchedBackend _backend = new();
    Process? _node;

    public DriverRoute()
    {
        _server = new BoltServer(_backend, new BoltServerOptions { OnFault = Note });
        _listener = new BoltListener(_server, new BoltListenerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) });
        _listener.Start();
    }

    public TckResult Run(CypherDatabase database, string text, IReadOnlyDictionary<string, Value> parameters)
    {
        _backend.Database = database;
        _node ??= Start(_listener.Port);
        _node.StandardInput.WriteLine(new JsonObject
        {
            ["text"] = text,
            ["parameters"] = new JsonArray([.. parameters.Select(p => new JsonArray(p.Key, DriverValues.Write(p.Value)))]),
        }.ToJsonString());
        var line = _node.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"The driver's process has ended: {_node.StandardError.ReadToEnd()}");
        using var answer = JsonDocument.Parse(line, s_format);
        lock (_faults)
            if (_faults.Count > 0) throw new InvalidOperationException(string.Join('\n', _faults));
        return Read(answer.RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.StandardInput.Close();
            await _node.WaitForExitAsync();
            _node.Dispose();
        }
        await _listener.DisposeAsync();
        await _server.DisposeAsync();
    }

    void Note(string what, Exception error)
    {
        lock (_faults) _faults.Add($"{what}: {error}");
    }

    static TckResult Read(JsonElement answer)
    {
        if (answer.TryGetProperty("error", out var error))
            return new TckResult([], [], new TckError(Text(error, "kind"), Text(error, "phase"), Text(error, "detail"),
                $"{Text(error, "code")} {Text(error, "message")}"));
        return new TckResult(
            [.. answer.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)],
            [.. answer.GetProperty("rows").EnumerateArray()
                .Select(row => row.EnumerateArray().Select(DriverValues.Read).ToList())],
            null);
    }

    static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    static Process Start(int port, [CallerFilePath] string here = "")
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "driver")),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("tck.mjs");
        start.Environment["BOLT_URI"] = $"bolt://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        start.Environment["BOLT_USER"] = "neo4j";
        start.Environment["BOLT_PASSWORD"] = "any";
        return Process.Start(start)!;
    }
}
