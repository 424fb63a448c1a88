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
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = string.Join(", ", ExportFormat.All.Select(each => each.Name)), HelpName = "F", Required = true };
        format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(each => each.Name)]);
        var query = new Option<FileInfo?>("--query") { Description = "File with a query whose result is exported.", HelpName = "FILE" };
        var parameters = new Option<string[]>("--param") { Description = "Value of a parameter of the query; may be repeated.", HelpName = "name=value" };
        var view = new Option<string?>("--view") { Description = "Address of a view of the explorer, or its part from the question mark on (default: the whole network).", HelpName = "URL" };
        var output = new Option<FileInfo>("--output", "-o") { Description = "File to write.", HelpName = "FILE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what the file would hold and what the format leaves out." };
        var graph = new GraphOptions();
        var command = new Command("export", "Write a view or the result of a query into a file.") { format, query, parameters, view, output, dryRun };
        graph.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(query) is not null && result.GetValue(view) is not null)
                result.AddError("Give --query or --view, not both.");
            if (result.GetValue(output) is null && !result.GetValue(dryRun))
                result.AddError("Give --output, or --dry-run to write nothing.");
        });
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(async () =>
        {
            var wanted = ExportFormat.Named(parsed.GetValue(format)!)!;
            await using var open = await GraphOpening.OpenAsync(graph.Target(parsed), Configuration.Read().Graph(), cancellation);
            var document = parsed.GetValue(query) is { } file
                ? await OfQueryAsync(open.Connection, Question.Read(null, file, parsed.GetValue(parameters) ?? []), cancellation)
                : await OfViewAsync(open.Connection, parsed.GetValue(view) ?? "", cancellation);
            if (!parsed.GetValue(dryRun))
                await WriteAsync(wanted, document, parsed.GetValue(output)!, cancellation);
            await TellAsync(wanted, document, parsed.GetValue(dryRun) ? null : parsed.GetValue(output));
            return ExitCode.Done;
        }));
        return command;
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
        var draft = output.FullName + ".new";
        try
        {
            await using (var stream = File.Create(draft))
                await format.WriteAsync(document, stream, cancellationToken);
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

    // A dry run is what was asked for, so it goes to the output; beside a file it is a remark.
    static async Task TellAsync(ExportFormat format, ExportDocument document, FileInfo? output)
    {
        var graph = document.Subgraph;
        var elements = $"{graph.Nodes.Count} nodes and {graph.Edges.Count} edges";
        var writer = output is null ? Console.Out : Console.Error;
        await writer.WriteLineAsync(output is null ? $"{format.Title} would hold {elements}." : $"Wrote {elements} to {output.FullName}.");
        foreach (var loss in format.Losses(document))
            await writer.WriteLineAsync($"{format.Title} leaves out: {loss}.");
    }
}
