using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>Moving through time and comparing two dates, in a real browser.</summary>
[Trait("Category", "Browser")]
public sealed partial class TimeTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>The canvas keeps its drawing on its element.</summary>
    const string Places = "() => document.querySelector('.canvas')._cyreg.cy.nodes().map(node => [node.id(), node.position().x, node.position().y])";

    const string Patterns = """
        () => {
          const lines = document.querySelector('.canvas')._cyreg.cy.edges().filter(line => line.style('visibility') === 'visible');
          return [...new Set(lines.map(line => line.style('line-style') + ' ' + (line.style('line-style') === 'dashed' ? line.style('line-dash-pattern') : '')))].sort();
        }
        """;

    [Fact]
    public async Task From_1998_to_2016_no_node_moves_and_the_states_differ_in_their_pattern()
    {
        var page = await chromium.OpenAsync("/explore?time=1998");
        var before = await page.EvaluateAsync<object[][]>(Places);
        var handle = page.GetByRole(AriaRole.Slider, new() { Name = "Time", Exact = true });
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", "1998");

        for (var year = 1999; year <= 2016; year++)
        {
            await handle.PressAsync("ArrowRight");
            await Expect(handle).ToHaveAttributeAsync("aria-valuenow", $"{year}");
            Assert.Equal(before, await page.EvaluateAsync<object[][]>(Places));
        }
        await Expect(page).ToHaveURLAsync(new Regex("time=2016"));
        // Solid, dashed, dotted and undated.
        await page.GetByRole(AriaRole.Slider, new() { Name = "Time", Exact = true }).PressAsync("ArrowLeft");
        Assert.Equal(4, (await page.EvaluateAsync<string[]>(Patterns)).Length);
    }

    [Fact]
    public async Task Switching_the_rule_of_assumed_ends_off_changes_the_number_that_it_names()
    {
        var page = await chromium.OpenAsync("/explore?time=2014");
        var held = page.Locator(".time-held");
        await Expect(held).ToHaveTextAsync(new Regex("^holds [1-9][0-9]* relationships$"));
        var count = Number().Match(await held.InnerTextAsync()).Value;
        var seen = page.Locator("#inspector dt:text-is('Relationships') + dd");
        var words = await seen.InnerTextAsync();
        var shown = int.Parse(Number().Match(words).Value, System.Globalization.CultureInfo.InvariantCulture);

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Assume ongoing" }).UncheckAsync();

        await Expect(held).ToHaveTextAsync($"off: holds 0 relationships, leaves out {count}");
        await Expect(page).ToHaveURLAsync(new Regex("assumed=off"));
        var left = shown - int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
        await Expect(seen).ToHaveTextAsync(Number().Replace(words, $"{left}", 1));
    }

    [Fact]
    public async Task Two_dates_are_compared_from_the_workspace_and_the_pledges_stand_with_their_source()
    {
        var page = await chromium.OpenAsync("/explore?show=pledges/imu&time=2014-06/2016-01");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare two dates" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/compare\?from=2014-06&to=2016-01&show=pledges/imu"));
        await Chromium.ReadyAsync(page);
        await page.WaitForFunctionAsync("() => document.querySelector('.compare-canvas .canvas')?._cyreg?.cy.edges('.change-added').length > 0");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sentences" }).ClickAsync();

        var added = page.Locator("#added");
        await Expect(added).ToContainTextAsync("Usman Ghazi – pledged to – Islamic State, 2014");
        await Expect(added.Locator(".quote", new() { HasText = "pledging allegiance to ISIS" })).ToBeVisibleAsync();
        await added.Locator(".finding-source a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/sources/src-imu-profile"));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
