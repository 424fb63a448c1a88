using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Tests.Notation;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Calls the engine.</summary>
sealed class InProcessRoute : IQueryRoute
{
    /// <summary>Far above what any scenario needs, so that only a query without end runs into it.</summary>
    static readonly RunSettings s_settings = new() { Timeout = TimeSpan.FromSeconds(60) };

    public TckResult Run(CypherDatabase database, string text, IReadOnlyDictionary<string, Value> parameters)
    {
        try
        {
            using var cursor = database.Run(text, new Parameters(parameters), s_settings);
            var rows = new List<IReadOnlyList<Written>>();
            while (cursor.Read())
            {
                var writer = new NotationWriter(cursor.Graph!);
                rows.Add([.. cursor.Current.ToArray().Select(writer.Write)]);
            }
            return new TckResult(cursor.Columns, rows, null);
        }
        catch (CypherException problem)
        {
            return new TckResult([], [], TckError.Of(problem.Error));
        }
    }
}
