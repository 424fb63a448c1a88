using System.Globalization;
using GraphExplorer.Bolt.Values;
using GraphExplorer.Model;
using GraphExplorer.Time;

namespace GraphExplorer.Store;

/// <summary>
/// A question under way: the queries of one read transaction, and what they found. All of it is of one version of the
/// data, and
/// every query is kept with its text and parameters, so that a screen can show its Cypher.
/// </summary>
public sealed class Inquiry
{
    readonly IGraphTransaction _transaction;

    Inquiry(IGraphTransaction transaction, SubgraphBuilder found, CancellationToken cancellationToken)
    {
        _transaction = transaction;
        Found = found;
        Cancellation = cancellationToken;
    }

    /// <summary>What was found so far.</summary>
    public SubgraphBuilder Found { get; }

    /// <summary>What could not be done as asked, one sentence each.</summary>
    public List<string> Problems { get; } = [];

    public CancellationToken Cancellation { get; }

    /// <summary>Asks, completes what was found with degrees and the version of the data, and gives it as a
    /// subgraph.</summary>
    public static Task<Subgraph> FindAsync(
        IGraphConnection graph, Func<Inquiry, Task> ask, CancellationToken cancellationToken) =>
        AskAsync(
            graph,
            async inquiry =>
            {
                await ask(inquiry);
                return await inquiry.CompleteAsync();
            },
            cancellationToken);

    /// <summary>Asks in a read transaction of its own and gives the answer.</summary>
    public static Task<T> AskAsync<T>(IGraphConnection graph, Func<Inquiry, Task<T>> ask, CancellationToken cancellationToken) =>
        graph.ReadAsync(
            transaction => ask(In(transaction, new SubgraphBuilder(), cancellationToken)), graph.Limits.OfQuestions, cancellationToken);

    /// <summary>A question in a transaction that is open, going on from what was found in it.</summary>
    public static Inquiry In(IGraphTransaction transaction, SubgraphBuilder found, CancellationToken cancellationToken) =>
        new(transaction, found, cancellationToken);

    /// <summary>Runs a file of <c>cypher/</c> and gives its rows.</summary>
    public async Task<IReadOnlyList<GraphRecord>> RowsAsync(string file, params (string Name, object? Value)[] parameters)
    {
        var query = QueryFiles.Named(file).With(parameters);
        Found.Add(query.ToRanQuery());
        return await ReadAsync(query);
    }

    /// <summary>Runs a file, adds the nodes and relationships in its rows to what was found and gives the number of
    /// rows.</summary>
    public async Task<int> CollectAsync(string file, params (string Name, object? Value)[] parameters)
    {
        var rows = await RowsAsync(file, parameters);
        foreach (var row in rows) Found.Add(row.Values);
        return rows.Count;
    }

    /// <summary>
    /// Adds the entity of an id, and the one that stands for it if it was merged; false, with a problem, when there is none.
    /// </summary>
    public async Task<bool> CollectEntityAsync(string id)
    {
        if (await RowsAsync("explore/entity", ("id", id)) is not [var row, ..])
        {
            Problems.Add($"There is no entity '{id}'.");
            return false;
        }
        Found.Add(row.Values);
        if (row["n"] is BoltNode node && node.Properties.GetValueOrDefault("mergedInto") is string kept)
        {
            Problems.Add($"{node.Properties.GetValueOrDefault("name")} is merged into the entity '{kept}', which has its relationships.");
            await CollectAsync("explore/entity", ("id", kept));
        }
        return true;
    }

    /// <summary>Adds the ends of relationships that were found without them.</summary>
    public async Task CollectEndsAsync()
    {
        if (Found.MissingEnds is not { Count: > 0 } missing) return;
        foreach (var row in await ReadAsync(QueryFiles.Named("explore/ends").With(("ids", missing)))) Found.Add(row.Values);
    }

    /// <summary>The version of the data; empty when the graph keeps none.</summary>
    public async Task<string> DataVersionAsync()
    {
        var rows = await ReadAsync(QueryFiles.Named("explore/version").With());
        return rows is [var row] ? row.Integer("version").ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>Adds degrees, the dated names of groups and the version, and gives what was found.</summary>
    public async Task<Subgraph> CompleteAsync()
    {
        Found.DataVersion = await DataVersionAsync();
        if (Found.NodeCount > 0)
            foreach (var row in await ReadAsync(QueryFiles.Named("explore/degrees").With(("ids", Found.NodeIds))))
                Found.SetDegree(row.Text("id"), row.Integer("degree"));
        if (Found.GroupIds is { Count: > 0 } groups)
            foreach (var row in await ReadAsync(QueryFiles.Named("explore/dated-names").With(("ids", groups))))
                Found.AddName(row.Text("id"), NameOf(row));
        return Found.Build();
    }

    static NodeName NameOf(GraphRecord row) => new(
        row.Text("text"), row.Text("kind"), row.Text("edge"),
        new EdgeSpan(
            row.Text("startEdtf"), row.Text("endEdtf"), row.Text("startText"),
            new RelationBounds(Day(row, "startMin"), Day(row, "startMax"), Day(row, "endMin"), Day(row, "endMax"))),
        row.Truth("disputed"), (int)row.Integer("sourceCount"));

    static int Day(GraphRecord row, string name) => (int)row.Integer(name);

    async Task<IReadOnlyList<GraphRecord>> ReadAsync(GraphQuery query)
    {
        var result = await _transaction.RunAsync(query, Cancellation);
        var rows = new List<GraphRecord>();
        await foreach (var row in result.RecordsAsync(Cancellation)) rows.Add(row);
        return rows;
    }
}
