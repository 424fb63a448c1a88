using GraphExplorer.Store;

namespace GraphExplorer.Web.Endpoints;

/// <summary>The graph's answers that are not results, as problem documents (RFC 9457).</summary>
static class Problems
{
    /// <summary>The answer of work on the graph, or what the graph said instead.</summary>
    public static async Task<IResult> AnswerAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (GraphRefusedException refused)
        {
            return Refused(refused);
        }
        catch (GraphUnreachableException away)
        {
            return Away(away);
        }
    }

    static IResult Refused(GraphRefusedException refused) => Results.Problem(
        title: "The graph refused the query",
        detail: refused.Message,
        type: refused.Code,
        statusCode: refused.IsLimit ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest);

    static IResult Away(GraphUnreachableException away) => Results.Problem(
        title: "The graph is out of reach",
        detail: away.Message,
        statusCode: StatusCodes.Status503ServiceUnavailable);
}
