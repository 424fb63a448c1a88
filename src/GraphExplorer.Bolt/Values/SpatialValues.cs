namespace GraphExplorer.Bolt.Values;

/// <summary>
/// A point in two dimensions. SRID 7203 is Cartesian, 4326 is WGS 84 (x is longitude, y is latitude).
/// </summary>
public sealed record BoltPoint2D(int Srid, double X, double Y);

/// <summary>A point in three dimensions. SRID 9157 is Cartesian, 4979 is WGS 84 with height in metres.</summary>
public sealed record BoltPoint3D(int Srid, double X, double Y, double Z);
