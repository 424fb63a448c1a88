using Microsoft.Playwright;
using Xunit;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>No serious finding of axe on any page, in either theme, on a wide screen and on a phone.</summary>
[Trait("Category", "Browser")]
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    static readonly string[] s_pages =
    [
        "/explore", "/explore?show=splits/imu&sel=imu", "/explore?show=splits/imu&sel=r-splinter-of.iju.imu",
        "/explore?show=pledges/imu&view=table&time=2014", "/explore?show=lineage/imu&view=lanes", "/explore?view=map", "/compare?from=2014-06&to=2016-01",
        "/views", "/explore?show=pledges/imu&f=-kind:Event&f=~largest", "/entity/imu", "/entity/imu/edit", "/claims/new?source=src-imu-profile&from=imu", "/queries", "/queries/pledges-in-order?run=1", "/queries/editor", "/queries/new", "/queries/runs", "/queries?nodes=imu,iju", "/sources", "/sources?q=split+jihad", "/sources/new", "/import", "/sources/src-imu-profile/edit", "/sources/src-imu-profile", "/sources/src-imu-profile?claim=c-iju-splinter", "/identity",
        "/compare?from=2014-06&to=2016-01&as=sentences", "/explore?show=neighbourhood/imu&view=lanes", "/definitions", "/no-such-page",
        "/review", "/review/src-imu-profile", "/claims/c-iju-splinter", "/readings?a=imu&b=isis", "/quality",
    ];

    public static TheoryData<string, int> Pages
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var width in new[] { 1440, 390 })
                foreach (var page in s_pages)
                    data.Add(page, width);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation_in_either_theme(string address, int width)
    {
        var page = await chromium.OpenAsync(address, new BrowserNewContextOptions
        {
            ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = width, Height = width < 1000 ? 844 : 900 },
        });
        Assert.Empty(await Chromium.SeriousAsync(page));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.Empty(await Chromium.SeriousAsync(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Tree_palette_and_help_have_no_serious_violation(ColorScheme theme)
    {
        var page = await chromium.OpenAsync("/explore?show=neighbourhood/imu&sel=imu", theme);
        await page.Keyboard.PressAsync("w");
        await Assertions.Expect(page.Locator(".tree-line").First).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));

        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator(".palette-option").First).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));

        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Assertions.Expect(page.Locator(".help")).ToBeVisibleAsync();
        Assert.Empty(await Chromium.SeriousAsync(page));
    }

    [Theory]
    [InlineData("/explore?show=neighbourhood/imu&sel=imu", 720, 450)]
    [InlineData("/entity/imu", 720, 450)]
    [InlineData("/definitions", 720, 450)]
    [InlineData("/queries", 720, 450)]
    [InlineData("/sources/src-imu-profile", 720, 450)]
    [InlineData("/explore?show=neighbourhood/imu&sel=imu", 390, 844)]
    [InlineData("/entity/imu", 390, 844)]
    [InlineData("/definitions", 390, 844)]
    [InlineData("/queries", 390, 844)]
    [InlineData("/sources/src-imu-profile", 390, 844)]
    [InlineData("/sources/new", 390, 844)]
    [InlineData("/sources?q=split", 390, 844)]
    public async Task At_200_percent_and_on_a_phone_nothing_is_wider_than_the_screen(string address, int width, int height)
    {
        var page = await chromium.OpenAsync(address, new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } });

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
