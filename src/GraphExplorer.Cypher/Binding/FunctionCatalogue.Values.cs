namespace GraphExplorer.Cypher.Binding;

static partial class FunctionCatalogue
{
    static IEnumerable<FunctionSignature> ListAggregates()
    {
        var any = Argument("input", StaticType.Any);
        var number = Argument("input", StaticType.Of(TypeKinds.Number | TypeKinds.Duration));
        var plainNumber = Argument("input", StaticType.Number);
        var percentile = Argument("percentile", StaticType.Number);
        FunctionSignature[] all =
        [
            Function(Aggregating, "avg", number.Type, [number], "The mean of the numbers or durations."),
            Function(Aggregating, "collect", StaticType.List, [any], "A list of the values that are not null."),
            Function(Aggregating, "count", StaticType.Integer, [any], "How many values are not null."),
            Function(Aggregating, "max", StaticType.Any, [any], "The greatest value in the order of values."),
            Function(Aggregating, "min", StaticType.Any, [any], "The least value in the order of values."),
            Function(Aggregating, "percentileCont", StaticType.Float, [plainNumber, percentile],
                "The percentile (0.0 to 1.0), interpolated between neighbours."),
            Function(Aggregating, "percentileDisc", StaticType.Number, [plainNumber, percentile],
                "The value nearest to the percentile (0.0 to 1.0)."),
            Function(Aggregating, "stDev", StaticType.Float, [plainNumber], "The standard deviation of a sample."),
            Function(Aggregating, "stDevP", StaticType.Float, [plainNumber], "The standard deviation of a population."),
            Function(Aggregating, "sum", number.Type, [number], "The sum of the numbers or durations."),
        ];
        return all.Select(f => f with { IsAggregate = true });
    }

    static FunctionSignature[] ListScalars()
    {
        var any = Argument("input", StaticType.Any);
        var entity = Argument("entity", StaticType.Of(TypeKinds.Entity));
        var relationship = Argument("relationship", StaticType.Relationship);
        var sized = Argument("input", StaticType.Of(TypeKinds.List | TypeKinds.String));
        var holder = Argument("input", StaticType.Of(TypeKinds.Entity | TypeKinds.Map));
        return
        [
            Function(Scalar, "coalesce", StaticType.Any, [any], "The first value that is not null.")
                with { IsVariadic = true },
            Function(Database, "db.nameFromElementId", StaticType.String, [Argument("elementId", StaticType.String)],
                "The database that the node or relationship of an element id is in."),
            Function(Scalar, "elementId", StaticType.String, [entity], "The identity of a node or relationship."),
            Function(Scalar, "endNode", StaticType.Node, [relationship], "The node a relationship points to."),
            Function(Scalar, "head", StaticType.Any, [Argument("list", StaticType.List)], "The first element."),
            Function(Scalar, "id", StaticType.Integer, [entity], "The number of a node or relationship."),
            Function(Scalar, "last", StaticType.Any, [Argument("list", StaticType.List)], "The last element."),
            Function(Scalar, "length", StaticType.Integer, [Argument("path", StaticType.Path)],
                "How many relationships a path has."),
            Function(Scalar, "nullIf", StaticType.Any, [any, Argument("other", StaticType.Any)],
                "Null when both are equal, else the first."),
            Function(Scalar, "properties", StaticType.Map, [holder], "All properties as a map."),
            Function(Scalar, "randomUUID", StaticType.String, [], "A new random UUID.") with { IsDeterministic = false },
            Function(Scalar, "size", StaticType.Integer, [sized], "How many elements or characters."),
            Function(Scalar, "startNode", StaticType.Node, [relationship], "The node a relationship comes from."),
            Function(Scalar, "timestamp", StaticType.Integer, [], "Milliseconds since 1970, the same within a query."),
            Function(Scalar, "toBoolean", StaticType.Boolean, [any], "Reads a truth value from a string or integer."),
            Function(Scalar, "toBooleanOrNull", StaticType.Boolean, [any], "As toBoolean, null for any other value."),
            Function(Scalar, "toFloat", StaticType.Float, [any], "Reads a float from a string or number."),
            Function(Scalar, "toFloatOrNull", StaticType.Float, [any], "As toFloat, null for any other value."),
            Function(Scalar, "toInteger", StaticType.Integer, [any], "Reads an integer from a string, number or boolean."),
            Function(Scalar, "toIntegerOrNull", StaticType.Integer, [any], "As toInteger, null for any other value."),
            Function(Scalar, "type", StaticType.String, [relationship], "The type of a relationship."),
            Function(Scalar, "valueType", StaticType.String, [any], "The name of the type of a value."),
            Function(Predicate, "exists", StaticType.Boolean, [any], "True when the value is not null."),
            Function(Predicate, "isEmpty", StaticType.Boolean,
                [Argument("input", StaticType.Of(TypeKinds.List | TypeKinds.String | TypeKinds.Map))],
                "True for a list, map or string without content."),
            Function(Predicate, "isNaN", StaticType.Boolean, [Argument("input", StaticType.Number)],
                "True for the float that is no number."),
        ];
    }

    static FunctionSignature[] ListListFunctions()
    {
        var list = Argument("list", StaticType.List);
        var path = Argument("path", StaticType.Path);
        return
        [
            Function(Lists, "keys", StaticType.ListOf(StaticType.String),
                [Argument("input", StaticType.Of(TypeKinds.Entity | TypeKinds.Map))], "The keys of the properties."),
            Function(Lists, "labels", StaticType.ListOf(StaticType.String), [Argument("node", StaticType.Node)],
                "The labels of a node."),
            Function(Lists, "nodes", StaticType.ListOf(StaticType.Node), [path], "The nodes of a path."),
            Function(Lists, "range", StaticType.ListOf(StaticType.Integer),
                [
                    Argument("start", StaticType.Integer), Argument("end", StaticType.Integer),
                    Optional("step", StaticType.Integer),
                ], "The integers from start to end, both included."),
            Function(Lists, "relationships", StaticType.ListOf(StaticType.Relationship), [path],
                "The relationships of a path."),
            Function(Lists, "reverse", StaticType.Of(TypeKinds.List | TypeKinds.String),
                [Argument("input", StaticType.Of(TypeKinds.List | TypeKinds.String))], "In the opposite order."),
            Function(Lists, "tail", StaticType.List, [list], "All but the first element."),
            Function(Lists, "toBooleanList", StaticType.ListOf(StaticType.Boolean), [list],
                "toBooleanOrNull of each element."),
            Function(Lists, "toFloatList", StaticType.ListOf(StaticType.Float), [list], "toFloatOrNull of each element."),
            Function(Lists, "toIntegerList", StaticType.ListOf(StaticType.Integer), [list],
                "toIntegerOrNull of each element."),
            Function(Lists, "toStringList", StaticType.ListOf(StaticType.String), [list],
                "toStringOrNull of each element."),
        ];
    }
}
