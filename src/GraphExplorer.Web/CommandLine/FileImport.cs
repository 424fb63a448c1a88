using GraphExplorer.Import;
using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Web.Setup;
using GraphExplorer.Workspace;

namespace GraphExplorer.Web.CommandLine;

/// <summary>Imports tables and graph files, as the page does.</summary>
static class FileImport
{
    public static async Task<int> RunAsync(ImportRequest request, GraphTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportAsync(request, target, cancellationToken);
        }
        catch (RefusedFileException refused)
        {
            return await Terminal.FailAsync($"{request.Input.Name} is refused, nothing was written: {refused.Message}", ExitCode.Problems);
        }
    }

    static async Task<int> ImportAsync(ImportRequest request, GraphTarget target, CancellationToken cancellationToken)
    {
        var configuration = Configuration.Read();
        var limits = configuration.Tables();
        var forms = ImportForms.Of(configuration);
        var file = await ScannedFile.ReadAsync(request.Input.Path, request.Input.Name, limits, cancellationToken);
        var job = await JobAsync(request, file, forms, limits, cancellationToken);
        var settings = configuration.Graph();
        await using var open = await GraphOpening.OpenAsync(target, settings, cancellationToken);
        await GraphSchema.ApplyAsync(open.Connection, cancellationToken);
        await using var workspace = WorkspaceOf(target, settings);
        await using var progress = new ImportNotice(file.Name, open.Server);
        var runner = new ImportRunner(open.Connection, new ImportLog(workspace), TimeProvider.System, limits);
        var report = request.DryRun ? await runner.TryAsync(job, progress, cancellationToken) : await runner.RunAsync(job, progress, cancellationToken);
        if (!report.IsRefused)
            progress.Succeed();
        await PrintAsync(request, report);
        return report.IsRefused ? ExitCode.Problems : ExitCode.Done;
    }

    static async Task<ImportJob> JobAsync(ImportRequest request, ScannedFile file, FileForms forms, TableLimits limits, CancellationToken cancellationToken)
    {
        var described = request.Sources is [var first, ..] ? MappingFile.ReadSource(await File.ReadAllBytesAsync(first.FullName, cancellationToken)) : null;
        var mapping = request.Mapping is { } name ? forms.Mapping(name) : null;
        try
        {
            return await new JobWish { Mapping = mapping, Source = described, By = Environment.UserName }.JobAsync(file, forms, limits, cancellationToken);
        }
        catch (RefusedFileException refused) when (refused.LacksMapping)
        {
            throw new CommandException($"{refused.What} Give --mapping. {refused.Hint}");
        }
    }

    // A graph that is no folder of ours has no workspace; then only the graph itself remembers the import.
    static WorkspaceDatabase WorkspaceOf(GraphTarget target, GraphSettings settings) =>
        GraphOpening.StoreFolder(target, settings) is { } folder ? WorkspaceDatabase.Open(folder.WorkspaceFile) : WorkspaceDatabase.OpenInMemory();

    static async Task PrintAsync(ImportRequest request, RunReport report)
    {
        foreach (var problem in report.Problems)
            await Console.Error.WriteLineAsync($"{report.File}: {problem}");
        if (report.ProblemsBeyond > 0)
            await Console.Error.WriteLineAsync($"{report.File}: {report.ProblemsBeyond} further problems are not listed.");
        if (request.Json)
            await ImportOutput.WriteJsonAsync(report);
        if (report.IsRefused)
            await Console.Error.WriteLineAsync("graph-explorer: " + report.Summary());
        else if (!request.Json)
            await Console.Out.WriteLineAsync(report.Summary());
    }
}
