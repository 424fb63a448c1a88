namespace GraphExplorer.Web.Components.Commands;

/// <summary>Something that a reader can ask for by its name in the palette, or by a key of the table with the same id.</summary>
/// <param name="Id">Stable, such as <c>layout.rings</c>; a line of the same id in <c>shortcuts.json</c> gives it a key.</param>
/// <param name="Group">Where it belongs, such as <c>View</c> or <c>Filter</c>; also searched.</param>
/// <param name="Title">What it does, beginning with a verb.</param>
/// <param name="Run">Does it.</param>
public sealed record Command(string Id, string Group, string Title, Func<Task> Run)
{
    /// <summary>A command that is done at once.</summary>
    public Command(string id, string group, string title, Action run) : this(id, group, title, () =>
    {
        run();
        return Task.CompletedTask;
    })
    {
    }

    /// <summary>Other words by which a reader may look for it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Name of its symbol; empty = none.</summary>
    public string Icon { get; init; } = "";

    /// <summary>For what is on or off: which of the two holds now.</summary>
    public bool? IsOn { get; init; }
}
