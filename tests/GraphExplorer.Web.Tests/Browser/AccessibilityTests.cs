using Microsoft.Playwright;
using Xunit;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>No serious finding of axe on any page, in either theme.</summary>
[Trait("Category", "Browser")]
public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string, ColorScheme> Pages
    {
        get
        {
            var data = new TheoryData<string, ColorScheme>();
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
                foreach (var page in new[]
                {
                    "/explore", "/explore?show=splits/imu&sel=imu", "/explore?show=splits/imu&sel=r-splinter-of.iju.imu",
                    "/explore?show=pledges/imu&view=table&year=2014", "/entity/imu", "/queries", "/queries/pledges-in-order?run=1",
                    "/compare?from=2014-06&to=2016-01", "/compare?from=2014-06&to=2016-01&as=sentences",
                    "/queries/editor", "/views", "/explore?show=pledges/imu&f=-kind:Event&f=~largest", "/explore?show=neighbourhood/imu&view=lanes", "/sources", "/sources/src-imu-profile?claim=c-iju-splinter", "/definitions", "/no-such-page",
                })
                    data.Add(page, theme);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation(string address, ColorScheme theme)
    {
        var page = await chromium.OpenAsync(address, theme);

        Assert.Empty(await Chromium.SeriousAsync(page));
    }
}
