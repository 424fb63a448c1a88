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

    [Fact]
    public async Task A_reload_of_the_tab_leaves_what_was_done_to_be_undone()
    {
        var page = await chromium.OpenAsync("/explore?show=pledges/imu");
        var untouched = await PositionsAsync(page);
        await DragAsync(page, "isis", -60, 80);
        await DragAsync(page, "imu", 0, 0);
        await Expect(page).ToHaveURLAsync(new Regex("sel=imu"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Select", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide the selection" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("hide=imu"));
        var moved = await PositionsAsync(page);
        Assert.NotEqual(untouched, moved);

        await page.ReloadAsync();
        await Chromium.ReadyAsync(page);
        Assert.Equal(moved, await PositionsAsync(page));
        var undo = page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true });
        await undo.ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("hide="));
        await undo.ClickAsync();
        await Expect(undo).ToBeDisabledAsync();
        Assert.Equal(untouched, await PositionsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Redo", Exact = true }).ClickAsync();
        await Expect(undo).ToBeEnabledAsync();
        Assert.Equal(moved, await PositionsAsync(page));
    }

    [Fact]
    public async Task Colours_and_sizes_by_rule_are_in_the_link_in_a_reload_in_steps_and_in_a_saved_view()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look", Exact = true }).ClickAsync();
        await page.GetByLabel("Colour shows").SelectOptionAsync("first-seen");
        await page.GetByLabel("Size shows").SelectOptionAsync("confidence");
        await Expect(page).ToHaveURLAsync(new Regex("colour=first-seen&size=confidence"));
        var colours = await ColoursAsync(page);
        Assert.True(colours.Distinct().Count() > 3);

        await page.ReloadAsync();
        await Chromium.ReadyAsync(page);
        await Expect(page.Locator(".canvas-rule")).ToContainTextAsync("the earliest year of a relationship in view");
        Assert.Equal(colours, await ColoursAsync(page));
        await Expect(page.Locator("#look-colour")).ToHaveValueAsync("first-seen");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("colour=first-seen$"));
        await Expect(page.Locator("#look-size")).ToHaveValueAsync("degree");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("First seen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SavedParameter());

        var elsewhere = await chromium.OpenAsync($"/views/{SavedParameter().Match(page.Url).Groups[1].Value}");
        await Expect(elsewhere.Locator(".canvas-rule")).ToContainTextAsync("Colour: first seen");
        Assert.Equal(await ColoursAsync(page), await ColoursAsync(elsewhere));
    }

    /// <summary>The colour and size of each node as it is drawn.</summary>
    static async Task<IReadOnlyList<string>> ColoursAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => document.querySelector(".canvas")._cyreg.cy.nodes()
          .map((node) => `${node.id()} ${node.style("background-color")} ${node.data("size")}`).sort()
        """);

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
