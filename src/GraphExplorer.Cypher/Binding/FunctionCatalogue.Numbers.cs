namespace GraphExplorer.Cypher.Binding;

static partial class FunctionCatalogue
{
    static IEnumerable<FunctionSignature> ListNumeric()
    {
        var number = Argument("input", StaticType.Number);
        return
        [
            Function(Numeric, "abs", StaticType.Number, [number], "The value without its sign."),
            Function(Numeric, "ceil", StaticType.Float, [number], "The next whole number upwards."),
            Function(Numeric, "floor", StaticType.Float, [number], "The next whole number downwards."),
            Function(Numeric, "rand", StaticType.Float, [], "A random number from 0 to below 1.")
                with { IsDeterministic = false },
            Function(Numeric, "round", StaticType.Float,
                [number, Optional("precision", StaticType.Number), Optional("mode", StaticType.String)],
                "Rounded to a whole number, or to some decimals by a named mode."),
            Function(Numeric, "sign", StaticType.Integer, [number], "-1, 0 or 1."),
            Function(Logarithmic, "e", StaticType.Float, [], "Euler's number."),
            .. ListOfOneNumber(Logarithmic, ["exp", "log", "log10", "sqrt"]),
            Function(Trigonometric, "atan2", StaticType.Float,
                [Argument("y", StaticType.Number), Argument("x", StaticType.Number)], "The angle of a point, in radians."),
            Function(Trigonometric, "pi", StaticType.Float, [], "The number pi."),
            .. ListOfOneNumber(Trigonometric,
            [
                "acos", "asin", "atan", "cos", "cosh", "cot", "coth", "degrees", "haversin", "radians", "sin", "sinh",
                "tan", "tanh",
            ]),
        ];
    }

    static IEnumerable<FunctionSignature> ListOfOneNumber(string category, string[] names) =>
        names.Select(name => Function(category, name, StaticType.Float, [Argument("input", StaticType.Number)],
            $"The {name} of a number, as a float."));

    static FunctionSignature[] ListSpatial() =>
    [
        Function(Spatial, "point", StaticType.Of(TypeKinds.Point),
            [Argument("input", StaticType.Of(TypeKinds.Map | TypeKinds.Entity))],
            "A point from a map of coordinates (x, y, z or longitude, latitude, height)."),
        Function(Spatial, "point.distance", StaticType.Float,
            [
                Argument("from", StaticType.Of(TypeKinds.Point)), Argument("to", StaticType.Of(TypeKinds.Point)),
            ], "The distance of two points: metres on the globe, plain units in the plane."),
        Function(Spatial, "distance", StaticType.Float,
            [
                Argument("from", StaticType.Of(TypeKinds.Point)), Argument("to", StaticType.Of(TypeKinds.Point)),
            ], "The older name of point.distance."),
        Function(Spatial, "point.withinBBox", StaticType.Boolean,
            [
                Argument("point", StaticType.Of(TypeKinds.Point)), Argument("lowerLeft", StaticType.Of(TypeKinds.Point)),
                Argument("upperRight", StaticType.Of(TypeKinds.Point)),
            ], "True when a point lies in a box."),
    ];

    static FunctionSignature[] ListVector()
    {
        var numbers = StaticType.ListOf(StaticType.Number);
        FunctionArgument[] pair = [Argument("a", numbers), Argument("b", numbers)];
        return
        [
            Function(Vector, "vector.similarity.cosine", StaticType.Float, pair,
                "How alike the directions of two vectors are, from 0 to 1."),
            Function(Vector, "vector.similarity.euclidean", StaticType.Float, pair,
                "How near two vectors are, from 0 to 1."),
        ];
    }
}
