using System.CommandLine;
using GraphExplorer.Import;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>import</c>: loads a claims file in one transaction, through the running server when there is one.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Claims file (JSON Lines); its sources lie beside it." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be written and what is wrong." };
        var sources = new Option<FileInfo[]>("--source") { Description = "Text of a source that does not lie beside the claims file; may be repeated.", HelpName = "FILE" };
        var graph = new GraphOptions();
        var command = new Command("import", "Load a claims file: all of it or, when anything is wrong, nothing.") { file, sources, dryRun };
        graph.AddTo(command);
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            RunAsync(new Files(parsed.GetValue(file)!, parsed.GetValue(sources) ?? []), parsed.GetValue(dryRun), graph.Target(parsed), cancellation)));
        return command;
    }

    static async Task<int> RunAsync(Files files, bool dryRun, GraphTarget target, CancellationToken cancellationToken)
    {
        var file = files.Claims;
        var read = await files.ReadAsync(cancellationToken);
        if (read.File is null)
            return await RefuseAsync(read.Problems, file.Name);
        await using var open = await GraphOpening.OpenAsync(target, Configuration.Read().Graph(), cancellationToken);
        await GraphSchema.ApplyAsync(open.Connection, cancellationToken);
        await using var progress = new ImportNotice(file.Name, open.Server);
        var report = await new ClaimsLoader(open.Connection, TimeProvider.System)
            .ImportAsync(read.File, new ImportOptions { DryRun = dryRun }, progress, cancellationToken);
        if (report.Problems.Count > 0)
            return await RefuseAsync(report.Problems, file.Name);
        progress.Succeed();
        await Console.Out.WriteLineAsync(report.Summary());
        return ExitCode.Done;
    }

    static async Task<int> RefuseAsync(IReadOnlyList<ImportProblem> problems, string file)
    {
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem.ToString());
        return await Terminal.FailAsync($"{file} is refused, nothing was written: {problems.Count} problems.", ExitCode.Problems);
    }

    /// <summary>The claims file and the texts of sources that lie elsewhere, each found by its file name.</summary>
    sealed record Files(FileInfo Claims, IReadOnlyList<FileInfo> Sources)
    {
        public async Task<ClaimsFileRead> ReadAsync(CancellationToken cancellationToken)
        {
            foreach (var file in Sources.Prepend(Claims))
                if (!file.Exists)
                    throw new CommandException($"There is no file {file.FullName}.");
            await using var stream = Claims.OpenRead();
            return await ClaimsFile.ReadAsync(stream, Claims.Name, Open, cancellationToken: cancellationToken);
        }

        FileStream? Open(string name)
        {
            var elsewhere = Sources.FirstOrDefault(source => source.Name == name);
            // A claims file names a source by its file name alone; a path out of the folder is not followed.
            var beside = Path.Combine(Claims.DirectoryName!, Path.GetFileName(name));
            return elsewhere?.OpenRead() ?? (File.Exists(beside) ? File.OpenRead(beside) : null);
        }
    }
}
