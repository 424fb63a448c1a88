using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>Menus, panels and downloads of the workspace, on a desk, on a tablet and on a phone.</summary>
[Trait("Category", "Browser")]
public sealed class WorkspaceTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_menu_of_a_node_opens_by_key_and_hides_it()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu&sel=imu");
        await page.Locator(".canvas").FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Open the neighbourhood" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Hide", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("hide=imu"));
        await Expect(page.GetByText("1 element hidden")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_right_click_on_the_canvas_offers_what_can_be_done_with_it()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu");
        await page.Locator(".canvas").ClickAsync(new() { Button = MouseButton.Right, Position = new() { X = 8, Y = 8 } });

        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Show the whole network" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/explore$"));
    }

    [Theory]
    [InlineData("graphml", ".graphml", "<graphml")]
    [InlineData("json", ".json", "\"version\"")]
    [InlineData("report-html", ".report.html", "src=\"data:image/png;base64,iVBORw0KGgo")]
    public async Task The_export_menu_saves_what_is_in_sight(string format, string ending, string part)
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-export={format}]").First.ClickAsync());

        Assert.Contains(ending, download.SuggestedFilename, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("Islamic Jihad Union", text, StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_saved_with_where_it_comes_from()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-export=svg]").ClickAsync());

        var picture = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
        Assert.Contains("Splits of Islamic Movement of Uzbekistan", picture, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_and_colours_by_rule_are_in_the_saved_picture()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu&colour=degree");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a note" }).ClickAsync();
        await page.GetByLabel("Text of the note").FillAsync("Is it <the same> & when?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-export=svg]").ClickAsync());

        var picture = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("Is it &lt;the same&gt; &amp; when?", picture, StringComparison.Ordinal);
        Assert.Contains("Colour: how many relationships in view touch it", picture, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_the_panels_are_drawers_that_open_and_close()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu", Phone());
        var side = page.Locator("#side");
        await Expect(side).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Trace, filter" }).ClickAsync();
        await Expect(side).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Evidence" }).ClickAsync();
        await Expect(side).ToBeHiddenAsync();
        await Expect(page.Locator("#inspector")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "View", Exact = true }).ClickAsync();
        await Expect(page.Locator("#inspector")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("&view=lanes")]
    [InlineData("&view=map")]
    public async Task On_a_phone_the_drawing_has_most_of_the_height_and_tools_and_time_unfold(string view)
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu" + view, Phone());
        var drawing = (await page.Locator(".stage-body").BoundingBoxAsync())!;
        Assert.InRange(drawing.Height, 844 / 2, 844);

        await page.GetByRole(AriaRole.Button, new() { Name = "Tools" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fit into sight" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        await Expect(page.Locator("[data-export=csv]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");

        await page.GetByRole(AriaRole.Button, new() { Name = "Bars and settings of time" }).ClickAsync();
        await Expect(page.Locator("#time-handle")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Assume ongoing")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_tree_takes_the_place_of_the_view_and_opens_the_evidence()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu&sel=r-splinter-of.iju.imu", Phone());
        await page.GetByRole(AriaRole.Button, new() { Name = "The graph as a tree" }).ClickAsync();
        var line = page.Locator(".tree-line[aria-selected=true]");
        await Expect(line).ToHaveAccessibleNameAsync("Islamic Jihad Union, splinter of Islamic Movement of Uzbekistan, March 2002, one source");

        await line.ClickAsync();

        await Expect(page.Locator("#inspector .quote")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_tablet_a_long_press_opens_the_menu()
    {
        var page = await chromium.OpenAsync("/explore?show=splits/imu", new BrowserNewContextOptions { ViewportSize = new() { Width = 1024, Height = 768 }, HasTouch = true });
        var box = (await page.Locator(".canvas").BoundingBoxAsync())!;
        var touch = await page.Context.NewCDPSessionAsync(page);
        object[] point = [new { x = box.X + 12, y = box.Y + 12 }];
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = point });

        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Fit into sight" })).ToBeVisibleAsync();
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }

    static BrowserNewContextOptions Phone() => new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };
}
