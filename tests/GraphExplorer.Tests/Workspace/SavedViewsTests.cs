using GraphExplorer.Workspace;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GraphExplorer.Tests.Workspace;

public sealed class SavedViewsTests : IAsyncLifetime
{
    static readonly DateTimeOffset s_now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    readonly FakeTimeProvider _clock = new(s_now);
    readonly WorkspaceDatabase _database = WorkspaceDatabase.OpenInMemory();
    readonly string _folder = Directory.CreateTempSubdirectory("workspace").FullName;

    SavedViews Views => new(_database, _clock);

    string FilePath => Path.Combine(_folder, "workspace.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_saved_view_is_found_with_everything_that_the_canvas_kept()
    {
        var saved = await Views.SaveAsync(View("Pledges"));

        var found = await Views.FindAsync(saved!.Id);

        Assert.Equal((1, "Pledges", s_now, s_now), (found!.Revision, found.Name, found.Created, found.Changed));
        Assert.Equal(new ViewPoint(1.5, -2), found.Arrangement.Positions["imu"]);
        Assert.Equal(["imu"], found.Arrangement.Pins);
        Assert.Equal([new ViewNote("n1", 3, 4, "look here")], found.Arrangement.Notes);
        Assert.Equal("Group", Assert.Single(found.Arrangement.Thumbnail!.Marks).Kind);
    }

    [Fact]
    public async Task Saving_again_makes_the_next_revision_and_refuses_who_saw_an_older_one()
    {
        var first = await Views.SaveAsync(View("Pledges"));
        _clock.Advance(TimeSpan.FromHours(1));

        var second = await Views.SaveAsync(first! with { Name = "Pledges 2014" });
        var late = await Views.SaveAsync(first with { Name = "Too late" });

        Assert.Equal((2, s_now, s_now.AddHours(1)), (second!.Revision, second.Created, second.Changed));
        Assert.Null(late);
        Assert.Equal("Pledges 2014", (await Views.FindAsync(first.Id))!.Name);
    }

    [Fact]
    public async Task The_latest_changed_view_is_listed_first_with_its_picture()
    {
        await Views.SaveAsync(View("Older"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Views.SaveAsync(View("Newer"));

        var list = await Views.ListAsync();

        Assert.Equal(["Newer", "Older"], list.Select(view => view.Name));
        Assert.All(list, view => Assert.NotNull(view.Thumbnail));
    }

    [Fact]
    public async Task A_removed_view_is_gone_and_comes_back()
    {
        var view = await Views.SaveAsync(View("Pledges"));

        Assert.True(await Views.RemoveAsync(view!.Id));
        Assert.False(await Views.RemoveAsync(view.Id));
        Assert.Null(await Views.FindAsync(view.Id));
        Assert.Empty(await Views.ListAsync());

        Assert.True(await Views.RestoreAsync(view.Id));
        Assert.NotNull(await Views.FindAsync(view.Id));
    }

    [Fact]
    public async Task A_renamed_view_keeps_its_canvas_and_its_revision()
    {
        var view = await Views.SaveAsync(View("Pledges"));

        Assert.True(await Views.RenameAsync(view!.Id, "Oaths", "Of 2014 and 2015"));
        Assert.False(await Views.RenameAsync(Guid.NewGuid(), "Nothing", ""));

        var found = await Views.FindAsync(view.Id);
        Assert.Equal(("Oaths", "Of 2014 and 2015", 1), (found!.Name, found.Description, found.Revision));
        Assert.Equal(["imu"], found.Arrangement.Pins);
    }

    [Fact]
    public async Task A_copy_and_an_imported_file_whose_id_is_taken_are_views_of_their_own()
    {
        var view = await Views.SaveAsync(View("Pledges"));

        var copy = await Views.DuplicateAsync(view!.Id);
        var imported = await Views.ImportAsync(view with { Name = "From a file" });
        var fresh = await Views.ImportAsync(View("Elsewhere") with { Revision = 7 });

        Assert.Equal(("Pledges (copy)", 1), (copy!.Name, copy.Revision));
        Assert.Equal(4, new[] { view.Id, copy.Id, imported.Id, fresh.Id }.Distinct().Count());
        Assert.Equal("Pledges", (await Views.FindAsync(view.Id))!.Name);
        Assert.Null(await Views.DuplicateAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task The_file_keeps_views_over_a_restart_but_not_the_removed_ones()
    {
        await using (var database = WorkspaceDatabase.Open(FilePath))
        {
            var views = new SavedViews(database, _clock);
            await views.SaveAsync(View("Kept"));
            await views.RemoveAsync((await views.SaveAsync(View("Removed")))!.Id);
        }

        await using var again = WorkspaceDatabase.Open(FilePath);

        Assert.Equal(["Kept"], (await new SavedViews(again, _clock).ListAsync()).Select(view => view.Name));
    }

    [Fact]
    public async Task Migrations_make_the_tables_of_the_model()
    {
        await using var migrated = WorkspaceDatabase.Open(FilePath);
        var modelFile = Path.Combine(_folder, "model.db");
        var options = new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite($"Data Source={modelFile}").Options;
        await using (var model = new WorkspaceDb(options)) await model.Database.EnsureCreatedAsync();

        Assert.Equal(await ColumnsAsync(modelFile), await ColumnsAsync(FilePath));
    }

    [Fact]
    public async Task A_workspace_of_a_newer_program_is_refused_and_left_alone()
    {
        await using (WorkspaceDatabase.Open(FilePath)) { }
        await RunAsync("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Future', '99.0.0')");

        var error = Assert.Throws<IOException>(() => WorkspaceDatabase.Open(FilePath));

        Assert.Equal(
            $"The workspace {FilePath} was written by a newer version of this program (20990101000000_Future); start that version, or move the file away.",
            error.Message);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(FilePath, "This is no database, but it is long enough to be taken for one at first sight. " + new string('x', 200));

        var error = Assert.Throws<IOException>(() => WorkspaceDatabase.Open(FilePath));

        Assert.StartsWith($"The workspace {FilePath} cannot be opened: ", error.Message, StringComparison.Ordinal);
    }

    static SavedView View(string name) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Address = "?show=pledges/imu&f=-kind:Place",
        Arrangement = new ViewArrangement(
            new Dictionary<string, ViewPoint> { ["imu"] = new(1.5, -2) }, ["imu"], [new ViewNote("n1", 3, 4, "look here")],
            new ViewThumbnail(160, 100, [new ThumbnailMark(10, 20, "Group")], [])),
    };

    async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={FilePath}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    static async Task<IReadOnlyList<string>> ColumnsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' ORDER BY 1
            """;
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
        Assert.NotEmpty(columns);
        return columns;
    }
}
