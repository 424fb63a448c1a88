using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// A path in the shape of the wire: distinct nodes, distinct unbound relationships, and the steps between them.
/// </summary>
sealed record PathWalk(
    IReadOnlyList<BoltNode> Nodes,
    IReadOnlyList<BoltUnboundRelationship> Relationships,
    IReadOnlyList<long> Steps)
{
    /// <summary>
    /// Takes a path apart. Throws <see cref="ArgumentException"/> when its nodes and relationships do not join.
    /// </summary>
    public static PathWalk Of(BoltPath path)
    {
        if (path.Nodes.Count != path.Relationships.Count + 1)
            throw new ArgumentException("A path has one node more than it has relationships.");
        var nodes = new List<BoltNode>();
        var relationships = new List<BoltUnboundRelationship>();
        var nodePlaces = new Dictionary<long, int>();
        var relationshipPlaces = new Dictionary<long, int>();
        var steps = new List<long>(path.Relationships.Count * 2);
        PlaceOfNode(path.Nodes[0]);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            steps.Add(PlaceOfRelationship(path.Relationships[i]) * Direction(path, i));
            steps.Add(PlaceOfNode(path.Nodes[i + 1]));
        }

        return new PathWalk(nodes, relationships, steps);

        long PlaceOfNode(BoltNode node)
        {
            if (nodePlaces.TryAdd(node.Id, nodes.Count))
                nodes.Add(node);
            return nodePlaces[node.Id];
        }

        long PlaceOfRelationship(BoltRelationship relationship)
        {
            if (relationshipPlaces.TryAdd(relationship.Id, relationships.Count + 1))
            {
                relationships.Add(new BoltUnboundRelationship(
                    relationship.Id, relationship.ElementId, relationship.Type, relationship.Properties));
            }

            return relationshipPlaces[relationship.Id];
        }
    }

    /// <summary>
    /// Puts the path together again. Throws <see cref="MalformedMessageException"/> when a step points nowhere.
    /// </summary>
    public BoltPath ToPath()
    {
        if (Nodes.Count == 0 || Steps.Count % 2 != 0)
            throw new MalformedMessageException("A path needs a node, and two numbers for each step.");
        var nodes = new BoltNode[Steps.Count / 2 + 1];
        var relationships = new BoltRelationship[Steps.Count / 2];
        var bound = new BoltRelationship?[Relationships.Count];
        nodes[0] = Nodes[0];
        for (var i = 0; i < relationships.Length; i++)
        {
            nodes[i + 1] = NodeAt(Steps[2 * i + 1]);
            relationships[i] = Bind(bound, Steps[2 * i], nodes[i], nodes[i + 1]);
        }

        return new BoltPath(nodes, relationships);
    }

    BoltNode NodeAt(long place) => place >= 0 && place < Nodes.Count
        ? Nodes[(int)place]
        : throw new MalformedMessageException($"A path step points at node {place} of {Nodes.Count}.");

    /// <summary>A relationship that is walked several times is one object, and has the same ends each time.</summary>
    BoltRelationship Bind(BoltRelationship?[] bound, long step, BoltNode from, BoltNode to)
    {
        if (step == 0 || step > Relationships.Count || step < -Relationships.Count)
            throw new MalformedMessageException($"A path step points at relationship {step} of {Relationships.Count}.");
        var place = (int)Math.Abs(step) - 1;
        var (start, end) = step > 0 ? (from, to) : (to, from);
        if (bound[place] is not { } relationship)
            return bound[place] = Bind(Relationships[place], start, end);
        return relationship.StartId == start.Id && relationship.EndId == end.Id
            ? relationship
            : throw new MalformedMessageException(
                $"Relationship {relationship.Id} of a path stands between different nodes.");
    }

    static BoltRelationship Bind(BoltUnboundRelationship relationship, BoltNode start, BoltNode end) => new(
        relationship.Id,
        relationship.ElementId,
        new BoltEnds(start.Id, start.ElementId, end.Id, end.ElementId),
        relationship.Type,
        relationship.Properties);

    static long Direction(BoltPath path, int i)
    {
        var (relationship, from, to) = (path.Relationships[i], path.Nodes[i], path.Nodes[i + 1]);
        if (relationship.StartId == from.Id && relationship.EndId == to.Id)
            return 1;
        if (relationship.StartId == to.Id && relationship.EndId == from.Id)
            return -1;
        throw new ArgumentException(
            $"Relationship {relationship.Id} of a path joins nodes {relationship.StartId} and {relationship.EndId}, "
            + $"but stands between {from.Id} and {to.Id}.");
    }
}
