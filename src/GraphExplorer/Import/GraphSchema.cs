using GraphExplorer.Store;

namespace GraphExplorer.Import;

/// <summary>The constraints and indexes under <c>cypher/schema</c>.</summary>
public static class GraphSchema
{
    /// <summary>
    /// Applies every statement; what the store already has stays as it is, so this runs at each start.
    /// </summary>
    /// <exception cref="GraphRefusedException">
    /// The data of the store break a constraint, or the login may not change the schema.
    /// </exception>
    public static async Task ApplyAsync(IGraphConnection graph, CancellationToken cancellationToken = default)
    {
        foreach (var file in QueryFiles.In("schema"))
            foreach (var statement in file.Statements)
                await graph.RunAloneAsync(
                    new GraphQuery(statement, new Dictionary<string, object?>(), file.Path), cancellationToken);
    }
}
