using GraphExplorer.Evidence;
using GraphExplorer.Model;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>What lies one step from an entity along one direction and one type, at most a number at a time.</summary>
public sealed class Expansion(IGraphConnection graph, ExplorationLimits limits)
{
    static readonly IReadOnlyList<string> s_symmetric =
        [.. Vocabulary.Relations.Where(type => type.Symmetric).Select(type => type.Name)];

    /// <summary>The step as a subgraph; <see cref="Subgraph.Truncated"/> says when there is more than the
    /// cap.</summary>
    public Task<Subgraph> LoadAsync(ShowExpansion step, CancellationToken cancellationToken = default) =>
        Inquiry.FindAsync(graph, inquiry => AskAsync(inquiry, step, limits), cancellationToken);

    /// <summary>Which types an entity can be expanded by, in which direction, and how many relationships each
    /// brings.</summary>
    public Task<IReadOnlyList<ExpansionChoice>> ChoicesAsync(string id, CancellationToken cancellationToken = default) =>
        Inquiry.AskAsync(graph, inquiry => ChoicesAsync(inquiry, id), cancellationToken);

    internal static async Task AskAsync(Inquiry inquiry, ShowExpansion step, ExplorationLimits limits)
    {
        if (!await inquiry.CollectEntityAsync(step.Id)) return;
        var shown = await inquiry.CollectAsync(
            "explore/expand", ("id", step.Id), ("direction", WordOf(step.Direction)), ("type", step.Type),
            ("symmetric", s_symmetric), ("limit", limits.ExpansionEdgesMax));
        if (shown < limits.ExpansionEdgesMax) return;
        var total = (await ChoicesAsync(inquiry, step.Id)).Where(choice => choice.IsWithin(step)).Sum(choice => choice.Edges);
        if (total > shown) inquiry.Found.Truncated = new Truncation(limits.ExpansionEdgesMax, total, "edges");
    }

    internal static async Task<IReadOnlyList<ExpansionChoice>> ChoicesAsync(Inquiry inquiry, string id)
    {
        var rows = await inquiry.RowsAsync("explore/expand-size", ("id", id));
        return
        [
            .. from row in rows
               let type = row.Text("type")
               let direction = s_symmetric.Contains(type) ? EdgeDirection.Both
                   : row.Truth("out") ? EdgeDirection.Out : EdgeDirection.In
               group row.Integer("edges") by (type, direction) into edges
               orderby edges.Key.type, edges.Key.direction
               select new ExpansionChoice(edges.Key.type, edges.Key.direction, edges.Sum()),
        ];
    }

    static string WordOf(EdgeDirection direction) => direction switch
    {
        EdgeDirection.Out => "out",
        EdgeDirection.In => "in",
        _ => "both",
    };
}

/// <summary>A way to expand an entity.</summary>
/// <param name="Type">Type of relationship.</param>
/// <param name="Direction">Out or In; Both for a symmetric type.</param>
/// <param name="Edges">How many relationships it brings.</param>
public sealed record ExpansionChoice(string Type, EdgeDirection Direction, long Edges)
{
    /// <summary>Whether an expansion brings these relationships.</summary>
    public bool IsWithin(ShowExpansion step) =>
        (step.Type.Length == 0 || step.Type == Type)
        && (step.Direction == EdgeDirection.Both || Direction == EdgeDirection.Both || Direction == step.Direction);
}
