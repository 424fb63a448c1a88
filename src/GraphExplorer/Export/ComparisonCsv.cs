using GraphExplorer.Exploration;

namespace GraphExplorer.Export;

/// <summary>
/// A comparison as one CSV table by the rules of <see cref="CsvWriter"/>: a row for each passage of each claim behind a
/// change, so that a quote is never joined to another; a change without a claim has one row.
/// </summary>
static class ComparisonCsv
{
    public static Task WriteAsync(ComparisonDocument document, Stream stream, CancellationToken cancellationToken) =>
        CsvWriter.WriteTableAsync(stream, Columns(document), Rows(document), cancellationToken);

    static IEnumerable<Row> Rows(ComparisonDocument document) =>
        from change in document.Comparison.Changes
        from cited in Cited(document.View.ClaimsOf(change))
        select new Row(change, cited.Claim, cited.Passage);

    static IEnumerable<(StatedClaim? Claim, CitedPassage? Passage)> Cited(IReadOnlyList<StatedClaim> claims) =>
        claims.SelectMany(claim => claim.Passages.Select(passage => ((StatedClaim?)claim, (CitedPassage?)passage))).DefaultIfEmpty();

    static Column<Row>[] Columns(ComparisonDocument document) =>
    [
        new("change", ColumnType.Text, row => ChangeWords.Title(row.Change.Kind)),
        new("certainty", ColumnType.Text, row => ChangeWords.Certainty(row.Change.Certainty)),
        new("id", ColumnType.Text, row => row.Change.Id),
        new("relation", ColumnType.Text, row => row.Change.Edge?.Type ?? row.Change.Node!.Kind),
        new("from", ColumnType.Text, row => row.Change.Edge is { } edge ? document.NameOf(edge.From) : row.Change.Node!.Name),
        new("to", ColumnType.Text, row => row.Change.Edge is { } edge ? document.NameOf(edge.To) : null),
        new("startEdtf", ColumnType.Text, row => row.Change.Edge?.Span.StartEdtf ?? row.Change.Node!.When),
        new("endEdtf", ColumnType.Text, row => row.Change.Edge?.Span.EndEdtf),
        new("before", ColumnType.Text, row => string.Join(';', row.Change.Before.Select(edge => edge.Id))),
        new("dateBefore", ColumnType.Text, row => Date(row.Change.DateBefore)),
        new("dateAfter", ColumnType.Text, row => Date(row.Change.DateAfter)),
        new("sentence", ColumnType.Text, row => ChangeWords.What(row.Change, document.NameOf)),
        new("why", ColumnType.Text, row => ChangeWords.Why(row.Change, document.Comparison)),
        new("claim", ColumnType.Text, row => row.Claim?.Id),
        new("stance", ColumnType.Text, row => row.Claim?.Stance),
        new("quote", ColumnType.Text, row => row.Passage?.Quote),
        new("source", ColumnType.Text, row => row.Passage?.Source.Id),
        new("sourceTitle", ColumnType.Text, row => row.Passage?.Source.Title),
        new("published", ColumnType.Text, row => row.Passage?.Source.Published),
    ];

    static string? Date(SaidDate? date) => date is null ? null : date.End.Length == 0 ? date.Start : $"{date.Start}/{date.End}";

    sealed record Row(Change Change, StatedClaim? Claim, CitedPassage? Passage);
}
