using System.Collections;

namespace GraphExplorer.Exploration;

/// <summary>A set of ids or words that keeps its order and is compared by content, so that states can be
/// compared.</summary>
public sealed class IdSet : IReadOnlyCollection<string>, IEquatable<IdSet>
{
    readonly OrderedDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    public IdSet(IEnumerable<string> ids)
    {
        foreach (var id in ids) _ids[id] = true;
    }

    public static IdSet Empty { get; } = new([]);

    public int Count => _ids.Count;

    public bool Contains(string id) => _ids.ContainsKey(id);

    public IdSet With(string id) => Contains(id) ? this : new IdSet(_ids.Keys.Append(id));

    public IdSet Without(string id) => new(_ids.Keys.Where(other => other != id));

    public IEnumerator<string> GetEnumerator() => _ids.Keys.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(IdSet? other) => other is not null && _ids.Keys.SequenceEqual(other._ids.Keys);
    public override bool Equals(object? obj) => Equals(obj as IdSet);
    public override int GetHashCode() => string.Join(',', _ids.Keys).GetHashCode(StringComparison.Ordinal);
    public override string ToString() => string.Join(',', _ids.Keys);
}
