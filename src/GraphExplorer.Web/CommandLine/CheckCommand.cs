using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Import;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>check</c>: verifies every quote, claim, bound and end in the store, and the store's file itself when this process opens it.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var graph = new GraphOptions();
        var command = new Command("check", "Verify every quote, claim, bound and end in the store.") { json };
        graph.AddTo(command);
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => RunAsync(graph.Target(parsed), parsed.GetValue(json), cancellation)));
        return command;
    }

    static async Task<int> RunAsync(GraphTarget target, bool json, CancellationToken cancellationToken)
    {
        await using var open = await GraphOpening.OpenAsync(target, Configuration.Read().Graph(), cancellationToken);
        var report = await new StoreCheck(open.Connection).RunAsync(cancellationToken);
        IReadOnlyList<CheckFinding> ofFile = open.Store is null
            ? []
            : [.. open.Store.CheckFile().Select(problem => new CheckFinding("file", open.Store.File, problem))];
        report = report with { Findings = [.. ofFile, .. report.Findings] };
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, CheckJson.Default.CheckReport));
        else
            await WriteTextAsync(report);
        return report.IsClean ? ExitCode.Done : ExitCode.Problems;
    }

    static async Task WriteTextAsync(CheckReport report)
    {
        foreach (var finding in report.Findings)
            await Console.Out.WriteLineAsync(finding.ToString());
        await Console.Out.WriteLineAsync(report.Summary());
    }
}

[JsonSerializable(typeof(CheckReport))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
sealed partial class CheckJson : JsonSerializerContext;
