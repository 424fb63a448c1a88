namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>
/// The map that a temporal value is made from. It hands its entries out one by one; one that nobody has asked for in
/// the end is an error, so that a misspelt name is not passed over.
/// </summary>
sealed class FieldMap
{
    readonly MapValue _map;
    readonly HashSet<string> _taken = [];

    public FieldMap(MapValue map) => _map = map;

    public bool Has(string name) => !_map[name].IsNull;

    /// <summary>The value of an entry, null when it is not there.</summary>
    public Value Take(string name)
    {
        _taken.Add(name);
        return _map[name];
    }

    /// <summary>A whole number, null when it is not there.</summary>
    public long? Integer(string name)
    {
        var value = Take(name);
        if (value.IsNull) return null;
        return value.TryInteger(out var number)
            ? number
            : throw TemporalError.Of($"`{name}` takes an INTEGER, not {KindNames.WithArticle(value.Kind)}");
    }

    /// <summary>A whole number within bounds, null when it is not there.</summary>
    public long? Integer(string name, long min, long max)
    {
        var number = Integer(name);
        if (number < min || number > max) throw TemporalError.Of($"`{name}` is {number}, but goes from {min} to {max}");
        return number;
    }

    public TimeZone? Zone()
    {
        var zone = Take("timezone");
        if (zone.IsNull) return null;
        return zone.TryString(out var text)
            ? TimeZone.Parse(text)
            : throw TemporalError.Of($"`timezone` takes a STRING, not {KindNames.WithArticle(zone.Kind)}");
    }

    public void DemandAllTaken(string type)
    {
        foreach (var key in _map.Keys)
            if (!_taken.Contains(key))
                throw TemporalError.Of($"{type} is not made from `{key}`");
    }
}
