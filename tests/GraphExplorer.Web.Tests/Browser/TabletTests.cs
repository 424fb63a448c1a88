using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>A tablet: fingers in place of a mouse, and 1024 px for three columns.</summary>
[Trait("Category", "Browser")]
public sealed class TabletTests(Chromium chromium) : IClassFixture<Chromium>
{
    const string Zoom = "() => document.querySelector('.canvas')._cyreg.cy.zoom()";

    [Fact]
    public async Task Two_fingers_that_part_bring_the_network_nearer()
    {
        var page = await OpenAsync("/explore?show=splits/imu");
        var before = await page.EvaluateAsync<double>(Zoom);

        await PartFingersAsync(page, ".canvas");

        await page.WaitForFunctionAsync("before => document.querySelector('.canvas')._cyreg.cy.zoom() > 1.5 * before", before);
        Assert.Equal(1, await page.EvaluateAsync<double>("() => visualViewport.scale"));
    }

    [Fact]
    public async Task Two_fingers_that_part_stretch_the_time_of_the_lanes()
    {
        var page = await OpenAsync("/explore?show=splits/imu&view=lanes");
        await Expect(page.Locator(".lanes")).ToContainTextAsync("2000");
        await Expect(page.Locator(".lanes")).Not.ToContainTextAsync("2006");

        await PartFingersAsync(page, ".lanes");

        await Expect(page.Locator(".lanes")).ToContainTextAsync("2006");
    }

    [Theory]
    [InlineData("/explore?show=splits/imu")]
    [InlineData("/explore?show=neighbourhood/imu&time=2014&sel=imu")]
    [InlineData("/explore?show=pledges/imu&view=lanes")]
    public async Task Nothing_reaches_out_of_its_column(string address)
    {
        var page = await OpenAsync(address);

        var cut = await page.EvaluateAsync<string[]>(
            """
            () => [".side", ".toolbar", ".time", ".inspector", ".topbar"].flatMap((part) => {
              const edge = document.querySelector(part).getBoundingClientRect().right;
              return [...document.querySelectorAll(`${part} :is(button, select, label, a, .time-held)`)]
                .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().right > edge + 1)
                .map((each) => `${part}: ${each.textContent.trim()}`);
            })
            """);
        Assert.Empty(cut);
    }

    Task<IPage> OpenAsync(string address) => chromium.OpenAsync(
        address, new BrowserNewContextOptions { ViewportSize = new() { Width = 1024, Height = 768 }, HasTouch = true, IsMobile = true });

    static async Task PartFingersAsync(IPage page, string part)
    {
        const int FirstHalf = 40, LastHalf = 160, Step = 5;
        var box = (await page.Locator(part).BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var session = await page.Context.NewCDPSessionAsync(page);
        await TouchAsync("touchStart", Fingers(FirstHalf));
        for (var half = FirstHalf + Step; half <= LastHalf; half += Step)
            await TouchAsync("touchMove", Fingers(half));
        await TouchAsync("touchEnd", []);

        object[] Fingers(float half) => [new { x = x - half, y, id = 1 }, new { x = x + half, y, id = 2 }];

        Task TouchAsync(string type, object[] touchPoints) => session.SendAsync(
            "Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = touchPoints });
    }
}
