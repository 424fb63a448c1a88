namespace GraphExplorer.Bolt.PackStream;

/// <summary>Collects the entries of a map whose size is known; refuses a key that comes twice.</summary>
readonly struct MapBuilder
{
    readonly SmallMap? _small;
    readonly Dictionary<string, object?>? _large;

    public MapBuilder(int count)
    {
        if (count <= SmallMap.CountMax)
            _small = count == 0 ? null : new SmallMap(count);
        else
            _large = new Dictionary<string, object?>(count, StringComparer.Ordinal);
    }

    public void Add(string key, object? value)
    {
        if (!(_small?.TryAdd(key, value) ?? _large!.TryAdd(key, value)))
            throw new MalformedMessageException($"The key '{key}' stands twice in a map.");
    }

    public IReadOnlyDictionary<string, object?> Build() =>
        (IReadOnlyDictionary<string, object?>?)_large ?? _small ?? SmallMap.Empty;
}
