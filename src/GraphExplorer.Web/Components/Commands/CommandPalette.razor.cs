using GraphExplorer.Exploration;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GraphExplorer.Web.Components.Commands;

/// <summary>Every command of the open page by its name, and every entity by its names.</summary>
public sealed partial class CommandPalette : IDisposable
{
    /// <summary>Entities are listed from this many letters on; fewer would bury the commands.</summary>
    const int EntityLettersMin = 2;

    const int EntitiesMax = 8;

    IReadOnlyList<Line> _lines = [];
    IReadOnlyList<Command> _commands = [];
    TypedSearch _search = null!;
    string _text = "";
    int _active;

    [Inject] CommandList Commands { get; set; } = null!;
    [Inject] EntitySearch Search { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    /// <summary>What the list shows: a command, or an entity to go to.</summary>
    sealed record Line(string Id, string Title, string Group, string Icon, IReadOnlyList<string> Keys, bool? IsOn, SearchHit? Hit, Command? Command);

    static string OptionId(int index) => $"palette-{index}";

    protected override void OnInitialized() => _search = new TypedSearch(Search);

    void Open()
    {
        _commands = Commands.All();
        Show([]);
    }

    // Done when it closes and not when it opens, so that nothing takes away what is typed into an open one.
    void Clear() => (_text, _lines) = ("", []);

    // The text is bound, not assigned: only so does the browser keep letters that are typed while an answer is on its way.
    Task TypeAsync()
    {
        Show([]);
        return _text.Trim().Length < EntityLettersMin ? _search.EndAsync() : _search.FindAsync(_text, "", Show);
    }

    void Show(IReadOnlyList<SearchHit> hits)
    {
        var found = CommandSearch.Find(_commands, _text);
        var named = hits.Take(EntitiesMax).Select(hit => new Line(
            "entity/" + hit.Id, hit.Name, hit.MatchedName == hit.Name ? KindWords.Of(hit.Kind) : $"“{hit.MatchedName}”{(hit.NameKind == "merged" ? ", merged into it" : "")}", "", [], null, hit, null));
        var exact = hits is [{ Match: SearchMatch.Whole }, ..];
        var lines = found.Select(LineOf);
        _lines = [.. exact ? named.Concat(lines) : lines.Concat(named)];
        _active = 0;
        if (_text.Length > 0)
            Announcer.Say(_lines.Count == 0 ? "Nothing found" : $"{_lines.Count} found, first: {_lines[0].Title}");
    }

    static Line LineOf(Command command) =>
        new(command.Id, command.Title, command.Group, command.Icon, Shortcuts.KeysOf(command.Id), command.IsOn, null, command);

    async Task PressAsync(KeyboardEventArgs key)
    {
        const int Page = 8;
        switch (key.Key)
        {
            case "ArrowDown" when _lines.Count > 0:
                await MoveAsync((_active + 1) % _lines.Count);
                break;
            case "ArrowUp" when _lines.Count > 0:
                await MoveAsync((_active + _lines.Count - 1) % _lines.Count);
                break;
            case "PageDown" when _lines.Count > 0:
                await MoveAsync(Math.Min(_active + Page, _lines.Count - 1));
                break;
            case "PageUp" when _lines.Count > 0:
                await MoveAsync(Math.Max(_active - Page, 0));
                break;
            case "Enter":
                await _search.WaitAsync();
                if (_active < _lines.Count)
                    await ChooseAsync(_lines[_active]);
                break;
        }
    }

    Task MoveAsync(int to)
    {
        _active = to;
        return Shell.RevealAsync(OptionId(to));
    }

    async Task ChooseAsync(Line line)
    {
        await _search.EndAsync();
        await CloseAsync();
        if (line.Hit is { } hit)
            Navigation.NavigateTo("/explore" + new ExploreState { Shows = [new ShowNeighbourhood(hit.Id)], Selected = hit.Id }.ToQueryString());
        else if (line.Command is { } command)
            await command.Run();
    }

    Task CloseAsync() => Shell.CloseDialogAsync("palette");

    public void Dispose() => _search.Dispose();
}
