using GraphExplorer.Store;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The editor of queries and its results in a real browser, mostly by the keyboard.</summary>
[Trait("Category", "Browser")]
public sealed class EditorTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Endless = "MATCH (a)-[*1..9]-(b)-[*1..9]-(c) RETURN count(*)";

    [Fact]
    public async Task A_query_is_written_marked_mended_run_explained_and_cancelled()
    {
        var page = await chromium.OpenAsync("/queries/editor");
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Cypher", Exact = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await field.ClickAsync();
        await page.Keyboard.TypeAsync("MATCH (n:Group) RETRUN n.name");
        await Expect(page.Locator(".cm-lintRange-error")).ToHaveTextAsync("RETRUN");
        await Expect(page.Locator(".editor-problem")).ToContainTextAsync("line 1, column 17");
        await Expect(page.Locator(".code-label")).ToHaveTextAsync("Group");
        Assert.Empty(await Chromium.SeriousAsync(page));

        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("match (n:StateA");
        await page.GetByRole(AriaRole.Option, new() { Name = "StateActor" }).ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" return n order by n.name limit 3");
        await page.Keyboard.PressAsync("Shift+Alt+f");
        await Expect(field.Locator(".cm-line")).ToHaveTextAsync(["MATCH (n:StateActor)", "RETURN n", "ORDER BY n.name", "LIMIT 3"]);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".result-said")).ToContainTextAsync("3 rows");
        await Expect(page.Locator(".data-table tbody tr td a")).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Button, new() { Name = "Profile" }).ClickAsync();
        await Expect(page.Locator(".plan-table")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Chromium.SeriousAsync(page));
        await page.GetByRole(AriaRole.Tab).Nth(1).PressAsync("ArrowLeft");
        await Expect(page.GetByRole(AriaRole.Tab).First).ToBeFocusedAsync();
        await Expect(page.Locator(".data-table tbody tr td a")).ToHaveCountAsync(3);

        await field.FillAsync(Endless);
        await field.PressAsync("Control+Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByText("The query was cancelled.")).ToBeVisibleAsync();
        Assert.Equal(0, await OpenQueriesAsync());
        await field.PressAsync("Escape");
        await field.PressAsync("Tab");
        await Expect(page.Locator("#parameters")).ToBeFocusedAsync();
    }

    Task<int> OpenQueriesAsync() => chromium.Server.Graph.ReadAsync(async transaction =>
    {
        var question = new GraphQuery("SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q = $q RETURN q", new Dictionary<string, object?> { ["q"] = Endless });
        return await (await transaction.RunAsync(question)).RecordsAsync().CountAsync();
    });
}
