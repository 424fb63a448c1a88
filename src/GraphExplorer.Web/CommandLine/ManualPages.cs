namespace GraphExplorer.Web.CommandLine;

/// <summary>The manual of each command. A test holds that none is missing and that every example is a line that the program takes.</summary>
static class ManualPages
{
    static readonly ManualEntry s_folder = new("Graph__DataFolder", "Folder of the embedded store, as --data (default: graph-explorer in the user's folder for data of programs).");
    static readonly ManualEntry s_uri = new("Graph__Uri", "Graph to use, as --graph (default: the embedded store).");
    static readonly ManualEntry s_login = new("Graph__User, Graph__PasswordFile", "Login of a graph that is a server of its own: a name, and a file with the password.");
    static readonly ManualEntry s_seconds = new("Graph__QuerySeconds", "Time limit of one read query, in seconds (default 5).");
    static readonly ManualEntry s_rows = new("Graph__RowsMax", "Rows of one result (default 10000).");
    static readonly ManualEntry s_elements = new("Graph__ElementsMax", "Nodes and edges of one view (default 20000).");

    static readonly ManualEntry[] s_graph = [s_folder, s_uri, s_login];
    static readonly int[] s_graphCodes = [ExitCode.Done, ExitCode.Problems, ExitCode.Usage, ExitCode.Refused, ExitCode.Unreachable, ExitCode.Cancelled];

    /// <summary>The program as a whole.</summary>
    public static Manual Program { get; } = new(
        [
            "A researcher's network of groups, leaders, places and events, in which every relationship rests on passages quoted from a source. Without a command the program serves the explorer; options that begin a line are those of serve.",
            "A running server holds its store. Commands beside it find it by server.json in its data folder and go through it, so it need not be stopped.",
            "Results go to standard output, and progress, remarks and problems to standard error. With --json, what is printed is one JSON value. Where a FILE is read or written, - is standard input or output.",
        ],
        [
            new("graph-explorer", "Serve the explorer on http://127.0.0.1:5080 and open it in a browser."),
            new("graph-explorer query --saved splits --param group=imu", "Run a query that comes with the program."),
            new("graph-explorer man export", "Print the manual page of a command; pipe it into man -l -."),
        ],
        s_graphCodes, [.. s_graph, s_seconds, s_rows]);

    static readonly Manual s_serve = new(
        ["Opens the graph and serves the explorer on loopback until it is stopped. A new embedded store is filled with the reading of the IMU profile, unless --empty is given. With --bolt-port the embedded store answers any Bolt client with the login; there is no such port otherwise."],
        [
            new("graph-explorer serve --port 5099 --data ./research --no-browser", "Serve the store of a folder on another port."),
            new("graph-explorer serve --bolt-port 7687 --bolt-password-file ./password", "Let Neo4j's drivers and tools read and write the store, too."),
            new("graph-explorer serve --graph bolt://localhost:7687", "Serve the graph of a Neo4j server."),
        ],
        [ExitCode.Done, ExitCode.Problems, ExitCode.Usage, ExitCode.Unreachable],
        [.. s_graph, new("Explorer__Address", "Address that is listened on (default 127.0.0.1)."), new("Explorer__Port", "TCP port of the pages, as --port (default 5080)."), new("AllowedHosts", "Host names that are answered (default localhost;127.0.0.1;[::1])."), s_seconds, s_rows, s_elements]);

    static readonly Manual s_import = new(
        [
            "Loads a file in one transaction: all of it or, when anything is wrong, nothing. Each problem is printed with its row or line. The same file read in the same way changes nothing a second time.",
            "A claims file is loaded as it is. Any other file becomes claims of that file as a source: graph files (JSON, GraphML, GEXF, Cytoscape JSON, CX2, STIX 2.1, FollowTheMoney, Cypher script) by themselves, tables (CSV, TSV, XLSX) by a mapping.",
        ],
        [
            new("graph-explorer import relations.csv --mapping mapping-militants-relationships --dry-run", "Say what a table would bring, row by row where something is wrong."),
            new("graph-explorer import network.gexf --source description.json --json", "Load a graph file, say what is known of it as a source, and print the report as JSON."),
            new("graph-explorer import - --mapping own.mapping.json", "Load a table from standard input by a mapping of one's own."),
        ],
        s_graphCodes,
        [.. s_graph, new("Tables__FileBytesMax", "Bytes of a table (default 536870912)."), new("Tables__RowsMax", "Rows of a table (default 2000000)."), new("Graphs__FileBytesMax", "Bytes of a graph file (default 268435456).")]);

