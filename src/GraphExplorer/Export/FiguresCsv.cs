using GraphExplorer.Analysis;

namespace GraphExplorer.Export;

/// <summary>The figures of an analysis as one CSV table, by the rules of <see cref="CsvWriter"/>: a row for each node, nothing where a figure was not computed.</summary>
public static class FiguresCsv
{
    public const string MediaType = "text/csv";
    public const string FileName = "figures.csv";

    static readonly Column<NodeFigures>[] s_columns =
    [
        new("id", ColumnType.Text, row => row.Node.Id),
        new("name", ColumnType.Text, row => row.Node.Name),
        new("kind", ColumnType.Text, row => row.Node.Kind),
        new(Figure.Degree.Name, ColumnType.Integer, row => (long)row.Degree),
        new(Figure.Betweenness.Name, ColumnType.Number, row => row.Betweenness),
        new(Figure.Closeness.Name, ColumnType.Number, row => row.Closeness),
        new(Figure.PageRank.Name, ColumnType.Number, row => row.PageRank),
        new(Figure.Community.Name, ColumnType.Integer, row => (long)row.Community),
        new(Figure.Component.Name, ColumnType.Integer, row => (long)row.Component),
        new(Figure.Articulation.Name, ColumnType.Truth, row => row.IsArticulation),
    ];

    /// <summary>Writes the table; the stream stays open.</summary>
    public static Task WriteAsync(NetworkAnalysis analysis, Stream stream, CancellationToken cancellationToken = default) =>
        CsvWriter.WriteTableAsync(stream, s_columns, analysis.Nodes, cancellationToken);
}
