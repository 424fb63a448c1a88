using GraphExplorer.Queries;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Commands;

/// <summary>Commands of every page: other pages, saved queries, theme, search, help.</summary>
public sealed class PageCommands(NavigationManager navigation, ShellModule shell, Announcer announcer)
{
    static readonly (string Address, string Word, string Icon)[] s_pages =
    [
        ("/explore", "Explore", "network"), ("/queries", "Queries", "code"), ("/sources", "Sources", "file"), ("/import", "Import", "upload"), ("/review", "Review", "check"),
        ("/identity", "Identity", "link"), ("/readings", "Readings of a pair", "swap"), ("/quality", "Quality", "figures"),
        ("/definitions", "Definitions", "info"),
    ];

    static readonly (string Theme, string Word, string Icon)[] s_themes =
        [("light", "Light", "sun"), ("dark", "Dark", "moon"), ("system", "System", "system")];

    /// <summary>Opens the list of shortcuts.</summary>
    public required Func<Task> OpenHelp { get; init; }

    /// <summary>The commands as they are now.</summary>
    public IEnumerable<Command> List() =>
    [
        new("search", "Page", "Search names and aliases", () => shell.PressAsync("search")) { Icon = "search", Words = "find entity group leader" },
        new("help", "Page", "Show the keyboard shortcuts", OpenHelp) { Icon = "keys", Words = "keys help" },
        .. s_pages.Select(page => new Command($"page.{page.Word}", "Page", $"Go to {page.Word}", () => navigation.NavigateTo(page.Address)) { Icon = page.Icon }),
        .. s_themes.Select(theme => new Command($"theme.{theme.Theme}", "Theme", $"{theme.Word} theme", () => ChooseAsync(theme.Theme)) { Icon = theme.Icon, Words = "colours dark light" }),
        new("source.add", "Page", "Add a document", () => navigation.NavigateTo("/sources/new")) { Icon = "plus", Words = "source upload paste text pdf word html" },
        new("letters", "Page", "Switch the shortcuts of single letters on or off", SwitchLettersAsync) { Icon = "keys" },
        .. QueryCatalogue.All.Select(query => new Command($"query.{query.Name}", "Query", query.Title, () => navigation.NavigateTo($"/queries/{query.Name}"))
        {
            Icon = "code", Words = "saved query " + string.Join(' ', query.Tags),
        }),
    ];

    async Task ChooseAsync(string theme)
    {
        await shell.ChooseThemeAsync(theme);
        announcer.Say(theme == "system" ? "The theme follows the system" : $"Theme: {theme}");
    }

    async Task SwitchLettersAsync()
    {
        var on = !await shell.UsesLettersAsync();
        await shell.UseLettersAsync(on);
        announcer.Say(on ? "Single letters are shortcuts" : "Single letters are no shortcuts any more; those with Ctrl remain");
    }
}
