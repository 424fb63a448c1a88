namespace GraphExplorer.Cypher.Values;

/// <summary>
/// A point in one of Neo4j's four reference systems: 4326 (WGS 84, x = longitude, y = latitude in degrees), 4979 (with
/// height in metres), 7203 (Cartesian) and 9157 (Cartesian in three dimensions).
/// </summary>
public sealed class PointValue : HeapValue
{
    public const int Wgs84 = 4326;
    public const int Wgs84With3D = 4979;
    public const int Cartesian = 7203;
    public const int CartesianWith3D = 9157;

    public PointValue(int srid, double x, double y, double? z = null) : base(ValueKind.Point)
    {
        if ((srid is Wgs84With3D or CartesianWith3D) != z.HasValue)
            throw new ArgumentException($"Reference system {srid} does not have that number of coordinates.");
        (Srid, X, Y, Z) = (srid, x, y, z);
    }

    public int Srid { get; }

    public double X { get; }

    public double Y { get; }

    /// <summary>Third coordinate of the systems that have one.</summary>
    public double? Z { get; }

    public bool IsGeographic => Srid is Wgs84 or Wgs84With3D;
}
