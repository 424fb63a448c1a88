using System.CommandLine;
using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>export</c>: writes a view, or the result of a query, into a file; all of it or no file.</summary>
static class ExportCommand
{
    static readonly Option<string> s_format = new("--format") { Description = "Form of the file: " + string.Join(", ", ExportFormat.All.Select(each => each.Name)) + ".", HelpName = "F", Required = true };
    static readonly Option<FileInfo?> s_query = new("--query") { Description = "File with a query whose result is exported; - reads standard input.", HelpName = "FILE" };
    static readonly Option<string?> s_saved = new("--saved") { Description = "Name of a query that comes with the program, or id of any saved query, whose result is exported.", HelpName = "NAME" };
    static readonly Option<string[]> s_parameters = new("--param") { Description = "Value of a parameter of the query; may be repeated.", HelpName = "name=value" };
    static readonly Option<string?> s_view = new("--view") { Description = "Address of a view of the explorer, or its part from the question mark on (default: the whole network).", HelpName = "URL" };
    static readonly Option<FileInfo?> s_output = new("--output", "-o") { Description = "File to write; - writes to standard output.", HelpName = "FILE" };
    static readonly Option<bool> s_dryRun = new("--dry-run") { Description = "Only say what the file would hold and what the format leaves out." };
    static readonly Option<bool> s_json = new("--json") { Description = "Print as JSON what was written and what was left out." };

    static ExportCommand()
    {
        s_format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(each => each.Name)]);
        s_saved.CompletionSources.Add(Suggestions.Queries);
        s_parameters.CompletionSources.Add(Suggestions.Parameters(s_saved));
    }

    public static Command Create()
    {
        var graph = new GraphOptions();
        var command = new Command("export", "Write a view or the result of a query into a file.") { s_format, s_query, s_saved, s_parameters, s_view, s_output, s_dryRun, s_json };
        graph.AddTo(command);
        command.Validators.Add(result =>
        {
            if (new object?[] { result.GetValue(s_query), result.GetValue(s_saved), result.GetValue(s_view) }.Count(given => given is not null) > 1)
                result.AddError("Give one of --query, --saved and --view.");
            if (result.GetValue(s_output) is null && !result.GetValue(s_dryRun))
                result.AddError("Give --output, or --dry-run to write nothing.");
            if (StandardStream.Is(result.GetValue(s_output)) && result.GetValue(s_json))
                result.AddError("Standard output holds the file or the JSON, not both.");
        });
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => RunAsync(parsed, graph.Target(parsed), cancellation)));
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, GraphTarget target, CancellationToken cancellationToken)
    {
        var wanted = ExportFormat.Named(parsed.GetValue(s_format)!)!;
        var (file, saved, output) = (parsed.GetValue(s_query), parsed.GetValue(s_saved), parsed.GetValue(s_dryRun) ? null : parsed.GetValue(s_output));
        var query = saved is null ? null : await Question.SavedAsync(saved, target, cancellationToken);
        await using var open = await GraphOpening.OpenAsync(target, Configuration.Read().Graph(), cancellationToken);
        var document = file is null && saved is null
            ? await OfViewAsync(open.Connection, parsed.GetValue(s_view) ?? "", cancellationToken)
            : await OfQueryAsync(open.Connection, Question.Read(null, file, query, parsed.GetValue(s_parameters) ?? []), cancellationToken);
        if (output is not null)
            await WriteAsync(wanted, document, output, cancellationToken);
        await TellAsync(wanted, document, output, parsed.GetValue(s_json));
        return ExitCode.Done;
    }

    static async Task<ExportDocument> OfQueryAsync(IGraphConnection graph, Question question, CancellationToken cancellationToken)
    {
        var result = await question.RunAsync(new QueryRun(graph, graph.Limits, TimeProvider.System), cancellationToken);
        if (result.Subgraph.Nodes.Count == 0)
            throw new CommandException("the query returns no nodes or relationships, so there is no subgraph to export.", ExitCode.Problems);
        return await LoadAsync(graph, result.Subgraph, new ExportOrigin(question.Title, "", result.Query.Text), cancellationToken);
    }

    static async Task<ExportDocument> OfViewAsync(IGraphConnection graph, string address, CancellationToken cancellationToken)
    {
        var mark = address.IndexOf('?');
        var state = ExploreState.Parse(mark >= 0 ? address[mark..] : "");
        var explored = await new ExploreView(graph, new ExplorationLimits(), TimeProvider.System).LoadAsync(state, cancellationToken);
        if (explored.Problems.Count > 0)
            throw new CommandException(string.Join('\n', explored.Problems));
        return await LoadAsync(graph, explored.Seen.Subgraph, new ExportOrigin("GraphExplorer view", "/explore" + state.ToQueryString(), ""), cancellationToken);
    }

    static Task<ExportDocument> LoadAsync(IGraphConnection graph, Subgraph subgraph, ExportOrigin origin, CancellationToken cancellationToken) =>
        ExportDocument.LoadAsync(graph, subgraph, origin, TimeProvider.System.GetUtcNow(), cancellationToken);

    static async Task WriteAsync(ExportFormat format, ExportDocument document, FileInfo output, CancellationToken cancellationToken)
    {
        var isStandard = StandardStream.Is(output);
        var draft = isStandard ? Path.GetTempFileName() : output.FullName + ".new";
        try
        {
            await using (var stream = File.Create(draft))
                await format.WriteAsync(document, stream, cancellationToken);
            if (isStandard)
                await PourAsync(draft, cancellationToken);
            else
                File.Move(draft, output.FullName, overwrite: true);
        }
        catch (ExportRefusedException refused)
        {
            throw new CommandException(refused.Message, ExitCode.Problems);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    static async Task PourAsync(string draft, CancellationToken cancellationToken)
    {
        await using var written = File.OpenRead(draft);
        await using var output = Console.OpenStandardOutput();
        await written.CopyToAsync(output, cancellationToken);
    }

    // A dry run is what was asked for, so it goes to the output; beside a file it is a remark.
    static async Task TellAsync(ExportFormat format, ExportDocument document, FileInfo? output, bool json)
    {
        var (graph, losses) = (document.Subgraph, format.Losses(document));
        if (json)
        {
            await PrintedJson.WriteAsync(new { Format = format.Name, format.Title, File = output?.FullName, document.Provenance.DataVersion, Nodes = graph.Nodes.Count, Edges = graph.Edges.Count, Losses = losses });
            return;
        }
        var elements = $"{graph.Nodes.Count} nodes and {graph.Edges.Count} edges";
        var writer = output is null ? Console.Out : Console.Error;
        var place = StandardStream.Is(output) ? "standard output" : output?.FullName;
        await writer.WriteLineAsync(output is null ? $"{format.Title} would hold {elements}." : $"Wrote {elements} to {place}.");
        foreach (var loss in losses)
            await writer.WriteLineAsync($"{format.Title} leaves out: {loss}.");
    }
}
