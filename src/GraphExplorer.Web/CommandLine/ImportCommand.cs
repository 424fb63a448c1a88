using System.CommandLine;
using GraphExplorer.Import;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>import</c>: loads a file in one transaction, through the running server when there is one.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Claims file (JSON Lines; its sources lie beside it), graph file, or table (CSV, TSV, XLSX); - reads standard input.",
        };
        var mapping = new Option<string?>("--mapping") { Description = "What the columns of a table mean: a mapping file, or the name of a shipped mapping.", HelpName = "FILE" };
        mapping.CompletionSources.Add(Suggestions.Mappings);
        var sources = new Option<FileInfo[]>("--source")
        {
            Description = "Text of a source that does not lie beside the claims file (may be repeated); for other files a JSON file that describes the source.", HelpName = "FILE",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be written and what is wrong." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var graph = new GraphOptions();
        var command = new Command("import", "Load a file: all of it or, when anything is wrong, nothing.") { file, mapping, sources, dryRun, json };
        graph.AddTo(command);
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(async () =>
        {
            await using var input = await ImportInput.OpenAsync(parsed.GetValue(file)!, cancellation);
            var request = new ImportRequest(input, parsed.GetValue(mapping), parsed.GetValue(sources) ?? [], parsed.GetValue(dryRun), parsed.GetValue(json));
            return request.IsClaimsFile
                ? await RunClaimsAsync(request, graph.Target(parsed), cancellation)
                : await FileImport.RunAsync(request, graph.Target(parsed), cancellation);
        }));
        return command;
    }

    static async Task<int> RunClaimsAsync(ImportRequest request, GraphTarget target, CancellationToken cancellationToken)
    {
        var name = request.Input.Name;
        var read = await new Files(request.Input, request.Sources).ReadAsync(cancellationToken);
        if (read.File is null)
            return await RefuseAsync(request, read.Problems);
        await using var open = await GraphOpening.OpenAsync(target, Configuration.Read().Graph(), cancellationToken);
        await GraphSchema.ApplyAsync(open.Connection, cancellationToken);
        await using var progress = new ImportNotice(name, open.Server);
        var report = await new ClaimsLoader(open.Connection, TimeProvider.System)
            .ImportAsync(read.File, new ImportOptions { DryRun = request.DryRun }, progress, cancellationToken);
        if (report.Problems.Count > 0)
            return await RefuseAsync(request, report.Problems);
        progress.Succeed();
        if (request.Json)
            await ImportOutput.WriteJsonAsync(ImportOutput.OfClaims(name, request.DryRun, report, []));
        else
            await Console.Out.WriteLineAsync(report.Summary());
        return ExitCode.Done;
    }

    static async Task<int> RefuseAsync(ImportRequest request, IReadOnlyList<ImportProblem> problems)
    {
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem.ToString());
        if (request.Json)
            await ImportOutput.WriteJsonAsync(ImportOutput.OfClaims(request.Input.Name, request.DryRun, null, problems));
        return await Terminal.FailAsync($"{request.Input.Name} is refused, nothing was written: {problems.Count} problems.", ExitCode.Problems);
    }

    /// <summary>The claims file and the texts of sources that lie elsewhere, each found by its file name.</summary>
    sealed record Files(ImportInput Claims, IReadOnlyList<FileInfo> Sources)
    {
        public async Task<ClaimsFileRead> ReadAsync(CancellationToken cancellationToken)
        {
            foreach (var file in Sources)
                if (!file.Exists)
                    throw new CommandException($"There is no file {file.FullName}.");
            await using var stream = File.OpenRead(Claims.Path);
            return await ClaimsFile.ReadAsync(stream, Claims.Name, Open, cancellationToken: cancellationToken);
        }

        FileStream? Open(string name)
        {
            var elsewhere = Sources.FirstOrDefault(source => source.Name == name);
            // A claims file names a source by its file name alone; a path out of the folder is not followed.
            var beside = Path.Combine(Claims.Folder, Path.GetFileName(name));
            return elsewhere?.OpenRead() ?? (File.Exists(beside) ? File.OpenRead(beside) : null);
        }
    }
}

/// <summary>What <c>import</c> was asked for.</summary>
/// <param name="Input">The file.</param>
/// <param name="Mapping">Mapping file or name of a shipped mapping.</param>
/// <param name="Sources">Texts or a description of sources.</param>
/// <param name="DryRun">Only say what would be written.</param>
/// <param name="Json">Print the report as JSON.</param>
sealed record ImportRequest(ImportInput Input, string? Mapping, IReadOnlyList<FileInfo> Sources, bool DryRun, bool Json)
{
    /// <summary>A claims file; it is read as one unless a mapping says otherwise.</summary>
    public bool IsClaimsFile => Mapping is null && Input.IsClaimsFile;
}
