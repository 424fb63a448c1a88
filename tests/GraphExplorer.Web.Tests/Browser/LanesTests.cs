using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The genealogy against time, in a real browser on the IMU data.</summary>
[Trait("Category", "Browser")]
public sealed class LanesTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Split = "Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, one source";

    [Fact]
    public async Task The_lanes_show_founding_rename_splits_pledges_and_an_end_of_the_imu()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&view=lanes");

        foreach (var words in new[]
        {
            "Islamic Movement of Uzbekistan (IMU), group, founded late 1998",
            "Islamic Movement of Uzbekistan, renamed Islamic Party of Turkestan, 2001, one source",
            Split,
            "Usman Ghazi, pledged to Islamic State, leader, 2014, one source",
            "Sheikh Muhammad Ali, pledged to Islamic State, leader, 2015, one source",
            "Unnamed IMU splinter group (Zabul, 2015), ended late 2015 or later",
        })
            await Expect(Item(page, words)).ToHaveCountAsync(1);

        Assert.Equal(["Islamic Movement of Uzbekistan (IMU)", "Islamic Party of Turkestan"], await NamesAsync(page));
        Assert.Equal(12, await MonthsAsync(page, "Usman Ghazi, pledged to Islamic State, leader, 2014, one source"));
        Assert.Equal(12, await MonthsAsync(page, "Sheikh Muhammad Ali, pledged to Islamic State, leader, 2015, one source"));
        Assert.Equal(1, await MonthsAsync(page, Split));
    }

    [Fact]
    public async Task The_list_in_order_of_time_leads_by_keyboard_to_the_sentence_behind_a_split_and_the_network_keeps_it_selected()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&view=lanes");
        var tree = page.GetByRole(AriaRole.Tree, new() { Name = "Lanes in order of time" });
        await tree.Locator("[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        for (var step = 0; step < 120 && await FocusedAsync(page) != Split; step++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(Split, await FocusedAsync(page));

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#inspector .quote").First).ToContainTextAsync("In March 2002 internal disagreements led to the forming of a splinter group");
        await Expect(page).ToHaveURLAsync(new Regex("sel=r-splinter-of.iju.imu"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Network", Exact = true }).ClickAsync();
        await Expect(page.Locator(".lanes")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Regex("sel=r-splinter-of.iju.imu"));

        foreach (var view in new[] { "Lanes", "Map", "Network", "Map", "Lanes" })
            await page.GetByRole(AriaRole.Button, new() { Name = view, Exact = true }).ClickAsync();
        await Expect(Item(page, Split)).ToHaveAttributeAsync("aria-selected", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Map", Exact = true }).ClickAsync();
        await Expect(page.Locator(".map-mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_stretch_of_time_in_view_is_in_the_link_and_is_no_step_for_back()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&view=lanes");
        await Expect(Item(page, Split)).ToHaveCountAsync(1);
        var steps = await page.EvaluateAsync<int>("history.length");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"view=lanes&span=\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$"));
        Assert.Equal(steps, await page.EvaluateAsync<int>("history.length"));
        var axis = await AxisAsync(page);

        await page.ReloadAsync();
        await Chromium.ReadyAsync(page);
        await Expect(page.Locator(".lanes-axis text").First).ToHaveTextAsync(axis[0]);
        Assert.Equal(axis, await AxisAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Fit into sight", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("view=lanes$"));
    }

    static async Task<IReadOnlyList<string>> AxisAsync(IPage page) => await page.Locator(".lanes-axis text").AllTextContentsAsync();

    [Fact]
    public async Task A_still_picture_of_the_lanes_says_by_itself_what_when_and_from_where()
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&view=lanes");
        await Expect(Item(page, Split)).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Picture (SVG)" }).ClickAsync());
        var picture = await File.ReadAllTextAsync((await download.PathAsync())!);

        foreach (var said in new[]
        {
            "Neighbourhood of Islamic Movement of Uzbekistan", "Islamic Movement of Uzbekistan (IMU)", "founded late 1998", "Islamic Party of Turkestan",
            "new name, 2001", "splinter of · March 2002", "Usman Ghazi pledged to · 2014", "Sheikh Muhammad Ali pledged to · 2015", "ended late 2015 or later",
            "assumed ongoing", "uncertainty of its date", "Without a date", "data version 1",
        })
            Assert.Contains(said, picture, StringComparison.Ordinal);
    }

    static ILocator Item(IPage page, string words) => page.GetByRole(AriaRole.Treeitem, new() { Name = words, Exact = true });

    static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");

    static async Task<IReadOnlyList<string>> NamesAsync(IPage page) =>
        await page.Locator(".lanes-drawing text[font-weight='600']").Filter(new() { HasTextRegex = new Regex("^Islamic (Movement|Party)") }).AllTextContentsAsync();

    /// <summary>How wide a tie is drawn, in months of the axis.</summary>
    static Task<int> MonthsAsync(IPage page, string words) => page.EvaluateAsync<int>(
        """
        words => {
          const band = [...document.querySelectorAll(".tie-band")].find(each => each.querySelector("title").textContent === words);
          const years = [...document.querySelectorAll(".lanes-axis text")].filter(each => /^\d{4}$/.test(each.textContent));
          const [first, last] = [years[0], years.at(-1)];
          const perYear = (last.getAttribute("x") - first.getAttribute("x")) / (last.textContent - first.textContent);
          return Math.round(band.querySelector("rect").getAttribute("width") / perYear * 12);
        }
        """, words);
}
