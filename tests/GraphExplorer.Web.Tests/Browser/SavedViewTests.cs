using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>Filters and saved views in a real browser. Has a store of its own, since it writes views.</summary>
[Trait("Category", "Browser")]
public sealed partial class SavedViewTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_view_with_filters_and_moved_nodes_opens_the_same_for_somebody_else()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Add a filter" }).SelectOptionAsync("conf");
        await Expect(page).ToHaveURLAsync(new Regex(@"f=conf:50\.\."));
        await Expect(page.Locator(".filter-histogram")).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Events" }).UncheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"f=conf:50\.\.&f=-kind:Event"));
        await DragAsync(page, "isis", 90, 70);
        var moved = await PositionsAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Pledges, arranged");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SavedParameter());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Pledges, arranged" })).ToBeVisibleAsync();
        Assert.Equal(moved, await PositionsAsync(page));

        var id = SavedParameter().Match(page.Url).Groups[1].Value;
        var elsewhere = await chromium.OpenAsync($"/views/{id}");

        await Expect(elsewhere).ToHaveURLAsync(new Regex(@"show=neighbourhood/imu&f=conf:50\.\.&f=-kind:Event&saved="));
        Assert.Equal(moved, await PositionsAsync(elsewhere));
        await Expect(elsewhere.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Events") })).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_view_goes_out_as_a_file_and_comes_in_again()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Splits on file");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SavedParameter());

        var gallery = await chromium.OpenAsync("/views");
        var download = await gallery.RunAndWaitForDownloadAsync(() => gallery.GetByRole(AriaRole.Link, new() { Name = "Download the file of Splits on file" }).ClickAsync());
        Assert.Equal("splits-on-file.view.json", download.SuggestedFilename);
        await gallery.Locator("input[type=file]").SetInputFilesAsync(await download.PathAsync());

        await Expect(gallery.Locator(".view-name", new() { HasText = "Splits on file" })).ToHaveCountAsync(2);
        Assert.Empty(await Chromium.SeriousAsync(gallery));
    }

    [Fact]
    public async Task A_reload_and_a_dropped_connection_lose_nothing()
    {
        var page = await chromium.OpenAsync("/explore?show=pledges/imu&f=conf:50..&layout=lineage");
        await DragAsync(page, "isis", -60, 80);
        await DragAsync(page, "isis", 0, 0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Select", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide the selection" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("hide=isis"));
        await DragAsync(page, "imu", 50, 40);
        var before = await PositionsAsync(page);

        await page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Persons" }).UncheckAsync();
        await Expect(page).ToHaveURLAsync(new Regex("hide=isis&f=conf:50\\.\\.&f=-kind:Person"));
        Assert.Equal(before, await PositionsAsync(page));

        await page.ReloadAsync();
        await Chromium.ReadyAsync(page);
        Assert.Equal(before, await PositionsAsync(page));
        await Expect(page).ToHaveURLAsync(new Regex("hide=isis"));
    }

    /// <summary>Moves a node by hand; by nothing, that is a click.</summary>
    static async Task DragAsync(IPage page, string id, int x, int y)
    {
        var at = await page.EvaluateAsync<JsonElement>(
            """
            id => {
              const element = document.querySelector(".canvas");
              const { left, top } = element.getBoundingClientRect();
              const { x, y } = element._cyreg.cy.getElementById(id).renderedPosition();
              return [left + x, top + y];
            }
            """, id);
        var (left, top) = (at[0].GetSingle(), at[1].GetSingle());
        await page.Mouse.MoveAsync(left, top);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(left + (x / 2), top + (y / 2));
        await page.Mouse.MoveAsync(left + x, top + y);
        await page.Mouse.UpAsync();
    }

    /// <summary>Where all nodes stand, to a tenth of a pixel, as one text a node.</summary>
    static async Task<IReadOnlyList<string>> PositionsAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => document.querySelector(".canvas")._cyreg.cy.nodes().map((node) => {
          const tenth = (value) => (Math.round(value * 10) / 10 + 0).toFixed(1);
          return `${node.id()} ${tenth(node.position().x)} ${tenth(node.position().y)}`;
        }).sort()
        """);

    [GeneratedRegex("saved=([0-9a-f-]{36})")]
    private static partial Regex SavedParameter();
}
