using GraphExplorer.Bolt.Server;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Server;

/// <summary>Errors of the engine as failures that a Bolt client is told.</summary>
static class Failures
{
    public static T Translate<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CypherException error)
        {
            throw Of(error);
        }
    }

    public static async ValueTask TranslateAsync(Func<ValueTask> work)
    {
        try
        {
            await work();
        }
        catch (CypherException error)
        {
            throw Of(error);
        }
    }

    static BoltFailureException Of(CypherException error) => new(error.Error.Code.Status, error.Message, error);
}
