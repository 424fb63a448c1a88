using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Store;

namespace GraphExplorer.Documents;

/// <summary>How much a search in all documents looks at and gives.</summary>
public sealed record DocumentSearchLimits
{
    /// <summary>Characters of a search.</summary>
    public int QueryCharactersMax { get; init; } = 200;

    /// <summary>Sources with hits that are given.</summary>
    public int SourcesMax { get; init; } = 50;

    /// <summary>Hits of one source that are given; all are counted.</summary>
    public int HitsPerSourceMax { get; init; } = 20;

    /// <summary>Code points of text before and after a hit.</summary>
    public int ContextCodePoints { get; init; } = 90;

    /// <summary>Letters between the first and the last of several words.</summary>
    public int SpanLettersMax { get; init; } = 160;

    /// <summary>Characters of text that are kept for the next search, all sources together.</summary>
    public long KeptCharactersMax { get; init; } = 64L << 20;
}

/// <summary>A place where the words stand.</summary>
/// <param name="Start">First code point of the first word.</param>
/// <param name="End">The code point after the last word.</param>
/// <param name="Pieces">The place with what stands around it, in order; whether a piece is one of the words.</param>
public sealed record DocumentHit(int Start, int End, IReadOnlyList<(string Text, bool IsWord)> Pieces);

/// <summary>The hits of one source.</summary>
/// <param name="Id">Id of the source.</param>
/// <param name="Title">Its title.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Hits">The first of them.</param>
public sealed record SourceHits(string Id, string Title, int Count, IReadOnlyList<DocumentHit> Hits);

/// <summary>What a search found.</summary>
/// <param name="Sources">Sources with hits, those with the most first.</param>
/// <param name="SourceCount">How many sources have hits.</param>
/// <param name="Searched">How many sources were looked at.</param>
public sealed record DocumentHits(IReadOnlyList<SourceHits> Sources, int SourceCount, int Searched);

/// <summary>
/// Finds words in the present texts of all sources, without regard to accents, apostrophes, case and punctuation. Words
/// may be unfinished; several have to stand near one another in any order; in quotation marks they follow one another.
/// Folded texts are kept by their hash, so that a search fetches only what is new.
/// </summary>
public sealed class DocumentSearch(IGraphConnection graph, DocumentSearchLimits limits)
{
    readonly Lock _access = new();
    readonly Dictionary<string, (string Text, FoldedText Folded)> _kept = new(StringComparer.Ordinal);
    long _keptCharacters;

    public DocumentSearchLimits Limits => limits;

    public async Task<DocumentHits> FindAsync(string query, CancellationToken cancellationToken = default)
    {
        var wanted = WordSearch.Parse(query.Length > limits.QueryCharactersMax ? query[..limits.QueryCharactersMax] : query);
        if (wanted is null)
            return new([], 0, 0);
        var sources = await Inquiry.AskAsync(graph, inquiry => inquiry.RowsAsync("explore/source-hashes"), cancellationToken);
        var found = new List<SourceHits>();
        foreach (var row in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (text, folded) = await TextAsync(row.Text("id"), row.Text("sha256"), cancellationToken);
            var places = wanted.Find(folded.Text, limits.SpanLettersMax);
            if (places.Count > 0)
                found.Add(new(row.Text("id"), row.Text("title"), places.Count, Hits(text, folded, places)));
        }
        return new(
            [.. found.OrderByDescending(source => source.Count).ThenBy(source => source.Id, StringComparer.Ordinal).Take(limits.SourcesMax)],
            found.Count, sources.Count);
    }

    List<DocumentHit> Hits(string text, FoldedText folded, IReadOnlyList<WordPlace> places)
    {
        var points = new CodePointText(text);
        var hits = new List<DocumentHit>();
        foreach (var place in places.Take(limits.HitsPerSourceMax))
        {
            var words = place.Words.Select(word => (Start: folded.CodePoint(word.Start), End: EndOf(points, folded.CodePoint(word.End - 1) + 1))).ToArray();
            var (start, end) = (words[0].Start, words.Max(word => word.End));
            var at = WordStart(points, Math.Max(0, start - limits.ContextCodePoints), start);
            var pieces = new List<(string, bool)>();
            if (at > 0)
                pieces.Add(("… ", false));
            foreach (var word in words)
            {
                if (word.Start > at)
                    pieces.Add((points.Slice(at, word.Start), false));
                if (word.End > Math.Max(at, word.Start))
                    pieces.Add((points.Slice(Math.Max(at, word.Start), word.End), true));
                at = Math.Max(at, word.End);
            }
            var after = points.Slice(at, Math.Min(points.Length, at + limits.ContextCodePoints));
            var isWhole = at + limits.ContextCodePoints >= points.Length || after.LastIndexOf(' ') < 0;
            pieces.Add((isWhole ? after : after[..after.LastIndexOf(' ')] + " …", false));
            hits.Add(new(start, end, pieces));
        }
        return hits;
    }

    /// <summary>The beginning of the next word after a place, not beyond another; the beginning of the text is one.</summary>
    static int WordStart(CodePointText text, int from, int to)
    {
        if (from == 0)
            return 0;
        for (var at = from; at < to; at++)
            if (char.IsWhiteSpace(text.Text, text.Index(at)))
                return at + 1;
        return from;
    }

    /// <summary>The end of a word with the accents that follow its last letter.</summary>
    static int EndOf(CodePointText text, int end)
    {
        end = Math.Min(end, text.Length);
        while (end < text.Length && char.GetUnicodeCategory(text.Text, text.Index(end)) is UnicodeCategory.NonSpacingMark)
            end++;
        return end;
    }

    async Task<(string Text, FoldedText Folded)> TextAsync(string id, string sha256, CancellationToken cancellationToken)
    {
        lock (_access)
            if (_kept.TryGetValue(sha256, out var kept))
                return kept;
        var rows = await Inquiry.AskAsync(graph, inquiry => inquiry.RowsAsync("explore/source", ("id", id)), cancellationToken);
        var text = rows is [var row] ? row.Text("text") : "";
        var read = (text, new FoldedText(text));
        lock (_access)
        {
            if (_keptCharacters + text.Length > limits.KeptCharactersMax)
            {
                _kept.Clear();
                _keptCharacters = 0;
            }
            if (_kept.TryAdd(sha256, read))
                _keptCharacters += text.Length;
        }
        return read;
    }
}
