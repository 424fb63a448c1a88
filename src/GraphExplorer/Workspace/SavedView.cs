namespace GraphExplorer.Workspace;

/// <summary>A view that somebody keeps: its address, and what of the canvas the address cannot hold. It names elements by their stable ids only.</summary>
public sealed record SavedView
{
    /// <summary>Names the view in links and files.</summary>
    public required Guid Id { get; init; }

    /// <summary>Rises with each time the view is saved.</summary>
    public int Revision { get; init; } = 1;

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The query string of the Explore page with its question mark: what is shown, filters, time, selection, layout.</summary>
    public string Address { get; init; } = "";

    /// <summary>Version of the data when it was saved; empty when the graph keeps none.</summary>
    public string DataVersion { get; init; } = "";

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Changed { get; init; }

    public ViewArrangement Arrangement { get; init; } = ViewArrangement.None;
}

/// <summary>What the canvas keeps of a view.</summary>
/// <param name="Positions">Where nodes stand, in pixels of the canvas's own plane.</param>
/// <param name="Pins">Ids of the nodes that are pinned.</param>
/// <param name="Notes">Notes on the canvas.</param>
/// <param name="Thumbnail">A small picture, as shapes; null when there is none.</param>
public sealed record ViewArrangement(
    IReadOnlyDictionary<string, ViewPoint> Positions, IReadOnlyList<string> Pins, IReadOnlyList<ViewNote> Notes, ViewThumbnail? Thumbnail)
{
    public static ViewArrangement None { get; } = new(new Dictionary<string, ViewPoint>(), [], [], null);
}

/// <summary>A place on the canvas's plane.</summary>
public readonly record struct ViewPoint(double X, double Y);

/// <summary>A note that somebody put on the canvas.</summary>
public sealed record ViewNote(string Id, double X, double Y, string Text);

/// <summary>
/// A picture of a view as a list of shapes, so that it takes the colours of the page's theme and can hold no script.
/// </summary>
/// <param name="Width">Width of the picture's plane.</param>
/// <param name="Height">Height of it.</param>
/// <param name="Marks">Nodes.</param>
/// <param name="Lines">Edges, beneath the nodes.</param>
public sealed record ViewThumbnail(int Width, int Height, IReadOnlyList<ThumbnailMark> Marks, IReadOnlyList<ThumbnailLine> Lines);

/// <summary>A node of the picture, coloured by its kind.</summary>
public sealed record ThumbnailMark(double X, double Y, string Kind);

/// <summary>An edge of the picture.</summary>
public sealed record ThumbnailLine(double FromX, double FromY, double ToX, double ToY);

/// <summary>A saved view in a list: everything but the canvas, apart from the picture.</summary>
public sealed record SavedViewEntry(
    Guid Id, int Revision, string Name, string Description, string Address, string DataVersion,
    DateTimeOffset Created, DateTimeOffset Changed, ViewThumbnail? Thumbnail);
