using GraphExplorer.Exploration;
using GraphExplorer.Export;

namespace GraphExplorer.Web.Endpoints;

/// <summary><c>/api/compare/FORMAT</c> with the parameters of the Compare page: what differs between its two dates, as a file.</summary>
static class CompareEndpoints
{
    public static void MapCompareEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/api/compare/{format}", ExportAsync)
        .Describe("compare", "Exports", "What differs between two dates", "What was added, ended, retyped or re-dated between two dates, with the parameters of the Compare page, as a file.")
        .TakesOneOf("format", "Form of the file.", ComparisonFormat.All.Select(format => format.Name))
        .Takes("from", "First date, such as 2014-06.").Takes("to", "Second date, such as 2016-01.").TakesView()
        .AnswersFile("The comparison.", ComparisonFormat.All.Select(format => format.MediaType)).Fails(400, 404, 422, 503);

    static async Task<IResult> ExportAsync(
        string format, HttpRequest request, CompareView compare, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (ComparisonFormat.Named(format) is not { } known)
            return Results.Problem(
                title: "Unknown format",
                detail: $"'{format}' is not a format of a comparison; there are {string.Join(", ", ComparisonFormat.All.Select(each => each.Name))}.",
                statusCode: StatusCodes.Status404NotFound);
        var state = CompareState.Parse(request.QueryString.Value);
        if (!state.IsComplete)
            return Results.Problem(
                title: "There is nothing to compare",
                detail: state.Problems.Count > 0 ? string.Join(' ', state.Problems) : "Give two dates, such as from=2014-06&to=2016-01.",
                statusCode: StatusCodes.Status400BadRequest);
        return await Problems.AnswerAsync(async () =>
        {
            var view = await compare.LoadAsync(state, cancellationToken);
            var document = ComparisonDocument.Of(view, OriginOf(request, state), clock.GetUtcNow());
            return Results.Stream(
                stream => known.WriteAsync(document, stream, cancellationToken), known.MediaType, known.FileName(document.Comparison));
        });
    }

    static ExportOrigin OriginOf(HttpRequest request, CompareState state) => new(
        $"{state.From!.Wording} and {state.To!.Wording} compared",
        $"{request.Scheme}://{request.Host}/compare{state.ToQueryString()}", "");
}
