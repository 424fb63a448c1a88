namespace GraphExplorer.Workspace;

/// <summary>How much one saved view may hold. A file past a limit is refused with a sentence that names it.</summary>
public static class ViewLimits
{
    /// <summary>Size of a file, bytes.</summary>
    public const int FileBytesMax = 4 * 1024 * 1024;

    /// <summary>Characters of a name.</summary>
    public const int NameLengthMax = 200;

    /// <summary>Characters of a description, and of a note.</summary>
    public const int TextLengthMax = 4_000;

    /// <summary>Characters of an address.</summary>
    public const int AddressLengthMax = 16_000;

    /// <summary>Nodes with a position.</summary>
    public const int PositionsMax = 20_000;

    /// <summary>Notes on the canvas.</summary>
    public const int NotesMax = 500;

    /// <summary>Shapes of the picture.</summary>
    public const int ThumbnailShapesMax = 1_000;

    /// <summary>Farthest coordinate, pixels.</summary>
    public const double CoordinateMax = 1_000_000;

    /// <summary>Views that a workspace keeps.</summary>
    public const int ViewsMax = 10_000;
}
