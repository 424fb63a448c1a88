using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Import;
using GraphExplorer.Web.Setup;
using GraphExplorer.Workspace;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>check</c>: verifies every quote, claim, bound and end in the store, and the store's file itself when this process opens it, and the workspace beside it.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var graph = new GraphOptions();
        var command = new Command("check", "Verify every quote, claim, bound and end in the store, and the saved views of its workspace.") { json };
        graph.AddTo(command);
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => RunAsync(graph.Target(parsed), parsed.GetValue(json), cancellation)));
        return command;
    }

    static async Task<int> RunAsync(GraphTarget target, bool json, CancellationToken cancellationToken)
    {
        var settings = Configuration.Read().Graph();
        await using var open = await GraphOpening.OpenAsync(target, settings, cancellationToken);
        var report = await new StoreCheck(open.Connection).RunAsync(cancellationToken);
        IReadOnlyList<CheckFinding> ofFile = open.Store is null
            ? []
            : [.. open.Store.CheckFile().Select(problem => new CheckFinding("file", open.Store.File, problem))];
        var workspace = WorkspaceOf(target, settings);
        var (views, ofWorkspace) = workspace is null ? (0, []) : await WorkspaceCopy.CheckAsync(workspace, cancellationToken);
        report = report with
        {
            Findings = [.. ofFile, .. ofWorkspace.Select(problem => new CheckFinding("workspace", workspace!, problem)), .. report.Findings],
            Checked = workspace is null ? report.Checked : [.. report.Checked, new("saved views", views)],
        };
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, CheckJson.Default.CheckReport));
        else
            await WriteTextAsync(report);
        return report.IsClean ? ExitCode.Done : ExitCode.Problems;
    }

    /// <summary>The workspace beside an embedded store; null where there is none.</summary>
    static string? WorkspaceOf(GraphTarget target, GraphSettings settings) =>
        GraphOpening.StoreFolder(target, settings) is { } folder && File.Exists(folder.WorkspaceFile) ? folder.WorkspaceFile : null;

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
