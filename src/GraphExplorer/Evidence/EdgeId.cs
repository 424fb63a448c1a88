namespace GraphExplorer.Evidence;

/// <summary>
/// Ids of edges: <c>r-splinter-of.iju.imu</c>, with an edge of its own <c>r-active-in.imu.kyrgyzstan.2004</c>.
/// </summary>
public static class EdgeId
{
    /// <summary>Ends of a symmetric type are put in ordinal order.</summary>
    public static string Of(string type, string from, string to, string edge)
    {
        (from, to) = Ends(type, from, to);
        var id = $"r-{type.ToLowerInvariant().Replace('_', '-')}.{from}.{to}";
        return edge.Length == 0 ? id : $"{id}.{edge}";
    }

    /// <summary>The ends as they are stored: a symmetric type has the smaller id (ordinal) first.</summary>
    public static (string From, string To) Ends(string type, string from, string to) =>
        Vocabulary.Relation(type) is { Symmetric: true } && string.CompareOrdinal(from, to) > 0
            ? (to, from)
            : (from, to);
}
