using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The map in a real browser on the IMU data.</summary>
[Trait("Category", "Browser")]
public sealed class MapTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_attack_is_found_on_the_map_at_its_time_and_opens_its_evidence()
    {
        var page = await chromium.OpenAsync("/explore?view=map");
        var attack = page.GetByRole(AriaRole.Button, new() { Name = "Karachi Airport attack (2014), event, occurred in Karachi Airport" });
        await Expect(attack).ToBeVisibleAsync();
        await Expect(page.Locator(".map-said")).ToContainTextAsync("not on the map");

        await attack.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("sel=ev-karachi-airport"));
        await Expect(page.Locator("#inspector-title")).ToContainTextAsync("Karachi Airport");

        var before = await chromium.OpenAsync("/explore?view=map&time=2001");
        await Expect(before.Locator(".map-mark").First).ToBeVisibleAsync();
        await Expect(before.Locator("[data-key$=ev-karachi-airport-2014]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_map_with_its_list_has_no_serious_violation(ColorScheme theme)
    {
        var page = await chromium.OpenAsync("/explore?view=map", theme);
        await Expect(page.Locator(".map-mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "As a list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The map as a list" })).ToBeVisibleAsync();

        Assert.Empty(await Chromium.SeriousAsync(page));
    }
}
