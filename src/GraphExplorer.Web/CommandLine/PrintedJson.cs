using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphExplorer.Web.CommandLine;

/// <summary>What a command prints with <c>--json</c>: one JSON value on standard output, names in camel case.</summary>
static class PrintedJson
{
    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync<T>(T value) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(value, s_options));
}
