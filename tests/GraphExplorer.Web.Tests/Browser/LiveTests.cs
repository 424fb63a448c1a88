using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>What others change appears on open pages. Has a store of its own, since it writes.</summary>
[Trait("Category", "Browser")]
public sealed class LiveTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_import_appears_on_an_open_page_with_a_quiet_notice()
    {
        var page = await chromium.OpenAsync("/explore");
        await Expect(page.Locator(".live-state")).ToHaveTextAsync("Live");
        await Expect(page.Locator("#inspector dd").First).ToHaveTextAsync("126 of 126 in sight");

        await chromium.Server.ImportAsync(Path.Combine(AppContext.BaseDirectory, "Live", "two-groups.claims.jsonl"));

        await Expect(page.Locator("#inspector dd").First).ToHaveTextAsync("128 of 128 in sight");
        await Expect(page.Locator(".rz-notification-item")).ToBeVisibleAsync();
    }
}
