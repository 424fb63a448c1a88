using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Documents;
using GraphExplorer.Evidence;
using GraphExplorer.Import;

namespace GraphExplorer.Interchange.Tables;

/// <summary>
/// The rows of a table as records, batch by batch. The text of a source is its rows, one below the other under the
/// header; a claim quotes its whole row. A table that is longer than one source may be becomes several, each derived
/// from the first, so that together they count as one voice.
/// </summary>
/// <param name="mapper">Makes entities and claims of a row.</param>
/// <param name="mapping">What the columns mean.</param>
/// <param name="file">The file, as a source keeps it.</param>
/// <param name="limits">How long a source and a batch may be.</param>
public sealed class TableParts(RowMapper mapper, TableMapping mapping, TableOrigin file, TableLimits limits)
{
    readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    readonly HashSet<(string, string)> _names = [];
    readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);
    string _first = "";

    /// <summary>Reads the table to its end.</summary>
    public async IAsyncEnumerable<RecordBatch> ReadAsync(Table table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = new OrderedDictionary<string, SourcePart>(StringComparer.Ordinal);
        long bytes = 0;
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            var title = mapping.Source.Each is null ? "" : mapper.SourceOf(row);
            if (!open.TryGetValue(title, out var part))
                open.Add(title, part = new SourcePart(table.HeaderText));
            bytes += part.Add(row);
            if (bytes < limits.PartBytesMax)
                continue;
            foreach (var batch in Finish(open, isLast: false))
                yield return batch;
            open.Clear();
            bytes = 0;
        }
        foreach (var batch in Finish(open, isLast: true))
            yield return batch;
    }

    IEnumerable<RecordBatch> Finish(OrderedDictionary<string, SourcePart> parts, bool isLast)
    {
        foreach (var (title, part) in parts)
        {
            var source = SourceOf(title, part, isLast);
            var record = RecordText.Of(source);
            foreach (var rows in part.Rows.Chunk(limits.BatchRowsMax))
                if (BatchOf(record, source.Id, rows) is { } batch)
                {
                    if (_first.Length == 0)
                        _first = source.Id;
                    yield return batch;
                }
        }
    }

    RecordBatch? BatchOf(string source, string sourceId, PlacedRow[] rows)
    {
        var (records, numbers) = (new List<string> { source }, new List<int> { 0 });
        var claims = new List<(string Record, int Row)>();
        foreach (var placed in rows)
        {
            var mapped = mapper.Map(placed.Row);
            foreach (var entity in mapped.Entities.Where(entity => _entities.Add(entity.Id)))
            {
                records.Add(RecordText.Of(entity));
                numbers.Add(placed.Row.Number);
            }
            var passage = new Passage(placed.Start, placed.End, placed.Row.Text);
            for (var index = 0; index < mapped.Claims.Count; index++)
                if (mapped.Claims[index] is var claim && IsNew(claim))
                    claims.Add((RecordText.Of(Placed(claim, placed.Row, index, sourceId, passage)), placed.Row.Number));
        }
        if (claims.Count == 0)
            return null;
        records.AddRange(claims.Select(claim => claim.Record));
        numbers.AddRange(claims.Select(claim => claim.Row));
        return new RecordBatch(records, numbers);
    }

    // That a table calls an entity so is said once; a relation is claimed by every row that states it.
    bool IsNew(Claim claim) => claim.Name is null || _names.Add((claim.From, claim.To!));

    Claim Placed(Claim claim, TableRow row, int index, string sourceId, Passage passage)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"Row {row.Number} of {file.FileName}.");
        return claim with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c-{file.Digest}-{row.Number}-{index + 1}"),
            Source = sourceId, Passages = [passage], Note = claim.Note is { } note ? $"{place} {note}" : place,
        };
    }

    Source SourceOf(string title, SourcePart part, bool isLast)
    {
        var own = title.Length > 0 ? title : file.Title;
        var number = _parts[title] = _parts.GetValueOrDefault(title) + 1;
        var id = title.Length > 0 ? $"{file.SourceId}-{Digest(title)}" : file.SourceId;
        if (number > 1)
            id = string.Create(CultureInfo.InvariantCulture, $"{id}-p{number}");
        if (number > 1 || !isLast)
            own = string.Create(CultureInfo.InvariantCulture, $"{own} (rows {part.Rows[0].Row.Number}–{part.Rows[^1].Row.Number})");
        var origins = _first.Length > 0 && title.Length == 0 ? new[] { _first } : [];
        var text = part.Text;
        return new Source
        {
            Id = id, Title = own, Author = OrNull(mapping.Source.Author), Publisher = OrNull(mapping.Source.Publisher),
            Published = mapping.Source.Published, Language = mapping.Source.Language, Licence = OrNull(mapping.Source.Licence),
            Reliability = mapping.Source.Reliability, ReliabilityReason = mapping.Source.ReliabilityReason, File = id + ".txt", Text = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), DerivedFrom = origins,
            Origin = new SourceOrigin(file.MediaType, file.Encoding, file.FileName, file.Sha256),
        };
    }

    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 5));

    static string? OrNull(string text) => text.Length > 0 ? text : null;

    /// <summary>A row and where it stands in the text of its source, in code points.</summary>
    sealed record PlacedRow(TableRow Row, int Start, int End);

    /// <summary>The text of a source that is being put together.</summary>
    sealed class SourcePart
    {
        readonly StringBuilder _text = new();
        int _codePoints;

        public SourcePart(string header)
        {
            _text.Append(header).Append('\n');
            _codePoints = CodePoints(header) + 1;
        }

        public List<PlacedRow> Rows { get; } = [];

        public string Text => _text.ToString();

        /// <summary>Adds a row; gives its length in bytes of UTF-8.</summary>
        public int Add(TableRow row)
        {
            var length = CodePoints(row.Text);
            Rows.Add(new PlacedRow(row, _codePoints, _codePoints + length));
            _text.Append(row.Text).Append('\n');
            _codePoints += length + 1;
            return Encoding.UTF8.GetByteCount(row.Text) + 1;
        }

        static int CodePoints(string text)
        {
            var count = text.Length;
            foreach (var one in text)
                if (char.IsLowSurrogate(one))
                    count--;
            return count;
        }
    }
}

/// <summary>Where a table comes from.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Encoding">Encoding of its text; empty for a spreadsheet.</param>
/// <param name="Title">Title of the source.</param>
public sealed record TableOrigin(string FileName, string Sha256, string MediaType, string Encoding, string Title)
{
    const int DigestCharacters = 10;

    /// <summary>The first characters of the hash, by which ids of this file are told from those of others.</summary>
    public string Digest => Sha256[..DigestCharacters];

    /// <summary>Id of the source: the words of its title and the digest of its file.</summary>
    public string SourceId => $"{SourceIds.For(Title, new HashSet<string>())}-{Digest}";
}
