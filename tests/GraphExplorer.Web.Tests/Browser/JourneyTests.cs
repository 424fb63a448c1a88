using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>What a researcher does, in a real browser on the IMU data.</summary>
[Trait("Category", "Browser")]
public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string SplitQuote =
        "In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU)";

    [Fact]
    public async Task A_search_and_a_trace_lead_to_the_sentence_behind_the_split()
    {
        var page = await chromium.OpenAsync("/explore");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search names and aliases" }).FillAsync("IMU");
        await page.GetByRole(AriaRole.Option, new() { Name = "Islamic Movement of Uzbekistan" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=neighbourhood/imu"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Splits", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=splits/imu"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan, March 2002" }).ClickAsync();

        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("March 2002");
        await Expect(page.Locator("#inspector .quote")).ToHaveTextAsync(SplitQuote);

        var elsewhere = await chromium.OpenAsync(new Uri(page.Url).PathAndQuery);
        await Expect(elsewhere.Locator("#inspector .quote")).ToHaveTextAsync(SplitQuote);
    }

    [Fact]
    public async Task The_same_trace_is_done_with_the_keyboard_alone()
    {
        var page = await chromium.OpenAsync("/explore");
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Search names and aliases" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("IMU");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Islamic Movement of Uzbekistan" }).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#inspector-title")).ToHaveTextAsync("Islamic Movement of Uzbekistan");

        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("t");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=splits/imu"));

        await Chromium.ReadyAsync(page);
        await page.Locator(".canvas").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("#inspector-title")).Not.ToHaveTextAsync("Splits of Islamic Movement of Uzbekistan");

        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("g");
        await PressOnAsync(page, "Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan, March 2002");
        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("March 2002");
        await Expect(page.Locator("#inspector .quote")).ToHaveTextAsync(SplitQuote);
    }

    [Fact]
    public async Task The_pledges_are_traced_and_read_with_the_keyboard_alone()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&sel=imu");
        await PressOnAsync(page, "Pledges");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=pledges/imu"));

        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("g");
        await PressOnAsync(page, "Usman Ghazi – pledged to – Islamic State, 2014");

        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("2014");
        await Expect(page.Locator("#inspector .quote")).ToContainTextAsync("pledging allegiance to ISIS");
    }

    [Fact]
    public async Task At_2013_of_the_slider_the_pledges_to_the_Islamic_State_are_gone()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&sel=imu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pledges", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=pledges/imu"));
        await Chromium.ReadyAsync(page);
        await StepAsync(page, "2013");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("time=2013"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Islamic Movement of Uzbekistan – pledged to – Mullah Omar, 2001" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Usman Ghazi – pledged to – Islamic State" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sheikh Muhammad Ali – pledged to – Islamic State" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_saved_query_is_run_with_the_keyboard_alone()
    {
        var page = await chromium.OpenAsync("/queries/pledges-in-order");
        await PressOnAsync(page, "Run");

        await Expect(page.Locator(".result-said")).ToContainTextAsync("3 rows");
    }

    /// <summary>Steps the handle of time back from the last year to this one.</summary>
    static async Task StepAsync(IPage page, string year)
    {
        const int StepsMax = 60;
        var handle = page.GetByRole(AriaRole.Slider, new() { Name = "Time", Exact = true });
        for (var step = 0; step < StepsMax; step++)
        {
            await handle.PressAsync("ArrowLeft");
            if ((await handle.GetAttributeAsync("aria-valuenow")) == year) return;
        }
        Assert.Fail($"{year} was not reached within {StepsMax} steps.");
    }

    /// <summary>Walks by Tab to the button with this name, and presses it.</summary>
    static async Task PressOnAsync(IPage page, string name)
    {
        const int StopsMax = 400;
        var button = page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        await Expect(button).ToBeVisibleAsync();
        for (var stop = 0; stop < StopsMax; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await button.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }
        }
        Assert.Fail($"'{name}' was not reached within {StopsMax} stops of the Tab key.");
    }

    [Fact]
    public async Task The_pledges_are_those_of_leaders_and_are_absent_before_they_were_made()
    {
        var page = await chromium.OpenAsync("/explore?show=pledges/imu&view=table");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Usman Ghazi – pledged to – Islamic State, 2014" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sheikh Muhammad Ali – pledged to – Islamic State, 2015" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Islamic Movement of Uzbekistan – pledged to – Mullah Omar, 2001" })).ToBeVisibleAsync();

        var before = await chromium.OpenAsync("/explore?show=pledges/imu&view=table&year=2013");
        await Expect(before.GetByRole(AriaRole.Button, new() { Name = "Islamic Movement of Uzbekistan – pledged to – Mullah Omar, 2001" })).ToBeVisibleAsync();
        await Expect(before.GetByRole(AriaRole.Button, new() { Name = "Usman Ghazi – pledged to – Islamic State" })).ToHaveCountAsync(0);
        await Expect(before.GetByRole(AriaRole.Button, new() { Name = "Sheikh Muhammad Ali – pledged to – Islamic State" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_saved_query_shows_the_same_pledges_as_the_canvas()
    {
        var page = await chromium.OpenAsync("/queries/pledges-in-order");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await Expect(page.Locator(".result-said")).ToContainTextAsync("3 rows");
        await Expect(page.Locator(".data-table tbody tr td:nth-child(1) a"))
            .ToHaveTextAsync(["Islamic Movement of Uzbekistan", "Usman Ghazi", "Sheikh Muhammad Ali"]);

        await page.GetByRole(AriaRole.Link, new() { Name = "Open in Explore" }).ClickAsync();
        // The page of queries has a button of this name too, and the toolbar stands still once the view is drawn.
        await Expect(page.Locator(".stage .toolbar")).ToBeVisibleAsync();
        await Chromium.ReadyAsync(page);
        await page.Locator(".stage .toolbar").GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(page.Locator(".table-tabs .count").First).ToHaveTextAsync("3");
        foreach (var who in new[] { "Islamic Movement of Uzbekistan", "Usman Ghazi", "Sheikh Muhammad Ali" })
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"{who} – pledged to – Islamic State" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("CREATE (n:Group {id: 'x'}) RETURN n", "Neo.ClientError.Statement.AccessMode")]
    [InlineData("MATCH (n) RETRUN n", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "Neo.")]
    public async Task What_the_graph_refuses_is_said_beside_the_query(string text, string code)
    {
        var page = await chromium.OpenAsync("/queries/editor");
        await page.GetByLabel("Cypher", new() { Exact = true }).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();

        await Expect(page.Locator(".refusal-code")).ToContainTextAsync(code);
        await Expect(page.Locator(".data-table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Back_leads_to_the_question_before_and_a_reload_keeps_the_view()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/iju&sel=iju");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pledges", Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Pledges of Islamic Jihad Union · GraphExplorer");
        await page.ReloadAsync();
        await Expect(page).ToHaveTitleAsync("Pledges of Islamic Jihad Union · GraphExplorer");
        await page.GoBackAsync();
        await Expect(page).ToHaveTitleAsync("Neighbourhood of Islamic Jihad Union · GraphExplorer");
    }

    [Fact]
    public async Task A_claim_opens_its_document_at_the_marked_passage()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu&sel=r-splinter-of.iju.imu");
        await page.Locator("#inspector").GetByRole(AriaRole.Link, new() { Name = "Open in source" }).ClickAsync();

        await Expect(page.Locator("mark.is-chosen").First).ToBeInViewportAsync();
        await Expect(page.Locator(".margin .quote")).ToHaveTextAsync(SplitQuote);
        await Expect(page.Locator(".margin .claim.is-lead")).ToContainTextAsync("Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan");
    }

    [Theory]
    [InlineData("network")]
    [InlineData("lanes")]
    [InlineData("map")]
    public async Task A_page_can_be_left_while_its_drawing_still_begins(string view)
    {
        var page = await chromium.NewPageAsync(new());
        await page.GotoAsync($"/explore?show=splits/imu&sel=r-splinter-of.iju.imu&view={view}");
        await page.WaitForFunctionAsync("() => document.querySelector('.live-state[data-interactive]') !== null");
        await page.Locator("#inspector").GetByRole(AriaRole.Link, new() { Name = "Open in source" }).ClickAsync();
        await Expect(page.Locator(".margin .quote")).ToHaveTextAsync(SplitQuote);

        // The text hears of presses before it scrolls to the passage.
        await Expect(page.Locator("mark.is-chosen").First).ToBeInViewportAsync();
        await page.Locator("mark:not(.is-chosen)").First.ClickAsync();
        await Expect(page.Locator(".margin .quote")).Not.ToHaveTextAsync(SplitQuote);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_document_is_shown_character_for_character()
    {
        var page = await chromium.OpenAsync("/sources/src-imu-profile");
        var file = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "imu-profile.txt"));

        Assert.Equal(file, await page.Locator(".document-text").EvaluateAsync<string>("element => element.textContent"));
    }
}
