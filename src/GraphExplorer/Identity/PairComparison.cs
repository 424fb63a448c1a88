using GraphExplorer.Store;

namespace GraphExplorer.Identity;

/// <summary>The two entities of a pair side by side: names and ties, and which of the ties both have.</summary>
public sealed record PairComparison(PairSide One, PairSide Other)
{
    /// <summary>Ties of both that are read at most.</summary>
    const int TiesMax = 400;

    public static Task<PairComparison> LoadAsync(IGraphConnection graph, SamePair pair, CancellationToken cancellationToken = default) => Inquiry.AskAsync(
        graph,
        async inquiry =>
        {
            string[] ids = [pair.One.Id, pair.Other.Id];
            var names = (await inquiry.RowsAsync("identity/side-names", ("ids", ids))).ToLookup(row => row.Text("id"), StringComparer.Ordinal);
            var ties = (await inquiry.RowsAsync("identity/side", ("ids", ids), ("limit", TiesMax))).ToLookup(row => row.Text("id"), StringComparer.Ordinal);
            var shared = ties[pair.One.Id].Select(Key).Intersect(ties[pair.Other.Id].Select(Key)).ToHashSet();
            PairSide SideOf(string id) => new(
                [.. names[id].Select(row => (row.Text("text"), row.Text("lang"), row.Text("kind")))],
                [.. ties[id].Select(row => new SideTie(
                    row.Text("type"), row.Truth("out"), row.Text("other"), row.Text("name"), row.Text("startEdtf"), shared.Contains(Key(row))))
                    .OrderByDescending(tie => tie.IsShared)]);
            return new PairComparison(SideOf(ids[0]), SideOf(ids[1]));
        },
        cancellationToken);

    static (string, bool, string) Key(GraphRecord row) => (row.Text("type"), row.Truth("out"), row.Text("other"));
}

/// <summary>Names and ties of one entity.</summary>
public sealed record PairSide(IReadOnlyList<(string Text, string Language, string Kind)> Names, IReadOnlyList<SideTie> Ties);

/// <summary>A tie of an entity.</summary>
/// <param name="Type">Relationship type.</param>
/// <param name="IsOut">The entity is its first end.</param>
/// <param name="Other">Id of the other end.</param>
/// <param name="Name">Name of the other end.</param>
/// <param name="StartEdtf">Since when.</param>
/// <param name="IsShared">The other entity of the pair has the same.</param>
public sealed record SideTie(string Type, bool IsOut, string Other, string Name, string StartEdtf, bool IsShared);
