using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Web.Setup;
using GraphExplorer.Workbench;
using GraphExplorer.Workspace;

namespace GraphExplorer.Web.CommandLine;

/// <summary>What <c>query</c> was asked: a saved query with its typed parameters, or plain Cypher whose parameters are strings and whole numbers.</summary>
sealed record Question(SavedQuery? Saved, GraphQuery? Plain, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>What people call it.</summary>
    public string Title => Saved?.Title ?? "Query result";

    /// <summary>Reads the command line. Throws <see cref="CommandException"/> where something is wrong with it or with the file.</summary>
    public static Question Read(string? text, FileInfo? file, SavedQuery? saved, IReadOnlyList<string> parameters)
    {
        var arguments = ReadArguments(parameters);
        if (saved is not null)
            return new Question(saved, null, arguments);
        if (file is null)
            return new Question(null, new GraphQuery(text!, Values(arguments)), arguments);
        var isStandard = StandardStream.Is(file);
        var content = isStandard ? Console.In.ReadToEnd() : File.ReadAllText(file.FullName);
        if (!SavedQuery.HasHeader(content))
            return new Question(null, new GraphQuery(content, Values(arguments)), arguments);
        try
        {
            return new Question(SavedQuery.Parse(isStandard ? "standard-input" : Path.GetFileNameWithoutExtension(file.Name), content), null, arguments);
        }
        catch (FormatException wrong)
        {
            throw new CommandException(wrong.Message);
        }
    }

    public async Task<QueryResult> RunAsync(QueryRun run, CancellationToken cancellationToken)
    {
        if (Plain is not null)
            return await run.RunAsync(Plain, cancellationToken);
        var answer = await run.RunAsync(Saved!, Arguments, cancellationToken);
        return answer.Result ?? throw new CommandException(string.Join('\n', answer.Problems.Select(problem => problem.Message)));
    }

    /// <summary>The saved query of a name or id: one of the product, or one that people keep in the workspace beside the store.</summary>
    public static async Task<SavedQuery> SavedAsync(string name, GraphTarget target, CancellationToken cancellationToken)
    {
        var folder = GraphOpening.StoreFolder(target, Configuration.Read().Graph());
        // A question makes no workspace where there is none.
        await using var workspace = folder is not null && File.Exists(folder.WorkspaceFile) ? WorkspaceDatabase.Open(folder.WorkspaceFile) : WorkspaceDatabase.OpenInMemory();
        return await new QueryLibrary(new OwnQueries(workspace, new WorkbenchLimits(), TimeProvider.System)).FindAsync(name, cancellationToken)
            ?? throw new CommandException($"there is no query '{name}'; there are {string.Join(", ", QueryCatalogue.All.Select(query => query.Name).Order(StringComparer.Ordinal))}, and those of the library by their ids.");
    }

    static Dictionary<string, string> ReadArguments(IReadOnlyList<string> parameters)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var equals = parameter.IndexOf('=');
            if (equals < 1)
                throw new CommandException($"--param takes name=value, not '{parameter}'.");
            if (!arguments.TryAdd(parameter[..equals], parameter[(equals + 1)..]))
                throw new CommandException($"--param gives {parameter[..equals]} twice.");
        }
        return arguments;
    }

    static Dictionary<string, object?> Values(IReadOnlyDictionary<string, string> arguments) =>
        arguments.ToDictionary(pair => pair.Key, pair => long.TryParse(pair.Value, out var number) ? (object?)number : pair.Value);
}
