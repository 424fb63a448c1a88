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
        var file = new Option<FileInfo?>("--file") { Description = "File with the query: Cypher, with the header of a saved query or without.", HelpName = "F.cypher" };
        var parameters = new Option<string[]>("--param") { Description = "Value of a parameter; may be repeated.", HelpName = "name=value" };
        var json = new Option<bool>("--json") { Description = "Print JSON: columns and rows." };
        var graph = new GraphOptions();
        var command = new Command("query", "Run a read-only Cypher query and print its rows.") { text, file, parameters, json };
        graph.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(text) is null) == (result.GetValue(file) is null))
                result.AddError("Give the query as TEXT or by --file.");
        });
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(async () =>
        {
            var question = Question.Read(parsed.GetValue(text), parsed.GetValue(file), parsed.GetValue(parameters) ?? []);
            await using var open = await GraphOpening.OpenAsync(graph.Target(parsed), Configuration.Read().Graph(), cancellation);
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
