using GraphExplorer.Store;

namespace GraphExplorer.Web.Setup;

/// <summary>Which graph the explorer works on, its login and its limits (section <c>Graph</c> of the configuration).</summary>
public sealed record GraphSettings
{
    /// <summary>Address of the graph; null for the embedded store in the data folder.</summary>
    public string? Uri { get; init; }

    /// <summary>Folder of the embedded store; null for the user's own.</summary>
    public string? DataFolder { get; init; }

    /// <summary>User name for <see cref="PasswordFile"/>.</summary>
    public string? User { get; init; }

    /// <summary>File whose first line is the password of <see cref="User"/>.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>File with <c>name/password</c>, the form that Neo4j's container takes.</summary>
    public string? AuthFile { get; init; }

    /// <summary>File whose first line is a bearer token.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Time limit of one read query, seconds.</summary>
    public int QuerySeconds { get; init; } = 5;

    /// <summary>Rows of one result.</summary>
    public int RowsMax { get; init; } = 10_000;

    /// <summary>Rows of one answer to a question of the explorer itself, such as the claims of all that is drawn.</summary>
    public int QuestionRowsMax { get; init; } = 200_000;

    /// <summary>
    /// Nodes and edges that a canvas draws before the explorer says that it is too much: a network of 5,000 nodes and
    /// 15,000 edges is drawn whole. Drawing has this limit in place of <see cref="RowsMax"/>.
    /// </summary>
    public int ElementsMax { get; init; } = 20_000;

    /// <summary>Limits of the embedded store's engine.</summary>
    public Embedded.EngineSettings Engine { get; init; } = new();

    /// <summary>The folder of the embedded store where a command names none.</summary>
    public Embedded.DataFolder Folder => DataFolder is { Length: > 0 } path ? new Embedded.DataFolder(path) : Embedded.DataFolder.OfUser();

    /// <summary>The limits of a connection.</summary>
    public GraphLimits Limits => new() { ReadTime = TimeSpan.FromSeconds(QuerySeconds), RowsMax = RowsMax, QuestionRowsMax = QuestionRowsMax };

    /// <summary>Reads the login from its file. Throws <see cref="IOException"/> where the file cannot be read and <see cref="FormatException"/> where it holds none.</summary>
    public GraphCredentials ReadCredentials()
    {
        if (AuthFile is { Length: > 0 })
        {
            var line = FirstLine(AuthFile);
            var slash = line.IndexOf('/');
            return slash > 0
                ? new GraphCredentials(line[..slash], line[(slash + 1)..])
                : throw new FormatException($"{AuthFile} (Graph:AuthFile) has to hold name/password in its first line.");
        }
        if (TokenFile is { Length: > 0 })
            return new GraphCredentials("", FirstLine(TokenFile));
        if (PasswordFile is { Length: > 0 })
            return new GraphCredentials(User ?? throw new FormatException("Graph:PasswordFile is set, but Graph:User is not."), FirstLine(PasswordFile));
        return GraphCredentials.None;
    }

    static string FirstLine(string file) =>
        File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line ? line : throw new FormatException($"{file} is empty.");
}
