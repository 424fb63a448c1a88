using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>A document from the clipboard to a page with its marks, and to its next revision. Has a store of its own, since it writes.</summary>
[Trait("Category", "Browser")]
public sealed class SourceTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_document_is_pasted_and_another_browser_sees_it_arrive()
    {
        var other = await chromium.OpenAsync("/sources");
        await Expect(other.Locator("tbody tr")).ToHaveCountAsync(2);
        var page = await chromium.OpenAsync("/sources");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a document" }).ClickAsync();
        var text = "A first line.\n" + string.Concat(Enumerable.Repeat("The movement of Tohir Yo\u02BBldosh moved on. 😀\n", 3000));
        // Chromium takes a minute to type what it takes a moment to paste.
        await page.GetByLabel("Text of the document").EvaluateAsync("(field, text) => { field.value = text; }", text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
        await Expect(page.Locator(".read-facts")).ToHaveTextAsync($"Plain text: {text.EnumerateRunes().Count():N0} characters.");
        await page.GetByLabel("Title").FillAsync("A long report");
        await page.GetByLabel("Language of the text").FillAsync("en");
        await page.GetByLabel("Why this reliability").FillAsync("A test.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the document" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A long report");
        await Expect(page.Locator(".part-links").First).ToContainTextAsync("Part 1 of 3");
        await Expect(other.Locator("tbody tr")).ToHaveCountAsync(3);

        await other.GetByLabel("Search inside all documents").FillAsync("yoldosh first");
        await other.Keyboard.PressAsync("Enter");
        await other.Locator(".hit").First.ClickAsync();
        await Expect(other.Locator("mark.is-found").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Another_revision_carries_marks_over_and_lists_what_is_gone()
    {
        var page = await chromium.OpenAsync("/sources/src-imu-profile");
        var text = await page.Locator(".document-text").EvaluateAsync<string>("element => element.textContent");
        await page.GetByRole(AriaRole.Link, new() { Name = "New revision" }).ClickAsync();
        await page.GetByLabel("Text of the document").FillAsync("A line before.\n" + text.Replace("In March 2002 internal disagreements", "In 2002 quarrels"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
        await Expect(page.Locator(".stale-list .quote").First).ToContainTextAsync("In March 2002 internal disagreements");
        await Expect(page.Locator(".changed-text ins").First).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as revision 2" }).ClickAsync();

        await Expect(page.Locator(".document-head")).ToContainTextAsync("Revision 2 of 2");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No longer in the text" })).ToBeVisibleAsync();
        await page.GotoAsync("/sources/src-imu-profile?claim=c-iju-splinter");
        await Chromium.ReadyAsync(page);
        await Expect(page.Locator(".document-note")).ToContainTextAsync("This is revision 1");
        await Expect(page.Locator("mark.is-chosen").First).ToContainTextAsync("In March 2002 internal disagreements");
        Assert.Empty(await Chromium.SeriousAsync(page));

        await page.GotoAsync("/sources/src-imu-profile/changes");
        await Chromium.ReadyAsync(page);
        await Expect(page.Locator(".changed-text del").First).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    [Fact]
    public async Task A_mark_is_chosen_and_left_by_keys_alone()
    {
        var page = await chromium.OpenAsync("/sources/src-gazetteer");
        await page.Locator(".margin-mark").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Claims of this passage" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".margin-mark[aria-current=true]")).ToBeFocusedAsync();
    }
}
