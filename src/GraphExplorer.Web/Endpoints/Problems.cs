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

    /// <summary>Gives the refusals of the framework, which have no body, one for programs: an unknown address, a body or a parameter that cannot be read.</summary>
    public static void UseApiRefusals(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api"),
        api => api.UseStatusCodePages(pages => Unreadable(pages.HttpContext).ExecuteAsync(pages.HttpContext)));

    static IResult Unreadable(HttpContext context) => Results.Problem(
        statusCode: context.Response.StatusCode,
        title: context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "There is no such address",
            StatusCodes.Status415UnsupportedMediaType => "This kind of body is not taken",
            _ => "The body or a parameter cannot be read",
        },
        detail: $"{ApiDocument.Path} says what there is and what it takes.");

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
