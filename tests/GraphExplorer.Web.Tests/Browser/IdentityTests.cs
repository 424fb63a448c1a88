using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>Two entities made one by keyboard alone, and two again. Has a store of its own, since it writes.</summary>
[Trait("Category", "Browser")]
public sealed class IdentityTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Moved = "r-splinter-of.imu-splinter-zabul.iju";

    [Fact]
    public async Task A_merge_by_keyboard_moves_the_edges_and_taking_it_apart_moves_them_back()
    {
        var page = await chromium.OpenAsync("/identity");
        await page.Locator("summary", new() { HasText = "by hand" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await TypeAsync(page.GetByLabel("Signed"), "K. Keyboard");
        await ChooseAsync(page, "One", "Islamic Jihad Union");
        await ChooseAsync(page, "Other", "Islamic Movement of Uzbekistan");
        await TypeAsync(page.GetByLabel("Why they may be one"), "Only a test.");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }));
        await Expect(page).ToHaveURLAsync(new Regex("pair=r-same-as.iju.imu"));

        await PressAsync(page.GetByRole(AriaRole.Radio, new() { Name = "Islamic Jihad Union" }), "Space");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "The same: merge" }));

        await Expect(page.Locator(".identity-said")).ToContainTextAsync("They are one now.");
        Assert.Contains(Moved, await EdgesAsync(page));
        await page.GotoAsync(page.Url.Split("/identity")[0] + "/entity/imu");
        await Expect(page.Locator(".merge-note")).ToContainTextAsync("Merged into Islamic Jihad Union");

        page = await chromium.OpenAsync("/identity?show=accepted");
        Assert.Empty(await Chromium.SeriousAsync(page));
        await TypeAsync(page.GetByLabel("Signed"), "K. Keyboard");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Take apart" }));
        await Expect(page.Locator(".identity-said")).ToContainTextAsync("The decision is taken back.");
        Assert.DoesNotContain(Moved, await EdgesAsync(page));
    }

    static async Task<string> EdgesAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync(page.Url.Split("/identity")[0] + "/api/graph?show=neighbourhood/iju");
        return await answer.TextAsync();
    }

    static async Task ChooseAsync(IPage page, string label, string name)
    {
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });
        await TypeAsync(field, name);
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(name);
        await field.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync(name);
    }

    static async Task TypeAsync(ILocator field, string text)
    {
        await field.FocusAsync();
        await field.PressSequentiallyAsync(text);
        await field.PressAsync("Tab");
        if (await field.GetAttributeAsync("role") == "combobox")
            await field.FocusAsync();
    }

    static async Task PressAsync(ILocator control, string key = "Enter")
    {
        await control.FocusAsync();
        await control.PressAsync(key);
    }
}
