using GraphExplorer.Queries;
using GraphExplorer.Workbench;
using GraphExplorer.Workspace;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GraphExplorer.Tests.Workbench;

public sealed class OwnQueriesTests : IAsyncDisposable
{
    static readonly QueryDraft s_draft = new()
    {
        Title = "Leaders of a group", About = "Who led it.", Folder = "IMU / Leaders", Tags = "leaders, own", View = ResultView.Graph,
        Columns = "who, when", Parameters = "group: entity(Group) = imu — the group\nsuggest group: MATCH (g:Group) RETURN g.id, g.name",
        Cypher = "// in order\nMATCH (p:Person)-[r:LEADS]->(g {id: $group})\nRETURN p AS who, r.startEdtf AS when",
    };

    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    readonly WorkspaceDatabase _database = WorkspaceDatabase.OpenInMemory();

    OwnQueries Queries(WorkbenchLimits? limits = null) => new(_database, limits ?? new WorkbenchLimits(), _clock);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_saved_query_is_what_its_fields_said_and_its_text_gives_the_fields_back()
    {
        var id = Guid.NewGuid();

        var saved = await Queries().SaveAsync(id, 0, s_draft, "A. Author", isShared: false);

        Assert.Equal((id, 1, "A. Author", "IMU/Leaders"), (saved!.Id, saved.Revision, saved.Author, saved.Query.Folder));
        Assert.Equal("leaders own who when Graph", $"{string.Join(' ', saved.Query.Tags.Concat(saved.Query.Columns))} {saved.Query.View}");
        Assert.Equal(("imu", "MATCH (g:Group) RETURN g.id, g.name"), (saved.Query.Parameters[0].Default, saved.Query.Parameters[0].SuggestionQuery));
        Assert.Equal(s_draft with { Folder = "IMU/Leaders" }, QueryDraft.Of(saved.Query));
    }

    [Fact]
    public void What_is_typed_into_a_field_cannot_become_another_line_of_the_header()
    {
        var draft = s_draft with { Title = "A\n// view: table\nMATCH (n) DELETE n;", Cypher = "// name: another\n// param x: string\nRETURN 1" };

        var query = SavedQuery.Parse("q", draft.ToText(Guid.Empty));

        Assert.Equal(("A // view: table MATCH (n) DELETE n;", ResultView.Graph), (query.Title, query.View));
        Assert.Equal(["group"], query.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("// name: another\n// param x: string\nRETURN 1", query.Text);
    }

    [Fact]
    public async Task Every_text_that_a_query_had_is_kept_and_the_same_text_is_no_revision()
    {
        var id = Guid.NewGuid();
        await Queries().SaveAsync(id, 0, s_draft, "A", false);
        await Queries().SaveAsync(id, 1, s_draft, "A", true);
        var second = await Queries().SaveAsync(id, 1, s_draft with { Tags = "" }, "B", true);

        Assert.Equal((2, true), (second!.Revision, second.IsShared));
        Assert.Equal([(2, "B", ""), (1, "A", "leaders, own")], (await Queries().RevisionsAsync(id))
            .Select(revision => (revision.Number, revision.By, QueryDraft.Of(SavedQuery.Parse("q", revision.Content)).Tags)));
    }

    [Fact]
    public async Task Who_edits_an_older_revision_overwrites_nothing()
    {
        var id = Guid.NewGuid();
        await Queries().SaveAsync(id, 0, s_draft, "A", false);
        await Queries().SaveAsync(id, 1, s_draft with { About = "Another." }, "B", false);

        Assert.Null(await Queries().SaveAsync(id, 1, s_draft with { About = "Mine." }, "A", false));
        Assert.Equal("Another.", (await Queries().FindAsync(id))!.Query.About);
    }

    [Fact]
    public async Task A_reader_finds_what_is_her_own_shared_or_unsigned_and_a_removed_query_comes_back()
    {
        foreach (var (title, author, isShared) in new[] { ("Mine", "A", false), ("Theirs", "B", false), ("Shared", "B", true), ("Unsigned", "", false) })
            await Queries().SaveAsync(Guid.NewGuid(), 0, s_draft with { Title = title, Folder = "" }, author, isShared);
        async Task<string[]> Titles() => [.. (await Queries().ListAsync("A")).Select(own => own.Query.Title)];

        Assert.Equal(["Mine", "Shared", "Unsigned"], await Titles());
        var mine = (await Queries().ListAsync("A"))[0].Id;
        Assert.True(await Queries().RemoveAsync(mine));
        Assert.Equal(["Shared", "Unsigned"], await Titles());
        Assert.Null(await Queries().FindAsync(mine));
        Assert.True(await Queries().RestoreAsync(mine));
        Assert.Equal(["Mine", "Shared", "Unsigned"], await Titles());
    }

    [Fact]
    public async Task A_file_adds_what_is_new_revises_what_is_known_and_leaves_out_what_is_there()
    {
        var saved = await Queries().SaveAsync(Guid.NewGuid(), 0, s_draft, "A", false);
        var same = saved!.Query;
        var revised = SavedQuery.Parse("q", (s_draft with { About = "Revised." }).ToText(saved.Id));
        var unknown = SavedQuery.Parse("q", (s_draft with { Title = "New" }).ToText(Guid.NewGuid()));
        var copy = SavedQuery.Parse("q", s_draft.ToText(Guid.NewGuid()));
        var shipped = QueryCatalogue.Named("splits")!;

        var taken = await Queries().ImportAsync([same, copy, revised, unknown, shipped], "B");

        Assert.Equal([Taking.Known, Taking.Known, Taking.Revised, Taking.Added, Taking.Known], taken.Select(each => each.Taking));
        Assert.Equal([2, 1], (await Queries().RevisionsAsync(saved.Id)).Select(revision => revision.Number));
        Assert.Equal(unknown.Id, (await Queries().FindAsync(unknown.Id))!.Id);
        Assert.Equal(2, (await Queries().ListAsync("A")).Count(own => own.Author is "A" or "") + (await Queries().ListAsync("B")).Count(own => own.Author == "B"));
    }

    [Theory]
    [InlineData("", "About.", "RETURN 1", "The query needs a title.")]
    [InlineData("T", " ", "RETURN 1", "Say in a sentence what the query answers.")]
    [InlineData("T", "About.", "", "The query needs its Cypher.")]
    [InlineData("T", "About.", "RETURN 1; RETURN 2", "query: a saved query has one statement, not 2.")]
    public async Task A_draft_that_is_no_query_is_refused_with_the_reason(string title, string about, string cypher, string problem)
    {
        var draft = new QueryDraft { Title = title, About = about, Cypher = cypher };

        Assert.Equal([problem], draft.Problems(new WorkbenchLimits()));
        Assert.Equal(problem, (await Assert.ThrowsAsync<FormatException>(() => Queries().SaveAsync(Guid.NewGuid(), 0, draft, "", false))).Message);
    }

    [Fact]
    public async Task Limits_are_named_where_they_are_passed()
    {
        var limits = new WorkbenchLimits { QueriesMax = 1, TextLengthMax = 60 };
        Assert.Equal(["The query has 379 characters; the most is 60 (Workbench:TextLengthMax)."], s_draft.Problems(limits));
        var roomy = limits with { TextLengthMax = 1_000 };
        await Queries(roomy).SaveAsync(Guid.NewGuid(), 0, s_draft, "", false);

        Assert.Equal(
            "The workspace holds 1 queries, which is the most it keeps (Workbench:QueriesMax).",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => Queries(roomy).SaveAsync(Guid.NewGuid(), 0, s_draft, "", false))).Message);
    }
}