    static readonly Manual s_export = new(
        ["Writes a view, or the nodes and relationships that a query returns, with the claims behind them; all of it or no file. Afterwards it says on standard error what the form leaves out; --dry-run says it without writing."],
        [
            new("graph-explorer export --format graphml -o network.graphml", "The whole network."),
            new("graph-explorer export --format stix --view '?show=splits/imu&time=2014' -o splits.json", "A view, by the address that the explorer shows."),
            new("graph-explorer export --format csv --saved lineage --param group=imu -o -", "The result of a query that comes with the program, to standard output."),
            new("graph-explorer export --format ftm --dry-run --json", "What FollowTheMoney would leave out, as JSON."),
        ],
        s_graphCodes, [.. s_graph, s_seconds, s_elements]);

    static readonly Manual s_query = new(
        ["Runs one read-only query and prints its rows. A query that would write is refused with the place in it. Parameters of a saved query are read by their declared types; those of other Cypher are whole numbers where they look like one, else texts."],
        [
            new("graph-explorer query 'CALL db.labels() YIELD label RETURN label ORDER BY label'", "Print the labels of the graph as a table."),
            new("graph-explorer query --saved pledges-in-order --param group=isis --json", "Run a query that comes with the program and print JSON."),
            new("graph-explorer query --file - --param id=imu", "Run what standard input says."),
        ],
        s_graphCodes, [.. s_graph, s_seconds, s_rows]);

    static readonly Manual s_check = new(
        ["Verifies that every quote stands in its source, every claim, bound and end is sound and every edge has its claim; and, where this process opens it, the store's file, and the workspace beside it."],
        [new("graph-explorer check", "Print findings, or that the store is sound."), new("graph-explorer check --json --data ./research", "The same as JSON, of the store of a folder.")],
        s_graphCodes, s_graph);

    static readonly Manual s_extract = new(
        ["Proposes entities and claims that a text states, by rules, each with the words it rests on. The store is not touched; the explorer's page of review takes them further."],
        [new("graph-explorer extract profile.txt", "Print candidates as a table."), new("graph-explorer extract - --json", "Read standard input and print JSON.")],
        [ExitCode.Done, ExitCode.Problems, ExitCode.Usage], []);

    static readonly Manual s_backup = new(
        ["Copies the embedded store into FILE and the workspace (saved views, own queries, history) into FILE.workspace, also while a server uses them."],
        [new("graph-explorer backup /var/backups/graph.db", "Copy the user's store."), new("graph-explorer backup copy.db --data ./research --json", "Copy the store of a folder and print what was copied as JSON.")],
        [ExitCode.Done, ExitCode.Problems, ExitCode.Usage, ExitCode.Unreachable, ExitCode.Cancelled], [s_folder]);

    static readonly Manual s_restore = new(
        ["Checks copies that 'backup' wrote and puts them in place. The store and the workspace of before stay beside them as graph.db.replaced and workspace.db.replaced. The server has to be stopped first."],
        [new("graph-explorer restore /var/backups/graph.db", "Put the copies in place of the user's store."), new("graph-explorer restore copy.db --data ./research", "The same for the store of a folder.")],
        [ExitCode.Done, ExitCode.Problems, ExitCode.Usage, ExitCode.Unreachable], [s_folder]);

    static readonly Manual s_health = new(
        ["Asks the running server whether it and its graph answer, within 4 seconds."],
        [new("graph-explorer health", "Ask the server of the user's store."), new("graph-explorer health --port 5099 --json", "Ask the server on a port and print JSON.")],
        [ExitCode.Done, ExitCode.Problems, ExitCode.Usage, ExitCode.Unreachable], [s_folder, new("Explorer__Port", "Port of the server, as --port (default 5080).")]);

    static readonly Manual s_completion = new(
        ["The script asks this program for commands, options and values, so that it need not be printed again after an update."],
        [
            new("graph-explorer completion bash", "For ~/.bashrc: source <(graph-explorer completion bash)."),
            new("graph-explorer completion zsh", "For ~/.zshrc: source <(graph-explorer completion zsh)."),
            new("graph-explorer completion fish", "For ~/.config/fish/config.fish: graph-explorer completion fish | source."),
            new("graph-explorer completion powershell", "For $PROFILE: graph-explorer completion powershell | Out-String | Invoke-Expression."),
        ],
        [ExitCode.Done, ExitCode.Usage], []);

    static readonly Manual s_man = new(
        ["Prints the manual page of the program or of a command in the language of man."],
        [new("graph-explorer man export", "Print a page; man -l <(graph-explorer man export) shows it.")],
        [ExitCode.Done, ExitCode.Usage], []);

    static readonly Dictionary<string, Manual> s_commands = new()
    {
        ["serve"] = s_serve,
        ["import"] = s_import,
        ["export"] = s_export,
        ["query"] = s_query,
        ["check"] = s_check,
        ["extract"] = s_extract,
        ["backup"] = s_backup,
        ["restore"] = s_restore,
        ["health"] = s_health,
        ["completion"] = s_completion,
        ["man"] = s_man,
    };

    /// <summary>The manual of a command by its name; that of the program for any other.</summary>
    public static Manual Of(string command) => s_commands.GetValueOrDefault(command) ?? Program;
}
