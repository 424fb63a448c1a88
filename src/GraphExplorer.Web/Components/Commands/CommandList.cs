namespace GraphExplorer.Web.Components.Commands;

/// <summary>
/// What can be done on the open page. Each part of the screen adds a function that lists its commands as they are at the moment, and takes it
/// back when it goes. One per circuit.
/// </summary>
public sealed class CommandList
{
    readonly List<Func<IEnumerable<Command>>> _sources = [];

    /// <summary>Adds a source of commands, which is asked whenever the palette opens or a key is pressed; disposing the answer takes it back.</summary>
    public IDisposable Add(Func<IEnumerable<Command>> source)
    {
        _sources.Add(source);
        return new Addition(this, source);
    }

    /// <summary>What can be done now, in the order in which the parts were added. Of two with one id the later part's counts.</summary>
    public IReadOnlyList<Command> All()
    {
        var commands = new OrderedDictionary<string, Command>(StringComparer.Ordinal);
        foreach (var command in _sources.SelectMany(source => source()))
            commands[command.Id] = command;
        return [.. commands.Values];
    }

    /// <summary>Does what a command says; false when there is none of this id now.</summary>
    public async Task<bool> RunAsync(string id)
    {
        if (All().FirstOrDefault(command => command.Id == id) is not { } command)
            return false;
        await command.Run();
        return true;
    }

    sealed class Addition(CommandList list, Func<IEnumerable<Command>> source) : IDisposable
    {
        public void Dispose() => list._sources.Remove(source);
    }
}
