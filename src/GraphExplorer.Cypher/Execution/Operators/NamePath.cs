using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Operators;

/// <summary>Makes the value of a named path from its first node and the relationships, or lists of them, in the row.</summary>
sealed class NamePath(QueryRun run, Operator input, PathSlots slots) : Step(run, input)
{
    readonly List<long> _relationships = [];

    public override bool Next()
    {
        if (!Input.Next()) return false;
        Row[slots.Path] = Make();
        return true;
    }

    Value Make()
    {
        if (!Row[slots.Start].IsNode) return default;
        _relationships.Clear();
        foreach (var slot in slots.Relationships)
        {
            var value = Row[slot];
            if (value.IsRelationship) _relationships.Add(value.AsRelationship());
            else if (value.IsList)
                foreach (var item in value.AsList().Span) _relationships.Add(item.AsRelationship());
            else return default;
        }
        return Value.Of(Paths.Walk(Run, Row[slots.Start].AsNode(), _relationships));
    }
}

/// <summary>Where a named path goes, where it starts and what it walks.</summary>
sealed record PathSlots(int Path, int Start, int[] Relationships);
