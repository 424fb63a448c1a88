using System.CommandLine;
using System.CommandLine.Completions;
using GraphExplorer.Queries;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary>Values that a shell completes, beside those that an option accepts alone.</summary>
static class Suggestions
{
    /// <summary>Names of the mappings that come with the program.</summary>
    public static IEnumerable<CompletionItem> Mappings(CompletionContext context) =>
        ImportForms.Mappings().All.Select(mapping => new CompletionItem(mapping.Name, detail: mapping.Title));

    /// <summary>Names of the queries that come with the program.</summary>
    public static IEnumerable<CompletionItem> Queries(CompletionContext context) =>
        QueryCatalogue.All.Select(query => new CompletionItem(query.Name, detail: query.Title));

    /// <summary>Parameters of the query that is named on the line, each up to its equals sign.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Parameters(Option<string?> saved) => context =>
        context.ParseResult.GetValue(saved) is { } name && QueryCatalogue.Named(name) is { } query
            ? query.Parameters.Select(parameter => new CompletionItem(parameter.Name + "=", detail: parameter.About))
            : [];

    /// <summary>The commands, for what explains them.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Commands(Func<Command> root) => _ =>
        root().Subcommands.Select(command => new CompletionItem(command.Name, detail: command.Description));
}
