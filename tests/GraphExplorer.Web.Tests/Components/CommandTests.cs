using System.Text.RegularExpressions;
using Bunit;
using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The list of commands, its search, its palette, and the keys that stand beside them.</summary>
public sealed partial class CommandTests : Screen
{
    static readonly Command[] s_some =
    [
        Named("layout.rings", "Layout", "Arrange in rings around the selection"), Named("layout.force", "Layout", "Arrange by force"),
        Named("zoom.in", "View", "Zoom in"), Named("theme.dark", "Theme", "Dark theme"), Named("fit", "View", "Fit everything into sight"),
    ];

    [Theory]
    [InlineData("dark", "theme.dark")]
    [InlineData("theme", "theme.dark")]
    [InlineData("arr ring", "layout.rings")]
    [InlineData("zm", "zoom.in")]
    [InlineData("lyt frc", "layout.force")]
    [InlineData("ft", "fit")]
    public void Words_typed_in_a_hurry_find_the_command(string text, string id) => Assert.Equal(id, CommandSearch.Find(s_some, text)[0].Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void No_words_list_every_command_in_its_order(string text) => Assert.Equal(s_some, CommandSearch.Find(s_some, text));

    [Fact]
    public void Every_word_has_to_match() => Assert.Empty(CommandSearch.Find(s_some, "arrange dark"));

    [Fact]
    public void A_whole_word_comes_before_a_beginning_a_part_and_single_letters()
    {
        Command[] commands = [Named("1", "", "First in, next"), Named("2", "", "Refit"), Named("3", "", "Fitting"), Named("4", "", "Fit")];

        Assert.Equal(["4", "3", "2", "1"], CommandSearch.Find(commands, "fit").Select(command => command.Id));
    }

    [Fact]
    public async Task A_source_is_asked_anew_each_time_and_can_be_taken_back()
    {
        var (list, name, ran) = (new CommandList(), "one", "");
        var source = list.Add(() => [new Command(name, "", name, () => ran = name)]);

        Assert.True(await list.RunAsync("one"));
        name = "two";
        Assert.False(await list.RunAsync("one"));
        Assert.Equal("one", ran);
        source.Dispose();
        Assert.Empty(list.All());
    }

    [Fact]
    public void Of_two_commands_with_one_id_the_later_part_counts()
    {
        var list = new CommandList();
        list.Add(() => [Named("fit", "", "Earlier")]);
        list.Add(() => [Named("fit", "", "Later")]);

        Assert.Equal("Later", Assert.Single(list.All()).Title);
    }

    [Fact]
    public async Task Every_key_of_the_page_belongs_to_a_command_and_every_command_has_its_own_id()
    {
        var session = await SessionAsync("?show=neighbourhood/imu&sel=imu");
        var shell = Services.GetRequiredService<ShellModule>();
        var canvas = new CanvasModule(JSInterop.JSRuntime);
        var commands = new PageCommands(Navigation, shell, Services.GetRequiredService<GraphExplorer.Web.Components.Announcer>()) { OpenHelp = () => Task.CompletedTask }.List()
            .Concat(new ExploreCommands(session, canvas, shell, Navigation) { PathFrom = _ => { }, PathTo = _ => { } }.List())
            .Concat(new DrawingCommands(session, canvas).List())
            .Select(command => command.Id).ToList();

        Assert.Equal(commands.Distinct().Count(), commands.Count);
        Assert.Empty(Shortcuts.All
            .Where(line => line.Where is "everywhere" or "explore").Select(line => line.Id)
            .Except(commands).Except(Marked()).Except(["palette"]));
    }

    [Fact]
    public async Task What_the_menus_of_the_drawing_do_and_the_filter_by_confidence_are_commands()
    {
        var session = await SessionAsync("?show=neighbourhood/imu&colour=degree");
        var commands = Services.GetRequiredService<CommandList>();
        commands.Add(new DrawingCommands(session, new CanvasModule(JSInterop.JSRuntime)).List);
        Assert.DoesNotContain(commands.All(), command => command.Id.StartsWith("align.", StringComparison.Ordinal));
        session.SelectSeveral(["imu", "iju"]);

        Assert.Equal("Line up the selected: spread across", commands.All().Single(command => command.Id == "align.across").Title);
        Assert.Equal(["colour.degree", "size.degree", "filter.confidence.any"], commands.All().Where(command => command.IsOn == true).Select(command => command.Id));
        await commands.RunAsync("filter.confidence.70");
        Assert.EndsWith("?show=neighbourhood/imu&f=conf:70..&colour=degree", Navigation.Uri, StringComparison.Ordinal);
        await session.ReadAsync(Navigation.Uri);
        await commands.RunAsync("filter.confidence.any");
        Assert.EndsWith("?show=neighbourhood/imu&colour=degree", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_finder_is_turned_round_and_asked_from_the_palette()
    {
        var session = await SessionAsync("?show=neighbourhood/imu");
        var commands = Services.GetRequiredService<CommandList>();
        var panel = Render<PathPanel>(parameters => parameters.AddCascadingValue(session));
        Assert.DoesNotContain(commands.All(), command => command.Id is "path.swap" or "path.find");
        await panel.InvokeAsync(() => panel.Instance.Begin("isis"));
        await panel.InvokeAsync(() => panel.Instance.End("imu"));
        Navigation.NavigateTo("/explore?show=neighbourhood/imu");

        await panel.InvokeAsync(() => commands.RunAsync("path.swap"));
        await panel.InvokeAsync(() => commands.RunAsync("path.order"));
        await panel.InvokeAsync(() => commands.RunAsync("path.find"));

        Assert.EndsWith("/explore?show=path/imu/isis/actors/in-order", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_that_carries_a_command_names_a_line_of_the_table() =>
        Assert.Empty(Marked().Except(Shortcuts.All.Select(line => line.Id)));

    [Fact]
    public void No_markup_names_a_key_of_its_own() =>
        Assert.All(Markup(), text => Assert.DoesNotContain("data-key=", text, StringComparison.Ordinal));

    [Fact]
    public void The_palette_lists_commands_with_their_keys_and_runs_the_one_that_is_chosen()
    {
        var ran = "";
        Services.GetRequiredService<CommandList>().Add(() => [new Command("fit", "View", "Fit everything into sight", () => ran = "fit"), Named("zoom.in", "View", "Zoom in")]);
        var palette = Render<CommandPalette>();

        palette.Find("input").Focus();
        Assert.Equal(["Fit everything into sight", "Zoom in"], palette.FindAll(".palette-title").Select(title => title.TextContent));
        Assert.Equal("f", palette.Find("li kbd").TextContent);
        palette.Find("input").Input("fit evr");
        Assert.Equal("Fit everything into sight", palette.Find("[aria-selected=true] .palette-title").TextContent);
        palette.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });

        palette.WaitForAssertion(() => Assert.Equal("fit", ran));
    }

    [Fact]
    public void The_palette_finds_entities_by_their_names_and_goes_to_them()
    {
        var palette = Render<CommandPalette>();

        palette.Find("input").Focus();
        palette.Find("input").Input("Taleban");
        palette.WaitForAssertion(() => Assert.Equal("Taliban", palette.Find("[aria-selected=true] .palette-title").TextContent));
        palette.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });

        palette.WaitForAssertion(() => Assert.EndsWith("/explore?show=neighbourhood/taliban&sel=taliban", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_are_written_as_readers_know_them() =>
        Assert.Equal(["→", "Ctrl+K", "Shift+Space", "PgDn", "+", "−"], new[] { "ArrowRight", "Ctrl+K", "Shift+Space", "PageDown", "+", "-" }.Select(Shortcuts.Words));

    static Command Named(string id, string group, string title) => new(id, group, title, () => { });

    static IEnumerable<string> Marked() =>
        Markup().SelectMany(text => Carried().Matches(text).Select(match => match.Groups[1].Value)).Distinct();

    static IEnumerable<string> Markup()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GraphExplorer.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run within a checkout.");
        return Directory.EnumerateFiles(Path.Combine(folder, "src", "GraphExplorer.Web", "Components"), "*.razor", SearchOption.AllDirectories).Select(File.ReadAllText);
    }

    [GeneratedRegex("""(?:data-command|Command)="(?:@\(.*? \? ")?([a-z][\w.]*)""")]
    private static partial Regex Carried();
}
