using Bunit;
using GraphExplorer.Web.Components.Pages;
using GraphExplorer.Web.Components.Workspace;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The Compare page and what leads to it.</summary>
public sealed class ComparePageTests : Screen
{
    [Fact]
    public void The_pledges_between_two_dates_are_sentences_with_quotes_and_links_to_their_source()
    {
        var page = Open("?from=2014-06&to=2016-01&show=pledges/imu&as=sentences");

        var added = page.Find("#added");
        Assert.Contains("Usman Ghazi – pledged to – Islamic State, 2014", added.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sheikh Muhammad Ali – pledged to – Islamic State, 2015", added.TextContent, StringComparison.Ordinal);
        Assert.Contains(added.QuerySelectorAll(".quote"), quote => quote.TextContent.Contains("pledging allegiance to ISIS", StringComparison.Ordinal));
        Assert.Contains(
            added.QuerySelectorAll(".finding-source a"),
            link => link.GetAttribute("href")!.StartsWith("/sources/src-imu-profile?claim=", StringComparison.Ordinal));
        Assert.Equal(
            ["added", "ended", "passed", "retyped", "redated", "disputed"],
            page.FindAll(".dossier-section").Select(section => section.Id));
    }

    [Fact]
    public void The_table_names_change_certainty_and_reason_in_words()
    {
        var page = Open("?from=2014-06&to=2016-01&show=pledges/imu&as=table");

        var row = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Usman Ghazi – pledged to", StringComparison.Ordinal));
        Assert.Equal(
            ["Added", "possible", "1"],
            new[] { 0, 1, 4 }.Select(index => row.QuerySelectorAll("td")[index].TextContent.Trim().TrimStart('+')));
    }

    [Fact]
    public void Each_export_and_each_form_keeps_what_is_compared()
    {
        var page = Open("?from=2014-06&to=2016-01&show=pledges/imu&as=table&assumed=off");

        Assert.Equal(
            ["csv", "md", "txt", "json"],
            page.FindAll(".compare-exports a").Select(link => link.GetAttribute("href")!.Split('/', '?')[3]));
        Assert.All(
            page.FindAll(".compare-exports a, .compare-bar .segment"),
            link => Assert.Contains("from=2014-06&to=2016-01", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(
            page.FindAll(".compare-exports a, .compare-bar .segment"),
            link => Assert.Contains("show=pledges/imu&assumed=off", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_dates_become_an_address_and_what_is_wrong_with_them_is_said()
    {
        var page = Open("?from=2014-06&to=2016-01&show=pledges/imu&as=table");
        await page.Find("#compare-from").ChangeAsync("2016-02");

        await page.Find("form").SubmitAsync();

        Assert.EndsWith("/compare?from=2016-02&to=2016-01&as=table&show=pledges/imu", Navigation.Uri, StringComparison.Ordinal);
        var wrong = Open("?from=2016-02&to=2016-01&as=table");
        Assert.Contains("The first date (February 2016) has to end before the second (January 2016) begins.", wrong.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(wrong.FindAll("table"));
    }

    [Fact]
    public void Another_address_of_the_open_page_is_followed()
    {
        var page = Open("?from=2014-06&to=2016-01&show=pledges/imu&as=table");

        Navigation.NavigateTo("/compare?from=2014-06&to=2016-01&show=pledges/imu&as=sentences");
        page.WaitForAssertion(() => Assert.Equal("3", page.Find("#added .count").TextContent));
        Navigation.NavigateTo("/compare?from=2014-06&to=2016-01&show=pledges/imu&as=sentences&assumed=off");

        page.WaitForAssertion(() => Assert.Equal("0", page.Find("#added .count").TextContent));
    }

    [Fact]
    public async Task The_workspace_leads_to_the_comparison_of_its_range()
    {
        var session = await SessionAsync("?show=pledges/imu&time=2014-06/2016-01&assumed=off");

        var link = Render<CompareLink>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal("/compare?from=2014-06&to=2016-01&show=pledges/imu&assumed=off", link.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task Undated_ones_are_counted_and_each_of_them_can_be_selected()
    {
        var session = await SessionAsync("?time=2014");

        var list = Render<UndatedList>(parameters => parameters.AddCascadingValue(session));

        var entries = list.FindAll(".menu-item");
        Assert.Equal($"{entries.Count} undated", list.Find(".time-undated").TextContent);
        Assert.Equal(session.View.Seen.States.Values.Count(state => state == GraphExplorer.Time.TimeState.Undated), entries.Count);
        entries[^1].Click();
        Assert.Contains("sel=r-", Navigation.Uri, StringComparison.Ordinal);
    }

    IRenderedComponent<Compare> Open(string query)
    {
        SetRendererInfo(new RendererInfo("Server", true));
        Navigation.NavigateTo("/compare" + query);
        var page = Render<Compare>();
        page.WaitForAssertion(() => Assert.True(page.FindAll(".compare-bar, [role=alert]").Count > 0));
        return page;
    }
}
