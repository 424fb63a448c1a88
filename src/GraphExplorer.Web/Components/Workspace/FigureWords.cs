using System.Globalization;
using GraphExplorer.Analysis;

namespace GraphExplorer.Web.Components.Workspace;

/// <summary>Values of figures as they are read: whole numbers, shares with four places, yes or nothing.</summary>
static class FigureWords
{
    /// <summary>A value of a figure; a dash where it was not computed.</summary>
    public static string Of(Figure figure, double? value) => value switch
    {
        null => "–",
        { } truth when figure == Figure.Articulation => truth > 0 ? "yes" : "",
        { } share when IsShare(figure) => share.ToString("0.0000", CultureInfo.InvariantCulture),
        { } number => number.ToString("0", CultureInfo.InvariantCulture),
    };

    /// <summary>True for figures between 0 and 1.</summary>
    public static bool IsShare(Figure figure) => figure == Figure.Betweenness || figure == Figure.Closeness || figure == Figure.PageRank;
}
