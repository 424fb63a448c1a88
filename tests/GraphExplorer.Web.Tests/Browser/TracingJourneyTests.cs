using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The trace from the IMU to the Islamic State, from the keyboard alone, in a real browser on the IMU data.</summary>
[Trait("Category", "Browser")]
public sealed class TracingJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    const int StopsMax = 200;

    [Fact]
    public async Task The_paths_from_the_IMU_to_the_Islamic_State_are_found_switched_and_read_to_the_end_with_the_keyboard_alone()
    {
        var page = await chromium.OpenAsync("/explore");
        await ReachAsync(page, page.Locator("summary").Filter(new() { HasText = "Path between two" }));
        await page.Keyboard.PressAsync("Enter");
        await PickAsync(page, "From", "IMU", "Islamic Movement of Uzbekistan");
        await PickAsync(page, "To", "Islamic State", "Islamic State");
        await ReachAsync(page, page.GetByRole(AriaRole.Checkbox, new() { Name = "Each step not earlier than the one before" }));
        await page.Keyboard.PressAsync("Space");
        await ReachAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Find paths" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("show=path/imu/isis/actors/in-order"));
        await Expect(page.Locator("#ties-title")).ToHaveTextAsync("2 paths of 1 step");
        await Chromium.ReadyAsync(page);
        await page.Keyboard.PressAsync("]");
        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("pledged to");
        await page.Keyboard.PressAsync("]");
        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("supported");
        await page.Keyboard.PressAsync("[");
        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("pledged to");

        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator("#story-title")).ToBeFocusedAsync();
        await Expect(page.Locator(".story-count")).ToHaveTextAsync("Step 1 of 1");
        await Expect(page.Locator(".story-quote")).ToContainTextAsync("declaration of support to the Islamic State (IS)");
    }

    [Fact]
    public async Task The_story_of_the_pledges_is_walked_to_its_end_and_no_node_moves()
    {
        var page = await chromium.OpenAsync("/explore?show=pledges/imu");
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator("#story-title")).ToBeFocusedAsync();
        await Expect(page.Locator(".story-count")).ToHaveTextAsync("Step 1 of 6");
        await Expect(page.Locator(".story-when")).ToHaveTextAsync("2001");
        await Expect(page.Locator(".story-quote").First).ToContainTextAsync("Mullah Omar");

        for (var step = 2; step <= 6; step++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await Expect(page.Locator(".story-count")).ToHaveTextAsync($"Step {step} of 6");
        }
        await Expect(page.Locator(".story-sentence")).ToContainTextAsync("Sheikh Muhammad Ali – pledged to – Islamic State");
        await Expect(page.Locator(".story-when")).ToHaveTextAsync("2015");
        await Expect(page.Locator(".story-quote").First).ToContainTextAsync("Sheikh Muhammad Ali");
        await Expect(page).ToHaveURLAsync(new Regex("step=6"));
        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("2015");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".story")).ToHaveCountAsync(0);
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    [Theory]
    [InlineData("?show=path/iju/isis/actors/in-order&tie=1&step=1", ColorScheme.Light)]
    [InlineData("?show=lineage/imu&step=1", ColorScheme.Dark)]
    [InlineData("?show=led-to/r-pledged-to.usman-ghazi.isis&step=1", ColorScheme.Light)]
    public async Task An_address_opens_a_story_at_its_step_with_what_it_tells_of_and_axe_finds_nothing_serious(string query, ColorScheme theme)
    {
        var page = await chromium.OpenAsync("/explore" + query, theme);
        await Expect(page.Locator(".story-quote").First).ToBeVisibleAsync();
        await Expect(page.Locator("#inspector .statement-verb")).ToBeVisibleAsync();

        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    static async Task PickAsync(IPage page, string field, string text, string name)
    {
        await ReachAsync(page, page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true }));
        await page.Keyboard.TypeAsync(text);
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = name }).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true })).ToHaveValueAsync(name);
    }

    /// <summary>Walks by Tab to an element.</summary>
    static async Task ReachAsync(IPage page, ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        for (var stop = 0; stop < StopsMax; stop++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{wanted} was not reached within {StopsMax} stops of the Tab key.");
    }
}
