using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>The tree, the palette and the keys, with no mouse at all.</summary>
[Trait("Category", "Browser")]
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task From_the_IMU_to_the_Islamic_State_by_palette_and_tree()
    {
        var page = await chromium.OpenAsync("/explore");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("islamic movement of uzb");
        await Expect(Chosen(page)).ToHaveTextAsync("Islamic Movement of Uzbekistan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#inspector-title")).ToHaveTextAsync("Islamic Movement of Uzbekistan");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("trace pledges");
        await Expect(Chosen(page)).ToHaveTextAsync("Trace: pledges of Islamic Movement of Uzbekistan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("show=pledges/imu"));
        await Expect(page).ToHaveTitleAsync("Pledges of Islamic Movement of Uzbekistan · GraphExplorer");
        await Chromium.ReadyAsync(page);

        await page.Keyboard.PressAsync("w");
        await Expect(Current(page)).ToHaveAccessibleNameAsync(new Regex("^Islamic Movement of Uzbekistan, group, "));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await WalkToAsync(page, new Regex("^Usman Ghazi, .*Islamic Movement of Uzbekistan, "));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await WalkToAsync(page, new Regex("^Usman Ghazi, pledged to Islamic State, leader, 2014, one source"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#inspector .statement-verb")).ToContainTextAsync("2014");
        await Expect(page.Locator("#inspector .quote").First).ToContainTextAsync("pledging allegiance to ISIS");
        await Expect(page).ToHaveURLAsync(new Regex("sel=r-pledged-to"));
    }

    [Fact]
    public async Task Several_are_selected_lined_up_coloured_and_hidden_without_a_mouse()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu&sel=imu");
        await page.Locator(".canvas").FocusAsync();
        await page.Keyboard.PressAsync("b");
        await Expect(page).ToHaveURLAsync(new Regex("splits/imu$"));
        var selected = await page.EvaluateAsync<int>("document.querySelector('.canvas')._cyreg.cy.nodes(':selected').length");
        Assert.True(selected > 1);

        await RunAsync(page, "line up top", "Line up the selected: top");
        await page.WaitForFunctionAsync("() => new Set(document.querySelector('.canvas')._cyreg.cy.nodes(':selected').map((node) => node.position('y'))).size === 1");
        await RunAsync(page, "colour betweenness", "Colour shows betweenness");
        await Expect(page).ToHaveURLAsync(new Regex("colour=betweenness$"));
        await RunAsync(page, "hide selected", $"Hide the {selected} selected");
        await Expect(page).ToHaveURLAsync(new Regex("hide=.*imu.*&colour=betweenness$"));
    }

    static async Task RunAsync(IPage page, string typed, string title)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator(".palette-input").FillAsync(typed);
        await Expect(Chosen(page)).ToContainTextAsync(title);
        await page.Keyboard.PressAsync("Enter");
    }

    [Fact]
    public async Task The_palette_begins_anew_each_time_and_gives_the_keyboard_back()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu");
        await page.Locator(".canvas").FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("qwxqwx");
        await Expect(page.GetByText("Nothing is called “qwxqwx”")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".canvas")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator(".palette-input")).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("view table");
        await Expect(Chosen(page)).ToHaveTextAsync(new Regex("View: table"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("view=table"));
    }

    [Fact]
    public async Task The_help_lists_the_keys_and_single_letters_can_be_switched_off()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator(".help")).ToContainTextAsync("Walk the graph as a tree");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Letters and signs alone are shortcuts" }).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".help")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("w");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator(".palette-input")).ToBeFocusedAsync();
        await Expect(page.Locator(".tree-panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_typed_before_the_circuit_is_up_is_kept_and_searched()
    {
        var page = await chromium.NewPageAsync(new());
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/_framework/blazor.web*", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/explore", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#search").ClickAsync();
        await page.Keyboard.TypeAsync("IJU");

        release.SetResult();
        await Chromium.ReadyAsync(page);

        await Expect(page.Locator("#search")).ToHaveValueAsync("IJU");
        await Expect(page.Locator("#search")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Islamic Jihad Union" }).First).ToBeVisibleAsync();
    }

    static ILocator Chosen(IPage page) => page.Locator(".palette-option[aria-selected=true] .palette-title");

    static ILocator Current(IPage page) => page.Locator(".tree-line:focus");

    /// <summary>Goes down the tree until the line with the keyboard says this.</summary>
    static async Task WalkToAsync(IPage page, Regex words)
    {
        const int LinesMax = 200;
        for (var line = 0; line < LinesMax; line++)
        {
            if (words.IsMatch(await Current(page).Locator(".tree-spoken").TextContentAsync() ?? ""))
                return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.Fail($"No line within {LinesMax} says '{words}'.");
    }
}
