using GraphExplorer.Analysis;
using GraphExplorer.Exploration;
using GraphExplorer.Export;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// <c>/api/analysis</c> and <c>/api/analysis/csv</c> with the parameters of a page: the figures of what is in sight there,
/// as JSON with their definitions or as one table.
/// </summary>
static class AnalysisEndpoints
{
    public static void MapAnalysisEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/analysis", AnswerAsync)
            .Describe("analysis", "Graph", "Figures of a view", "Degree, betweenness, closeness, PageRank, community and component of each entity in sight, with their definitions. Betweenness and closeness are null past Analysis:ShortestPathNodesMax entities.")
            .TakesView().Answers("The figures.", "Analysis").Fails(400, 422, 503);
        routes.MapGet("/api/analysis/csv", DownloadAsync)
            .Describe("analysis-csv", "Graph", "Figures of a view as a table", "The same figures, one entity a row.")
            .TakesView().AnswersFile("The table.", FiguresCsv.MediaType).Fails(400, 422, 503);
    }

    static Task<IResult> AnswerAsync(HttpRequest request, ExploreView view, AnalysisLimits limits, CancellationToken cancellationToken) =>
        WithAnalysisAsync(request, view, limits, (dataVersion, analysis) => Results.Ok(Answer.Of(dataVersion, analysis)), cancellationToken);

    static Task<IResult> DownloadAsync(HttpRequest request, ExploreView view, AnalysisLimits limits, CancellationToken cancellationToken) =>
        WithAnalysisAsync(
            request, view, limits,
            (_, analysis) => Results.Stream(
                stream => FiguresCsv.WriteAsync(analysis, stream, cancellationToken), FiguresCsv.MediaType, FiguresCsv.FileName),
            cancellationToken);

    static Task<IResult> WithAnalysisAsync(
        HttpRequest request, ExploreView view, AnalysisLimits limits, Func<string, NetworkAnalysis, IResult> answer, CancellationToken cancellationToken) =>
        Problems.AnswerAsync(async () =>
        {
            var explored = await view.LoadAsync(ExploreState.Parse(request.QueryString.Value), cancellationToken);
            return answer(explored.Union.DataVersion, NetworkAnalysis.Of(explored.Seen.Subgraph, limits, cancellationToken));
        });

    /// <summary>The JSON of an analysis.</summary>
    sealed record Answer(
        string DataVersion, string Convention, IEnumerable<Definition> Figures, int Nodes, int Ties, int Components, int Communities,
        double Modularity, IReadOnlyList<string> Notes, IEnumerable<Row> Rows)
    {
        public static Answer Of(string dataVersion, NetworkAnalysis of) => new(
            dataVersion, SimpleGraph.Convention, Figure.All.Select(figure => new Definition(figure.Name, figure.Title, figure.Definition)),
            of.Nodes.Count, of.Ties, of.Components, of.Communities, of.Modularity, of.Notes, of.Nodes.Select(Row.Of));
    }

    sealed record Definition(string Name, string Title, string Meaning);

    /// <summary>The figures of one node, named as in <see cref="Figure"/>.</summary>
    sealed record Row(
        string Id, string Name, string Kind, int Degree, double? Betweenness, double? Closeness, double Pagerank, int Community, int Component, bool Articulation)
    {
        public static Row Of(NodeFigures of) => new(
            of.Node.Id, of.Node.Name, of.Node.Kind, of.Degree, of.Betweenness, of.Closeness, of.PageRank, of.Community, of.Component, of.IsArticulation);
    }
}
