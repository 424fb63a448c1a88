using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>From a document to the graph in a real browser. Has a store of its own, since it writes to the graph.</summary>
[Trait("Category", "Browser")]
public sealed class ReviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Document = """
        Northern Valley Front (NVF)

        The Northern Valley Front (NVF) split from the Islamic Movement of Uzbekistan in March 2011. The NVF is led by Karim Sadulov.
        The group pledged allegiance to the Islamic State in June 2015.
        """;

    [Fact]
    public async Task A_document_goes_from_paste_to_graph_by_keyboard_and_another_browser_sees_it_arrive()
    {
        var other = await chromium.OpenAsync("/explore?show=splits/imu");
        var page = await chromium.OpenAsync("/sources");
        await PasteAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex("/sources/src-"));
        await GoAsync(page, "Review this document");
        await Expect(page).ToHaveURLAsync(new Regex("/review/src-"));

        await FocusAsync(page, "input[autocomplete=name]");
        await page.Keyboard.TypeAsync("R. Reader");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Said(page, "new candidate")).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));
        await AcceptAsync(page, "Northern Valley Front – splinter of – Islamic Movement of Uzbekistan, March 2011");
        await AcceptAsync(page, "Northern Valley Front – pledged to – Islamic State, June 2015");
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.TypeAsync("Read twice.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Said(page, "2 candidates applied")).ToBeVisibleAsync();
        await Expect(other.GetByText("1 entity and 2 ties are new or changed.").First).ToBeAttachedAsync();
        await other.GotoAsync("/explore?show=splits/imu&sel=r-splinter-of.nvf.imu");
        await Expect(other.Locator(".inspector")).ToContainTextAsync("split from the Islamic Movement of Uzbekistan in March 2011");
    }

    [Fact]
    public async Task A_rejected_candidate_is_not_proposed_again_and_undo_brings_it_back()
    {
        var page = await chromium.OpenAsync("/review/src-imu-profile");
        await page.GetByLabel("Signed").FillAsync("R. Reader");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find candidates" }).ClickAsync();
        await Expect(Said(page, "new candidate")).ToBeVisibleAsync();
        var first = await page.Locator("#candidate").InnerTextAsync();

        await page.Locator("#candidate").FocusAsync();
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("The words do not say so.");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#candidate")).Not.ToHaveTextAsync(first);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find candidates" }).ClickAsync();
        await Expect(Said(page, "0 new candidates")).ToContainTextAsync("1 of them rejected");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(page.Locator("#candidate")).ToHaveTextAsync(first);
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    [Fact]
    public async Task A_claim_is_deprecated_and_restored_on_its_page_with_a_history()
    {
        var page = await chromium.OpenAsync("/claims/c-iju-splinter");
        await page.GetByLabel("Signed").FillAsync("R. Reader");
        await page.GetByLabel("Why").FillAsync("Superseded.");
        await page.GetByLabel("Why").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deprecate" }).ClickAsync();
        await Expect(page.Locator(".change-history")).ToContainTextAsync("Superseded.");
        await Expect(page.Locator(".change-history del")).ToHaveTextAsync(["normal"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Deprecate" })).ToBeVisibleAsync();
        await Expect(page.Locator(".change-history > li")).ToHaveCountAsync(2);
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    [Fact]
    public async Task One_reading_of_a_pair_leads_until_that_is_undone()
    {
        var page = await chromium.OpenAsync("/readings?a=imu&b=isis");
        await Expect(page.Locator(".readings-table tbody tr")).ToHaveCountAsync(4);
        await page.GetByLabel("Signed").FillAsync("R. Reader");
        await page.GetByLabel("Why").FillAsync("The later source saw it.");
        await page.GetByLabel("Why").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it lead" }).Last.ClickAsync();
        await Expect(page.Locator(".readings-table tbody tr").First).ToContainTextAsync("leads");
        await Expect(page.Locator(".page-column")).ToContainTextAsync("lead chosen by R. Reader: The later source saw it.");
        await page.GetByLabel("Why").FillAsync("Not so clear.");
        await page.GetByLabel("Why").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo lead" }).ClickAsync();

        await Expect(page.Locator(".readings-table .tag.is-accent")).ToHaveCountAsync(0);
        await Expect(page.Locator(".readings-table tbody tr")).ToHaveCountAsync(4);
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    static ILocator Said(IPage page, string words) => page.Locator(".review-side > .banner", new() { HasText = words });

    static async Task PasteAsync(IPage page)
    {
        await GoAsync(page, "Add a document");
        await FocusAsync(page, "#paste-text");
        await page.Keyboard.InsertTextAsync(Document);
        await PressAsync(page, "Read the text");
        await Expect(page.Locator(".read-facts")).ToBeVisibleAsync();
        foreach (var (field, text) in new[] { ("Title", "Northern Valley Front"), ("Language", "en"), ("ReliabilityReason", "Made for a test.") })
        {
            await FocusAsync(page, $"#source-{field}");
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.InsertTextAsync(text);
        }
        await PressAsync(page, "Add the document");
    }

    static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    static async Task AcceptAsync(IPage page, string sentence)
    {
        var chosen = page.Locator("#candidate");
        var count = await page.Locator(".review-list button").CountAsync();
        await chosen.FocusAsync();
        for (var step = 0; step < count && await chosen.InnerTextAsync() != sentence; step++)
        {
            var before = page.Url;
            await page.Keyboard.PressAsync("j");
            await Expect(page).Not.ToHaveURLAsync(before);
        }
        await Expect(chosen).ToHaveTextAsync(sentence);
        await page.Keyboard.PressAsync("a");
        await Expect(chosen).Not.ToHaveTextAsync(sentence);
    }

    static async Task GoAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    static async Task FocusAsync(IPage page, string selector) => await page.Locator(selector).First.FocusAsync();
}
