using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Workspace;

namespace GraphExplorer.Tests.Editing;

/// <summary>A graph with the IMU data and a workspace, to be edited, and the drafts that the tests begin with.</summary>
sealed class Edits : IAsyncDisposable
{
    public const string Profile = "src-imu-profile";
    static readonly string s_text = File.ReadAllText(Path.Combine(TestGraph.DataFolder, "imu-profile.txt"));

    Edits(TestGraph graph)
    {
        Graph = graph;
        Workspace = WorkspaceDatabase.OpenInMemory();
        Log = new EditLog(Workspace, TimeProvider.System);
        Editor = new GraphEditor(graph.Graph, Log, TimeProvider.System);
    }

    public TestGraph Graph { get; }
    public WorkspaceDatabase Workspace { get; }
    public EditLog Log { get; }
    public GraphEditor Editor { get; }

    public static async Task<Edits> OnImuAsync() => new(await TestGraph.ImuAsync());

    /// <summary>The words of the profile with their place.</summary>
    public static Passage Quote(string words)
    {
        var start = new CodePointText(s_text).Find(words).First();
        return new(start, start + new CodePointText(words).Length, words);
    }

    /// <summary>A new claim of the profile: the IJU opposes Uzbekistan.</summary>
    public static ClaimDraft Opposes() => new()
    {
        Predicate = "OPPOSES", From = "iju", FromRaw = "IJU", To = "uzbekistan", ToRaw = "Uzbekistan", Source = Profile,
        Passages = [Quote("In March 2002 internal disagreements")],
    };

    public static GraphEdit Edit(params ClaimChange[] claims) =>
        new() { By = "A. Tester", Reason = "Read again.", Claims = claims };

    public async Task<ClaimDraft> StoredAsync(string claim) =>
        ClaimDraft.Of((await KnownRecords.ReadAsync(Graph.Graph, [], [], [claim])).Claims[claim]);

    /// <summary>Everything that the graph says, apart from what its bookkeeping counts.</summary>
    public async Task<string> PictureAsync()
    {
        var nodes = await Graph.ReadAsync(
            "MATCH (n) WHERE NOT n:Import AND NOT n:GraphVersion RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id");
        var edges = await Graph.ReadAsync(
            "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties ORDER BY a, type, b, r.id");
        return string.Join('\n', nodes.Concat(edges).Select(row => string.Join(' ', row.Values.Select(Text))));
    }

    static string Text(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => string.Join(
            ',', map.Where(pair => pair.Key != "changedIn").OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={Text(pair.Value)}")),
        IEnumerable<object?> list => string.Join('|', list.Select(Text)),
        _ => value?.ToString() ?? "",
    };

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Workspace.DisposeAsync();
    }
}
