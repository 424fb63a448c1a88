using GraphExplorer.Workspace;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GraphExplorer.Tests.Workspace;

public sealed class WorkspaceCopyTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("graph-explorer-workspace-").FullName;

    string Here => Path.Combine(_folder, "workspace.db");

    string Copy => Path.Combine(_folder, "copy.db.workspace");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_copy_made_while_the_workspace_is_in_use_gives_back_what_was_saved_until_then()
    {
        await using (var database = WorkspaceDatabase.Open(Here))
        {
            var views = new SavedViews(database, TimeProvider.System);
            await views.SaveAsync(View("Before"));
            Assert.Equal(1, WorkspaceCopy.Make(Here, Copy));
            await views.SaveAsync(View("After"));
        }
        SqliteConnection.ClearAllPools();

        Assert.Equal(1, WorkspaceCopy.Restore(Copy, Here));

        await using var restored = WorkspaceDatabase.Open(Here);
        Assert.Equal(["Before"], (await new SavedViews(restored, TimeProvider.System).ListAsync()).Select(view => view.Name));
        await using var replaced = WorkspaceDatabase.Open(Here + WorkspaceCopy.ReplacedEnding);
        Assert.Equal(2, (await new SavedViews(replaced, TimeProvider.System).ListAsync()).Count);
    }

    [Fact]
    public async Task Copies_made_while_views_are_saved_are_each_of_one_moment()
    {
        await using var database = WorkspaceDatabase.Open(Here);
        var saved = new SavedViews(database, TimeProvider.System);
        var saving = Task.Run(async () =>
        {
            for (var number = 1; number <= 30; number++) await saved.SaveAsync(View($"View {number:00}"));
        });
        var counts = new List<int>();
        for (var round = 0; round < 5; round++)
        {
            var copy = $"{Copy}{round}";
            counts.Add(WorkspaceCopy.Make(Here, copy));
            var (views, problems) = await WorkspaceCopy.CheckAsync(copy);
            Assert.Equal(counts[^1], views);
            Assert.Empty(problems);
        }
        await saving;

        Assert.Equal(counts.Order(), counts);
        Assert.Equal(30, WorkspaceCopy.Make(Here, Copy));
    }

    [Fact]
    public async Task A_copy_that_exists_is_not_written_over_and_nothing_half_made_stays()
    {
        await using (WorkspaceDatabase.Open(Here)) { }
        File.WriteAllText(Copy, "mine");

        var error = Assert.Throws<IOException>(() => WorkspaceCopy.Make(Here, Copy));

        Assert.Equal($"{Copy} exists: choose another name for the backup.", error.Message);
        Assert.Equal("mine", File.ReadAllText(Copy));
        Assert.Throws<IOException>(() => WorkspaceCopy.Make(Path.Combine(_folder, "nowhere.db"), Copy + "2"));
        Assert.Empty(Directory.GetFiles(_folder, "copy*").Except([Copy]));
    }

    [Fact]
    public async Task A_damaged_copy_changes_nothing()
    {
        await using (var database = WorkspaceDatabase.Open(Here))
            await new SavedViews(database, TimeProvider.System).SaveAsync(View("Kept"));
        SqliteConnection.ClearAllPools();
        File.WriteAllText(Copy, "This is no database, but it is long enough to be taken for one at first sight. " + new string('x', 200));

        Assert.Throws<IOException>(() => WorkspaceCopy.Restore(Copy, Here));
        Assert.StartsWith("It cannot be read: ", Assert.Single((await WorkspaceCopy.CheckAsync(Copy)).Problems), StringComparison.Ordinal);

        var (views, problems) = await WorkspaceCopy.CheckAsync(Here);
        Assert.Equal(1, views);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_check_says_what_of_a_view_cannot_be_read()
    {
        var view = View("Odd");
        await using (var database = WorkspaceDatabase.Open(Here))
            await new SavedViews(database, TimeProvider.System).SaveAsync(view);
        await using (var connection = new SqliteConnection($"Data Source={Here}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """UPDATE "SavedViews" SET "Address" = '?time=late', "Canvas" = '{'""";
            await command.ExecuteNonQueryAsync();
        }

        var (views, problems) = await WorkspaceCopy.CheckAsync(Here);

        Assert.Equal(1, views);
        Assert.Equal(
            [
                $"View {view.Id} (Odd): time=late is not a time; examples: 2014, 2014-06, 2014-06-12, 2013/2015-08.",
                $"View {view.Id} (Odd): its positions, notes or picture cannot be read.",
            ],
            problems);
    }

    static SavedView View(string name) => new() { Id = Guid.NewGuid(), Name = name, Address = "?show=pledges/imu&colour=betweenness" };
}
