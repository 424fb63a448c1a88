using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The library and the history of runs from the keyboard. Has a store of its own, since it writes.</summary>
[Trait("Category", "Browser")]
public sealed class WorkbenchTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_citation_says_same_until_the_data_changes_and_then_what_changed()
    {
        var page = await chromium.OpenAsync("/queries/splits");
        await PressAsync(page, AriaRole.Button, "Run");
        await PressAsync(page, AriaRole.Button, "Cite this result");
        await Expect(page.Locator(".run-footnote textarea")).ToHaveValueAsync(new Regex("^“Splits and their dates”, query 627968ea-ad3f-5f1c-8b2d-cc4eafa6a3bb, parameters \\{\"group\":null\\}; data version 1, run .* SHA-256 [0-9a-f]{64}\\. http://"));
        await PressAsync(page, AriaRole.Link, "This run");
        await Expect(page.Locator(".run-verdict")).ToContainTextAsync("Same: the query gives these very rows today.");

        await chromium.Server.ImportAsync(Path.Combine(AppContext.BaseDirectory, "Live", "two-groups.claims.jsonl"));
        await page.ReloadAsync();

        await Expect(page.Locator(".run-verdict")).ToContainTextAsync(new Regex("another one today: 0 changed, 0 gone, 1 new, \\d+ the same. The data went from version 1 to 2."));
        await Expect(page.Locator(".row-changes ins").First).ToContainTextAsync("Test Wing");
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    [Fact]
    public async Task A_query_of_ones_own_is_saved_revised_and_brought_back()
    {
        var page = await chromium.OpenAsync("/queries/new");
        foreach (var (field, text) in new[]
        {
            ("Title", "Leaders of a group"), ("What it answers", "Who led it."),
            ("Parameters", "group: entity(Group) = imu"), ("Folder", "IMU/Leaders"), ("Signed", "R. Reader"),
        })
            await page.GetByLabel(field, new() { Exact = true }).FillAsync(text);
        await PressAsync(page, AriaRole.Button, "Save the query");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Cypher" }).FillAsync("MATCH (p)-[r:LEADS]->({id: $group}) RETURN p.name AS name");
        Assert.Empty(await Chromium.SeriousAsync(page));
        await PressAsync(page, AriaRole.Button, "Save the query");
        await Expect(page.Locator(".library-folder")).ToHaveTextAsync("IMU/Leaders");
        await PressAsync(page, AriaRole.Link, "Edit");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Leaders");
        await PressAsync(page, AriaRole.Button, "Save as the next revision");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Leaders");
        await PressAsync(page, AriaRole.Link, "Revisions");
        await Expect(page.Locator(".changed-text").First.Locator("del")).ToHaveTextAsync([" of a group"]);
        await PressAsync(page, AriaRole.Button, "Bring this text back");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Revision 3" })).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    static async Task PressAsync(IPage page, AriaRole role, string name)
    {
        await page.GetByRole(role, new() { Name = name, Exact = true }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
