using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Import;

/// <summary>
/// Each file of <c>cypher/import</c>, <c>sources</c>, <c>identity</c>, <c>check</c> and <c>schema</c> runs on each store and does what its header says.
/// </summary>
public sealed class ImportFileTests(TestStores stores) : IClassFixture<TestStores>
{
    public static TheoryData<string, string> Files()
    {
        var data = new TheoryData<string, string>();
        foreach (var store in TestStores.Names)
            foreach (var file in QueryFiles.In("import").Concat(QueryFiles.In("check")).Concat(QueryFiles.In("sources")).Concat(QueryFiles.In("identity")))
                data.Add(store, file.Path);
        return data;
    }

    public static TheoryData<string> Stores() => [.. TestStores.Names];

    /// <summary>
    /// The file runs beside two entities, two claims, a name and a source, and all of it is taken back.
    /// </summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_runs_with_the_parameters_that_it_declares(string store, string path)
    {
        var graph = await stores.OpenAsync(store);
        var file = QueryFiles.Named(path);
        var parameters = file.Headers.Where(header => header.Key.StartsWith("param ", StringComparison.Ordinal))
            .Select(header => header.Key["param ".Length..]).ToDictionary(name => name, Sample);

        var taken = await Assert.ThrowsAsync<TakenBack>(() => graph.WriteAsync<int>(async transaction =>
        {
            await RunAsync(transaction, new GraphQuery(
                """
                CREATE (:Entity:Group {id: 'test-a'}), (:Entity:Group {id: 'test-b'}), (:Name {id: 'test-a'}),
                  (:Name {id: 'test-b'}), (:Source {id: 'test-a'}), (:Source {id: 'test-b'}), (:Claim {id: 'test-a'}),
                  (:Claim {id: 'test-b'}), (:Passage {id: 'test-b'})
                """));
            await RunAsync(transaction, new GraphQuery("MERGE (v:GraphVersion {id: 'data'}) SET v.version = 7"));
            throw new TakenBack(await RunAsync(transaction, file.With(parameters)));
        }));
        Assert.NotNull(taken.Summary);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_schema_may_be_applied_again_and_again(string store)
    {
        var graph = await stores.OpenAsync(store);
        await GraphSchema.ApplyAsync(graph);
        await GraphSchema.ApplyAsync(graph);
    }

    [Fact]
    public async Task Ids_of_all_kinds_of_nodes_are_unique()
    {
        await using var graph = await TestGraph.EmptyAsync();
        foreach (var label in new[] { "Entity", "Name", "Source", "Passage", "Claim", "Import", "GraphVersion", "SourceText", "FormerPassage" })
        {
            await graph.RunAsync($"CREATE (:{label} {{id: 'x'}})");
            var refused = await Assert.ThrowsAsync<GraphRefusedException>(() =>
                graph.RunAsync($"CREATE (:{label} {{id: 'x'}})"));
            Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", refused.Code);
        }
    }

    [Fact]
    public void Every_relation_type_that_claims_speak_of_has_a_file_and_an_index()
    {
        var types = Vocabulary.Relations.Select(type => type.Name).ToArray();
        Assert.Equal(
            types.Where(type => type != "SAME_AS")
                .Select(type => $"import/edge-{type.ToLowerInvariant().Replace('_', '-')}").Order(),
            QueryFiles.In("import").Select(file => file.Path)
                .Where(path => path.StartsWith("import/edge-", StringComparison.Ordinal))
                .Where(path => path != "import/edge-drop").Order());
        Assert.Equal(
            types.Select(type => $"CREATE INDEX {type.ToLowerInvariant()}_id IF NOT EXISTS "
                + $"FOR ()-[r:{type}]-() ON (r.id)").Order(),
            QueryFiles.Named("schema/relationship-indexes").Statements.Order());
    }

    [Fact]
    public void Every_kind_of_entity_has_a_file() =>
        Assert.Equal(
            Vocabulary.Kinds.Select(kind => kind.Label == "StateActor" ? "state-actor" : kind.Label.ToLowerInvariant())
                .Select(kind => $"import/entity-{kind}").Order(),
            QueryFiles.In("import").Select(file => file.Path)
                .Where(path => path.StartsWith("import/entity-", StringComparison.Ordinal)).Order());

    static object? Sample(string parameter) => parameter switch
    {
        "rows" => new object?[]
        {
            new Dictionary<string, object?>
            {
                ["id"] = "test-a", ["from"] = "test-a", ["to"] = "test-b", ["claim"] = "test-a", ["other"] = "test-b",
                ["target"] = "test-b", ["source"] = "test-a", ["aspect"] = "date", ["note"] = "",
                ["properties"] = new Dictionary<string, object?> { ["id"] = "test-a", ["changedIn"] = 8L },
            },
        },
        "ids" or "edges" => new object?[] { "test-a", "test-b" },
        "bookkeeping" => Vocabulary.Bookkeeping,
        "properties" => new Dictionary<string, object?> { ["id"] = "test-import", ["version"] = 8L },
        "version" or "limit" => 8L,
        "id" => "test-import",
        "property" => "ucdpActorId",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "It has no sample."),
    };

    static async Task<GraphSummary> RunAsync(IGraphTransaction transaction, GraphQuery query)
    {
        var result = await transaction.RunAsync(query);
        await foreach (var row in result.RecordsAsync())
            Assert.Equal(result.Columns.Count, row.Values.Count);
        return await result.SummaryAsync();
    }

    /// <summary>Ends a transaction so that nothing of it stays.</summary>
    sealed class TakenBack(GraphSummary summary) : Exception
    {
        public GraphSummary Summary { get; } = summary;
    }
}
