using GraphExplorer.Identity;
using GraphExplorer.Import;
using GraphExplorer.Tests.Editing;

namespace GraphExplorer.Tests.Identity;

/// <summary>A desk over the IMU data, with short ways to decide on two entities.</summary>
sealed class Desk(Edits edits) : IAsyncDisposable
{
    public Edits Edits { get; } = edits;
    public IdentityDesk Identity { get; } = new(edits.Graph.Graph, edits.Log, TimeProvider.System, new IdentityLimits());
    public EntitySplit Split => new(Edits.Graph.Graph, Edits.Editor);

    public static async Task<Desk> OpenAsync() => new(await Edits.OnImuAsync());

    /// <summary>Proposes two entities as one and gives the id of the pair.</summary>
    public async Task<string> PairAsync(string one, string other)
    {
        var (pair, problem) = await Identity.ProposeAsync(one, other, "A. Tester", "They look alike.");
        return pair ?? throw new InvalidOperationException(problem);
    }

    public Task<PairOutcome> AcceptAsync(string pair, string keep) => Identity.AcceptAsync(pair, keep, "A. Tester", "One and the same.");

    public Task<PairOutcome> UndoAsync(string pair) => Identity.UndoAsync(pair, "A. Tester", "On second thoughts.");

    public Task<string> PictureAsync() => Edits.PictureAsync();

    public async Task<IReadOnlyList<CheckFinding>> CheckAsync() => (await new StoreCheck(Edits.Graph.Graph).RunAsync()).Findings;

    /// <summary>Relationships of an entity that are drawn, by id.</summary>
    public async Task<IReadOnlyList<string>> EdgesAsync(string entity) =>
        [.. (await Edits.Graph.ReadAsync(
            "MATCH (:Entity {id: $id})-[r]-(:Entity) WHERE r.status <> 'rejected' RETURN DISTINCT r.id AS id ORDER BY id", ("id", entity)))
            .Select(row => row.Text("id"))];

    public async Task ImportAgainAsync()
    {
        var read = await ClaimsFile.ReadAsync(Path.Combine(TestGraph.DataFolder, "imu.claims.jsonl"));
        await new ClaimsLoader(Edits.Graph.Graph, TimeProvider.System).ImportAsync(read.File!);
    }

    public ValueTask DisposeAsync() => Edits.DisposeAsync();
}
