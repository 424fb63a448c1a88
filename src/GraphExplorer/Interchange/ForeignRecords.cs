using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Time;

namespace GraphExplorer.Interchange;

/// <summary>
/// A graph of other people as claims of the file: each node is an entity with a claim that the file calls it so, each edge
/// one claim, and the quote of either is its record in the file. Ids begin with that of the source, so that nothing is taken
/// for an entity that the store has: who is who is for people to say (SAME_AS).
/// </summary>
sealed class ForeignRecords
{
    static readonly string[] s_summaries = ["summary", "description", "d1"];
    static readonly string[] s_starts = ["startEdtf", "start", "startDate", "start_date", "from_date", "date"];
    static readonly string[] s_ends = ["endEdtf", "end", "endDate", "end_date", "to_date"];

    readonly PlainGraph _graph;
    readonly ImportedSource _source;
    readonly ForeignWords _words;
    readonly StringBuilder _text = new();
    readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    readonly string _prefix;
    int _codePoints;

    public ForeignRecords(PlainGraph graph, ImportedSource source)
    {
        (_graph, _source, _words) = (graph, source, new ForeignWords(source.Terms));
        _prefix = source.Id.StartsWith("src-", StringComparison.Ordinal) ? source.Id[4..] : source.Id;
    }

    public IEnumerable<string> Records()
    {
        var claims = new List<string>();
        foreach (var node in _graph.Nodes)
        {
            var entity = EntityOf(node);
            _entities.Add(node.Id, entity);
            claims.Add(RecordText.Of(NameOf(node, entity)));
        }
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edge in _graph.Edges)
            if (ClaimOf(edge) is var claim && said.Add(claim.Id))
                claims.Add(RecordText.Of(claim));
        if (claims.Count == 0)
            throw new RefusedFileException("", "The file has no node.", "Choose another file.");
        return [_source.ToRecord(_text.ToString()), .. _entities.Values.Select(RecordText.Of), .. claims];
    }

    Entity EntityOf(PlainNode node)
    {
        var kind = _words.KindOf(node);
        var name = ForeignWords.First(node.Values, ForeignWords.Names) is { Length: > 0 } given ? given : node.Id;
        return new Entity
        {
            Id = IdOf(node.Id, kind.Label == "Event" ? "ev-" : ""),
            Labels = kind.With.Length > 0 ? [kind.With, kind.Label] : [kind.Label],
            Name = name,
            Status = node.Values.GetValueOrDefault("status") is { } status && Vocabulary.EntityStatuses.Contains(status) ? status : "unknown",
            Summary = ForeignWords.First(node.Values, s_summaries) is { Length: > 0 } summary ? summary : $"{name}, as {_source.Title} has it.",
            Properties = ForeignProperties.Read(kind.Properties, node.Values, _source.Terms, node.Place),
        };
    }

    /// <summary>An id that follows from the file's own; a second one of the same letters gets a number.</summary>
    string IdOf(string id, string prefix)
    {
        var key = string.Concat(NameKey.Of(id).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '));
        var slug = string.Join('-', key.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var start = $"{prefix}{_prefix}-{(slug.Length is 0 or > 80 ? Digest(id) : slug)}";
        for (var number = 1; ; number++)
            if ($"{start}{(number == 1 ? "" : $"-{number}")}" is var wanted && _taken.Add(wanted))
                return wanted;
    }

    // A name without a letter or digit is no name here, but the record is still a description.
    Claim NameOf(PlainNode node, Entity entity)
    {
        var claim = new Claim
        {
            Id = $"c-{_prefix}-{Digest($"node\n{node.Id}")}",
            Predicate = "KNOWN_AS",
            From = entity.Id,
            FromRaw = entity.Name,
            Credibility = _source.Credibility,
            Source = _source.Id,
            Passages = [Quote(node.Record)],
        };
        if (NameKey.Of(entity.Name).Length == 0)
            return claim with { Predicate = "description", Value = new ClaimValue(node.Record, null, null, null, null) };
        var name = new ClaimName(entity.Name, _source.Language, "alias");
        return claim with { Name = name, To = name.Id };
    }

    Claim ClaimOf(PlainEdge edge)
    {
        var relation = _words.RelationOf(edge);
        var (from, to) = (_entities[edge.From], _entities[edge.To]);
        if (relation.Symmetric && string.CompareOrdinal(from.Id, to.Id) > 0)
            (from, to) = (to, from);
        CheckEnds(edge, relation, from, to);
        var (span, problem) = SpanOf(edge);
        return new Claim
        {
            Id = $"c-{_prefix}-{Digest($"edge\n{relation.Name}\n{from.Id}\n{to.Id}\n{edge.Record}")}",
            Predicate = relation.Name,
            From = from.Id,
            FromRaw = from.Name,
            To = to.Id,
            ToRaw = to.Name,
            Span = span,
            Credibility = _source.Credibility,
            Source = _source.Id,
            Passages = [Quote(edge.Record)],
            Note = problem,
            Properties = ForeignProperties.Read(relation.Properties, edge.Values, _source.Terms, edge.Place),
        };
    }

    static void CheckEnds(PlainEdge edge, RelationType relation, Entity from, Entity to)
    {
        if (from.Id == to.Id)
            throw new RefusedFileException(edge.Place, $"{relation.Name} joins '{PlainGraph.Shown(from.Name)}' with itself.", "Name two different nodes.");
        if (!relation.AllowsFrom(from.Labels) || !relation.AllowsTo(to.Labels))
            throw new RefusedFileException(
                edge.Place, $"{relation.Name} cannot lead from a {from.Labels[0]} to a {to.Labels[0]}.",
                $"It leads from {string.Join(" or ", relation.From)} to {string.Join(" or ", relation.To)}; map the edge to another type, or turn it round.");
    }

    static (DateSpan Span, string? Problem) SpanOf(PlainEdge edge)
    {
        var (start, end) = (ForeignWords.First(edge.Values, s_starts), ForeignWords.First(edge.Values, s_ends));
        return DateSpan.TryParse(ForeignDate.Read(start), ForeignDate.Read(end), out var span, out _)
            ? (span, null)
            : (DateSpan.None, $"The dates '{PlainGraph.Shown(start)}' and '{PlainGraph.Shown(end)}' of the file are not read.");
    }

    Passage Quote(string record)
    {
        if (_codePoints > 0)
        {
            _text.Append('\n');
            _codePoints++;
        }
        var start = _codePoints;
        _text.Append(record);
        _codePoints += new CodePointText(record).Length;
        return new Passage(start, _codePoints, record);
    }

    static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
