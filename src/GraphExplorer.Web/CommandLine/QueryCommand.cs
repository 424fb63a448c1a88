using System.CommandLine;
using GraphExplorer.Queries;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>query</c>: runs a read-only query, typed or saved, and prints its rows.</summary>
static class QueryCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = "The Cypher.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "File with the query: Cypher, with the header of a saved query or without; - reads standard input.", HelpName = "F.cypher" };
        var saved = new Option<string?>("--saved") { Description = "Name of a query that comes with the program, or id of any saved query.", HelpName = "NAME" };
        saved.CompletionSources.Add(Suggestions.Queries);
        var parameters = new Option<string[]>("--param") { Description = "Value of a parameter; may be repeated.", HelpName = "name=value" };
        parameters.CompletionSources.Add(Suggestions.Parameters(saved));
        var json = new Option<bool>("--json") { Description = "Print JSON: columns and rows." };
        var graph = new GraphOptions();
        var command = new Command("query", "Run a read-only Cypher query and print its rows.") { text, file, saved, parameters, json };
        graph.AddTo(command);
        command.Validators.Add(result =>
        {
            if (new object?[] { result.GetValue(text), result.GetValue(file), result.GetValue(saved) }.Count(given => given is not null) != 1)
                result.AddError("Give the query as TEXT, by --file or by --saved.");
        });
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(async () =>
        {
            var target = graph.Target(parsed);
            var query = parsed.GetValue(saved) is { } name ? await Question.SavedAsync(name, target, cancellation) : null;
            var question = Question.Read(parsed.GetValue(text), parsed.GetValue(file), query, parsed.GetValue(parameters) ?? []);
            await using var open = await GraphOpening.OpenAsync(target, Configuration.Read().Graph(), cancellation);
            var run = new QueryRun(open.Connection, open.Connection.Limits, TimeProvider.System);
            var result = await question.RunAsync(run, cancellation);
            await (parsed.GetValue(json) ? ResultText.WriteJsonAsync(Console.Out, result) : ResultText.WriteTableAsync(Console.Out, result));
            if (result.Truncated)
                await Console.Error.WriteLineAsync($"graph-explorer: only the first {result.Rows.Count} rows are shown (Graph:RowsMax).");
            return ExitCode.Done;
        }));
        return command;
    }
}
