using System.Globalization;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The text form of entity ids, as elementId() gives it: <c>4:STORE:7</c> for a node and <c>5:STORE:7</c> for a
/// relationship, where STORE is the id that the store was given when it was made. An id of another store finds nothing.
/// </summary>
sealed class ElementIds(Guid store)
{
    readonly string _node = $"4:{store}:";
    readonly string _relationship = $"5:{store}:";

    public Guid Store { get; } = store;

    public string OfNode(long id) => _node + id.ToString(CultureInfo.InvariantCulture);

    public string OfRelationship(long id) => _relationship + id.ToString(CultureInfo.InvariantCulture);

    public bool TryNode(string text, out long id) => TryParse(_node, text, out id);

    public bool TryRelationship(string text, out long id) => TryParse(_relationship, text, out id);

    static bool TryParse(string prefix, string text, out long id)
    {
        id = -1;
        return text.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
