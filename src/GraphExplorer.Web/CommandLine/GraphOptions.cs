using System.CommandLine;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Setup;

namespace GraphExplorer.Web.CommandLine;

/// <summary>The options that say which graph a command works on: a folder with an embedded store, or an address.</summary>
sealed class GraphOptions
{
    readonly Option<DirectoryInfo?> _data = new("--data")
    {
        Description = "Folder of the embedded store (default: the user's data folder).",
        HelpName = "DIR",
    };

    readonly Option<string?> _graph = new("--graph")
    {
        Description = "Graph to use instead: embedded:PATH, bolt://, bolt+s://, neo4j:// or neo4j+s://.",
        HelpName = "URI",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_graph);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_data) is not null && result.GetValue(_graph) is not null)
                result.AddError("Give --data or --graph, not both.");
        });
    }

    public GraphTarget Target(ParseResult parsed) => new(Folder(parsed), Uri(parsed));

    public DataFolder? Folder(ParseResult parsed) => parsed.GetValue(_data) is { } folder ? new DataFolder(folder.FullName) : null;

    public string? Uri(ParseResult parsed) => parsed.GetValue(_graph);
}
