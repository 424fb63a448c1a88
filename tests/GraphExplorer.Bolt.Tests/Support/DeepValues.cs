using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// Compares Bolt values by what they hold; NaN equals itself, and integers of any width are equal by value.
/// </summary>
static class DeepValues
{
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (double x, double y) => x.Equals(y) && double.IsNegative(x) == double.IsNegative(y),
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
        (BoltNode x, BoltNode y) => AreEqual(Parts(x), Parts(y)),
        (BoltRelationship x, BoltRelationship y) => AreEqual(Parts(x), Parts(y)),
        (BoltUnboundRelationship x, BoltUnboundRelationship y) => AreEqual(Parts(x), Parts(y)),
        (BoltPath x, BoltPath y) => AreEqual(x.Nodes, y.Nodes) && AreEqual(x.Relationships, y.Relationships),
        (string x, string y) => x == y,
        (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y) =>
            x.Count == y.Count && x.All(
                entry => y.TryGetValue(entry.Key, out var value) && AreEqual(entry.Value, value)),
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) =>
            x.Count == y.Count && x.Zip(y).All(pair => AreEqual(pair.First, pair.Second)),
        _ => left.Equals(right),
    };

    static object?[] Parts(BoltNode node) => [node.Id, node.ElementId, node.Labels, node.Properties];

    static object?[] Parts(BoltRelationship relationship) =>
        [relationship.Id, relationship.ElementId, relationship.Ends, relationship.Type, relationship.Properties];

    static object?[] Parts(BoltUnboundRelationship relationship) =>
        [relationship.Id, relationship.ElementId, relationship.Type, relationship.Properties];
}
