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
        catch (InsufficientExecutionStackException)
        {
            throw Of(ErrorCode.EvaluationTooDeep.At(null));
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

    /// <summary>
    /// A client of Bolt 5.7 or later finds the kind, phase and detail of the error (the words of the openCypher TCK) and
    /// its place in the query in the diagnostic record, under keys of our own.
    /// </summary>
    public static BoltFailureException Of(CypherException error)
    {
        var code = error.Error.Code;
        var (status, description) = GqlStatuses.Of(code);
        var diagnostics = new Dictionary<string, object?>
        {
            ["_error_kind"] = code.Type,
            ["_error_phase"] = code.Phase == ErrorPhase.CompileTime ? "compile time" : "runtime",
            ["_error_detail"] = code.Detail,
        };
        if (error.Error is { Span: { } span, Query: { } text })
        {
            var place = Summaries.PositionOf(text, span);
            diagnostics["_position"] = new Dictionary<string, object?>
            {
                ["offset"] = (long)place.Offset, ["line"] = (long)place.Line, ["column"] = (long)place.Column,
            };
        }
        return new(code.Status, error.Message, error)
        {
            GqlStatus = status, GqlDescription = $"error: {description}. {error.Error.Message}", Diagnostics = diagnostics,
        };
    }
}
