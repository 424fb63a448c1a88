using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Functions;

/// <summary>
/// point(), distance and bounding boxes (Cypher manual, "Spatial functions"). Distances on the globe are great-circle
/// distances in metres on a sphere.
/// </summary>
static class SpatialFunctions
{
    const double EarthRadiusMetres = 6_378_140;
    const double RadiansPerDegree = Math.PI / 180;

    public static IEnumerable<NamedBody> All =>
    [
        NamedBody.Strict("point", (run, a) => Point(a[0].IsMap ? a[0].AsMap() : EntityFunctions.PropertiesOf(run, a[0]))),
        NamedBody.Strict("point.distance", (_, a) => Distance("point.distance", a)),
        NamedBody.Strict("distance", (_, a) => Distance("distance", a)),
        NamedBody.Strict("point.withinBBox", (_, a) => WithinBox(a)),
    ];

    /// <summary><c>point.x</c> and kin; null for a component that points of this reference system do not have.</summary>
    public static Value Component(PointValue point, string name) => name switch
    {
        "x" => Value.Of(point.X),
        "y" => Value.Of(point.Y),
        "z" => point.Z is { } z ? Value.Of(z) : default,
        "longitude" when point.IsGeographic => Value.Of(point.X),
        "latitude" when point.IsGeographic => Value.Of(point.Y),
        "height" when point.IsGeographic => point.Z is { } height ? Value.Of(height) : default,
        "srid" => Value.Of((long)point.Srid),
        "crs" => Value.Of(point.Srid switch
        {
            PointValue.Wgs84 => "wgs-84",
            PointValue.Wgs84With3D => "wgs-84-3d",
            PointValue.Cartesian => "cartesian",
            _ => "cartesian-3d",
        }),
        _ => default,
    };

    static Value Point(MapValue map)
    {
        var isGeographic = map.ContainsKey("longitude") || map.ContainsKey("latitude");
        var x = map[isGeographic ? "longitude" : "x"];
        var y = map[isGeographic ? "latitude" : "y"];
        var z = map.TryGet("z", out var third) ? third : map["height"];
        if (HasNull(map)) return default;
        if (x.IsNull || y.IsNull)
            throw Wrong.Argument("point", "the map needs x and y, or longitude and latitude");
        var srid = ReferenceSystem(map) ?? (isGeographic
            ? z.IsNull ? PointValue.Wgs84 : PointValue.Wgs84With3D
            : z.IsNull ? PointValue.Cartesian : PointValue.CartesianWith3D);
        var is3D = srid is PointValue.Wgs84With3D or PointValue.CartesianWith3D;
        if (is3D == z.IsNull)
            throw Wrong.Argument("point", is3D ? "a three-dimensional point needs z or height" : "a two-dimensional point has no z or height");
        if (isGeographic && srid is PointValue.Cartesian or PointValue.CartesianWith3D)
            throw Wrong.Argument("point", "longitude and latitude do not go with a Cartesian reference system");
        return Value.Of(Make(srid, Wrong.Number("point", x), Wrong.Number("point", y), is3D ? Wrong.Number("point", z) : null));
    }

    static PointValue Make(int srid, double x, double y, double? z)
    {
        if (srid is not (PointValue.Wgs84 or PointValue.Wgs84With3D)) return new PointValue(srid, x, y, z);
        if (y is < -90 or > 90)
            throw Wrong.Argument("point", $"the latitude {ValueText.Of(y)} is not between -90 and 90");
        // Longitudes beyond the date line wrap around it.
        var longitude = x is >= -180 and <= 180 ? x : ((x + 180) % 360 + 360) % 360 - 180;
        return new PointValue(srid, longitude, y, z);
    }

    static bool HasNull(MapValue map)
    {
        foreach (var key in (ReadOnlySpan<string>)["x", "y", "z", "longitude", "latitude", "height"])
            if (map.TryGet(key, out var value) && value.IsNull)
                return true;
        return false;
    }

    static int? ReferenceSystem(MapValue map)
    {
        if (map.TryGet("srid", out var number))
            return Wrong.Integer("point", number) switch
            {
                PointValue.Wgs84 => PointValue.Wgs84,
                PointValue.Wgs84With3D => PointValue.Wgs84With3D,
                PointValue.Cartesian => PointValue.Cartesian,
                PointValue.CartesianWith3D => PointValue.CartesianWith3D,
                var other => throw Wrong.Argument("point", $"{other} is no known srid; there are 4326, 4979, 7203 and 9157"),
            };
        if (!map.TryGet("crs", out var name)) return null;
        return Wrong.Text("point", name).ToLowerInvariant() switch
        {
            "wgs-84" => PointValue.Wgs84,
            "wgs-84-3d" => PointValue.Wgs84With3D,
            "cartesian" => PointValue.Cartesian,
            "cartesian-3d" => PointValue.CartesianWith3D,
            var other => throw Wrong.Argument("point", $"'{other}' is no known crs; there are wgs-84, wgs-84-3d, cartesian and cartesian-3d"),
        };
    }

    static Value Distance(string name, ReadOnlySpan<Value> arguments)
    {
        var from = Of(name, arguments[0]);
        var to = Of(name, arguments[1]);
        if (from.Srid != to.Srid) return default;
        var rise = (to.Z ?? 0) - (from.Z ?? 0);
        if (!from.IsGeographic) return Value.Of(Math.Sqrt(Square(to.X - from.X) + Square(to.Y - from.Y) + Square(rise)));
        // Points at a height are measured along the sphere at their mean height, as Neo4j does.
        var radius = EarthRadiusMetres + ((from.Z ?? 0) + (to.Z ?? 0)) / 2;
        return Value.Of(Math.Sqrt(Square(radius * Angle(from, to)) + Square(rise)));
    }

    static double Angle(PointValue from, PointValue to)
    {
        var fromLatitude = from.Y * RadiansPerDegree;
        var toLatitude = to.Y * RadiansPerDegree;
        var half = Square(Math.Sin((toLatitude - fromLatitude) / 2))
            + Math.Cos(fromLatitude) * Math.Cos(toLatitude) * Square(Math.Sin((to.X - from.X) * RadiansPerDegree / 2));
        return 2 * Math.Atan2(Math.Sqrt(half), Math.Sqrt(1 - half));
    }

    static Value WithinBox(ReadOnlySpan<Value> arguments)
    {
        var point = Of("point.withinBBox", arguments[0]);
        var low = Of("point.withinBBox", arguments[1]);
        var high = Of("point.withinBBox", arguments[2]);
        if (point.Srid != low.Srid || point.Srid != high.Srid) return default;
        // A box whose west is greater than its east crosses the date line.
        var isBetween = point.IsGeographic && low.X > high.X
            ? point.X >= low.X || point.X <= high.X
            : point.X >= low.X && point.X <= high.X;
        return Value.Of(isBetween && point.Y >= low.Y && point.Y <= high.Y && (point.Z ?? 0) >= (low.Z ?? 0) && (point.Z ?? 0) <= (high.Z ?? 0));
    }

    static PointValue Of(string name, Value value) => value.Kind != ValueKind.Point
        ? throw Wrong.Type(name, "a POINT", value)
        : value.AsPoint();

    static double Square(double number) => number * number;
}
