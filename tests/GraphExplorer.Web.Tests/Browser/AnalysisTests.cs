using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The analysis of a view in a real browser on the IMU data.</summary>
[Trait("Category", "Browser")]
public sealed class AnalysisTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_broker_of_the_network_is_found_selected_and_followed_over_time()
    {
        var page = await chromium.OpenAsync("/explore");
        await page.GetByRole(AriaRole.Button, new() { Name = "Analysis", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("panel=analysis"));
        await page.GetByRole(AriaRole.Radio, new() { Name = "Betweenness" }).CheckAsync();

        await Expect(page.Locator(".analysis tbody .cell-button").First).ToHaveTextAsync("Islamic Movement of Uzbekistan");
        await page.Locator(".analysis").GetByRole(AriaRole.Button, new() { Name = "Islamic Movement of Uzbekistan" }).ClickAsync();
        await Expect(page.Locator("#inspector-title")).ToHaveTextAsync("Islamic Movement of Uzbekistan");

        await page.GetByRole(AriaRole.Button, new() { Name = "Over time" }).ClickAsync();
        await Expect(page.Locator(".figure-drawing path").First).ToBeAttachedAsync();
        await Expect(page.Locator(".figure-chart tbody th").First).ToHaveTextAsync("1990");
    }

    [Theory]
    [InlineData(ColorScheme.Light, "Table")]
    [InlineData(ColorScheme.Dark, "Over time")]
    public async Task The_analysis_has_no_serious_violation(ColorScheme theme, string form)
    {
        var page = await chromium.OpenAsync("/explore?panel=analysis", theme);
        await page.Locator(".analysis").GetByRole(AriaRole.Button, new() { Name = form }).ClickAsync();
        await Expect(page.Locator(form == "Table" ? ".analysis tbody .cell-button" : ".figure-chart tbody th").First).ToBeVisibleAsync();

        Assert.Empty(await Chromium.SeriousAsync(page));
    }
}
