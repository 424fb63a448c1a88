using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;

namespace GraphExplorer.Exploration;

/// <summary>
/// What a state of the Explore screen shows: the union of its parts, all read from one version of the data, and the
/// part of that which
/// its filter leaves in sight. The page, the endpoint of the canvas and every export read it here.
/// </summary>
public sealed class ExploreView(IGraphConnection graph, ExplorationLimits limits, TimeProvider clock, ISavedQueries? library = null)
{
    readonly ISavedQueries _library = library ?? ShippedQueries.Instance;

    public async Task<ExploredView> LoadAsync(ExploreState state, CancellationToken cancellationToken = default)
    {
        var (queries, problems) = await PrepareAsync(state, cancellationToken);
        return await graph.ReadAsync(
            transaction => ReadAsync(transaction, new Request(state, queries, problems), cancellationToken),
            graph.Limits.OfQuestions,
            cancellationToken);
    }

    async Task<ExploredView> ReadAsync(IGraphTransaction transaction, Request request, CancellationToken cancellationToken)
    {
        var union = Subgraph.Empty;
        var problems = new List<string>(request.Problems);
        var findings = new List<Finding>();
        var run = new QueryRun(graph, graph.Limits, clock);
        foreach (var show in request.Shows)
        {
            if (show is ShowQuery named)
            {
                if (request.Queries.TryGetValue(named.Name, out var query))
                    union = union.Union((await run.RunAsync(transaction, query, cancellationToken)).Subgraph);
                continue;
            }
            var inquiry = Inquiry.In(transaction, new SubgraphBuilder(), cancellationToken);
            var finding = await AskAsync(inquiry, show);
            var part = await inquiry.CompleteAsync();
            union = union.Union(part);
            if (finding is not null) findings.Add(finding);
            else if (show is ShowTrace trace) findings.Add(Finding.OfAll(trace, part.Edges));
            problems.AddRange(inquiry.Problems);
        }
        union = await FilterFacts.AddAsync(transaction, union, cancellationToken);
        return new ExploredView(union, SubgraphFilter.Apply(union, request.State.Filter), problems) { Findings = findings };
    }

    async Task<Finding?> AskAsync(Inquiry inquiry, Show show)
    {
        switch (show)
        {
            case ShowPath it: return await PathBetween.AskAsync(inquiry, it, limits);
            case ShowLineage it: return await Lineage.AskAsync(inquiry, it, limits);
            case ShowAntecedents it: return await LedTo.AskAsync(inquiry, it, limits);
            case ShowAll: await WholeNetwork.AskAsync(inquiry, limits); break;
            case ShowNeighbourhood it: await Neighbourhood.AskAsync(inquiry, it.Id, limits); break;
            case ShowExpansion it: await Expansion.AskAsync(inquiry, it, limits); break;
            case ShowEntities it: await ChosenEntities.AskAsync(inquiry, it, limits); break;
            case ShowTrace it: await Trace.AskAsync(inquiry, it.Kind, it.Id); break;
            default: throw new ArgumentOutOfRangeException(nameof(show), show, "This cannot be asked of the graph.");
        }
        return null;
    }

    // A view may show several queries, and its parameters are for all of them: each takes those that it declares.
    async Task<(Dictionary<string, GraphQuery> Queries, List<string> Problems)> PrepareAsync(
        ExploreState state, CancellationToken cancellationToken)
    {
        var problems = new List<string>(state.Problems);
        var queries = new Dictionary<string, GraphQuery>(StringComparer.Ordinal);
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in state.Shows.OfType<ShowQuery>().Select(show => show.Name))
        {
            if (await _library.FindAsync(name, cancellationToken) is not { } query)
            {
                problems.Add($"There is no saved query '{name}'.");
                continue;
            }
            declared.UnionWith(query.Parameters.Select(parameter => parameter.Name));
            var given = query.Parameters.Where(parameter => state.Parameters.ContainsKey(parameter.Name))
                .ToDictionary(parameter => parameter.Name, parameter => state.Parameters.Text(parameter.Name));
            var read = await QueryArguments.Read(query, given).CheckEntitiesAsync(query, graph, cancellationToken);
            if (read.Problems.Count == 0) queries[name] = query.File.With(read.Values);
            problems.AddRange(read.Problems.Select(problem => problem.Message));
        }
        problems.AddRange(state.Parameters.Keys.Where(name => !declared.Contains(name))
            .Select(name => $"No query that is shown has a parameter '{name}'."));
        return (queries, problems);
    }

    /// <summary>A state whose queries and their arguments are known to be good.</summary>
    sealed record Request(ExploreState State, IReadOnlyDictionary<string, GraphQuery> Queries, IReadOnlyList<string> Problems)
    {
        public IEnumerable<Show> Shows =>
            State.ShowsAll ? State.Shows.Where(show => show is ShowQuery).Prepend(new ShowAll()) : State.Shows;
    }
}

/// <summary>What a state shows.</summary>
/// <param name="Union">Everything that is shown, before the filter.</param>
/// <param name="Seen">What the filter leaves in sight.</param>
/// <param name="Problems">What of the state could not be shown, one sentence each.</param>
public sealed record ExploredView(Subgraph Union, FilteredSubgraph Seen, IReadOnlyList<string> Problems)
{
    /// <summary>What its traces found beside their elements, in the order of the state.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
