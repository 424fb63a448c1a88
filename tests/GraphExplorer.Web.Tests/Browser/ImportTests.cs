using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>A table from the disk to claims on the canvas. Has a store of its own, since it writes.</summary>
[Trait("Category", "Browser")]
public sealed class ImportTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_table_is_checked_mapped_column_by_column_and_imported()
    {
        var page = await chromium.OpenAsync("/import");
        await page.GetByLabel("CSV, TSV, XLSX or a graph file").SetInputFilesAsync(new FilePayload
        {
            Name = "ties.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("who,whom,since\nalpha-group,beta-group,2005-00-00\n"),
        });
        await Expect(page.Locator(".read-facts")).ToHaveTextAsync("ties.csv: text separated by commas, utf-8, 49 bytes.");
        await page.GetByLabel("Column who is").SelectOptionAsync("FirstId");
        await page.GetByLabel("Column whom is").SelectOptionAsync("SecondId");
        await page.GetByLabel("Column since is").SelectOptionAsync("Start");
        await page.GetByLabel("Relation of every row").SelectOptionAsync("FACTION_OF");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Save this mapping as a file" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check without importing" }).ClickAsync();
        await Expect(page.Locator(".import-summary")).ToHaveTextAsync("1 row can be imported.");
        Assert.Empty(await Chromium.SeriousAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".import-summary")).ToHaveTextAsync("1 row imported (data version 2).");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Earlier imports" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open on the canvas" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=neighbourhood/alpha-group"));
    }
}
