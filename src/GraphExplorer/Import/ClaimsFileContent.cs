using System.Text.Json;
using System.Text.Unicode;
using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// What a claims file holds so far. Sources come first, then entities, claims and contradictions, so that each record
/// can be checked against what it names as soon as it is read.
/// </summary>
sealed class ClaimsFileContent(ImportProblems problems, SourceTexts texts)
{
    static readonly string[] s_kinds = ["source", "entity", "claim", "contradiction"];

    readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    readonly HashSet<string> _used = new(StringComparer.Ordinal);
    readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    readonly List<Contradiction> _contradictions = [];
    KnownRecords? _known;
    int _kind;

    /// <summary>Sources by id, in order of the file.</summary>
    public OrderedDictionary<string, CitedSource> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Entities by id, in order of the file.</summary>
    public OrderedDictionary<string, Entity> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Claims by id, in order of the file.</summary>
    public OrderedDictionary<string, Claim> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a record of that id was there but could not be read: then what names it is not reported again.
    /// </summary>
    public bool IsBroken(string id) => _broken.Contains(id);

    /// <summary>
    /// Takes over what the store holds, so that the records which follow may name it. It was checked when it was
    /// written; a record with the id of a known one takes its place.
    /// </summary>
    public void Know(KnownRecords known)
    {
        _known = known;
        foreach (var source in known.Sources.Values)
            Sources[source.Id] = new(source, new CodePointText(source.Text));
        foreach (var entity in known.Entities.Values)
            Entities[entity.Id] = entity;
        foreach (var claim in known.Claims.Values)
            Claims[claim.Id] = claim;
        _used.UnionWith(known.Sources.Keys.Concat(known.Entities.Keys));
    }

    /// <summary>Whether the store has that passage for the claim, perhaps from an older revision of the source.</summary>
    public bool IsKnown(string claim, Passage passage) =>
        _known?.Claims.GetValueOrDefault(claim)?.Passages.Contains(passage) ?? false;

    public void ReadLine(ReadOnlyMemory<byte> line, int number)
    {
        var place = new RecordPlace(problems, number);
        if (ParseLine(line, place) is not { } document)
            return;
        using (document)
        {
            place.Id = IdOf(document.RootElement);
            ReadRecord(new JsonRecord(document.RootElement, place), place);
            if (place.Failed && place.Id.Length > 0)
                _broken.Add(place.Id);
        }
    }

    /// <summary>Reports what only the whole file shows: entities and sources that no claim speaks of.</summary>
    public void Finish()
    {
        foreach (var source in Sources.Values.Select(cited => cited.Source))
            foreach (var origin in source.DerivedFrom)
                FinishOrigin(source.Id, origin);
        if (problems.Count > 0)
            return;
        if (Claims.Count == 0 && _known is null)
            problems.Add(0, "", "the file has no claim.", "Nothing enters the graph without evidence: add claims.");
        var unused = Entities.Keys.Concat(Sources.Keys).Where(id => !_used.Contains(id));
        foreach (var id in unused.Where(_ => _known is not null || Claims.Count > 0))
            problems.Add(
                _lines[id], id, "no claim of the file speaks of it.",
                "Add a claim or take it out; if there was one, the file has been cut off.");
    }

    void FinishOrigin(string source, string origin)
    {
        Use(origin);
        if (!Sources.ContainsKey(origin) && !IsBroken(origin))
            problems.Add(
                _lines[source], source, $"'derivedFrom' names '{origin}', but there is no such source in the file.",
                "Correct the id, or add the source.");
    }

    /// <summary>The records that were read, with what is known of the claims that they contradict and of their sources.</summary>
    public ClaimsFile ToFile(string name, string sha256)
    {
        var opposed = _contradictions.SelectMany(pair => new[] { pair.Claim, pair.OtherClaim }).ToHashSet(StringComparer.Ordinal);
        Claim[] claims = [.. Claims.Values.Where(claim => IsRead(claim.Id) || opposed.Contains(claim.Id))];
        var cited = claims.Select(claim => claim.Source).ToHashSet(StringComparer.Ordinal);
        var sources = Sources.Values.Select(each => each.Source).Where(source => IsRead(source.Id) || cited.Contains(source.Id));
        return new(
            name, sha256, [.. sources], [.. Entities.Values.Where(entity => IsRead(entity.Id))], claims, _contradictions);
    }

    bool IsRead(string id) => _lines.ContainsKey(id);

    /// <summary>Remembers that a claim speaks of an entity or rests on a source.</summary>
    public void Use(string id) => _used.Add(id);

    void ReadRecord(JsonRecord record, RecordPlace place)
    {
        var kind = record.TextOrEmpty("record");
        var index = Array.IndexOf(s_kinds, kind);
        if (index < 0)
        {
            if (kind.Length > 0)
                place.Report($"'{kind}' is not a kind of record.", $"Use one of: {string.Join(", ", s_kinds)}.");
            return;
        }
        if (index < _kind)
            place.Report(
                $"the {kind} stands after a record of kind {s_kinds[_kind]}.",
                "Put sources first, then entities, claims and contradictions.");
        _kind = Math.Max(_kind, index);
        switch (index)
        {
            case 0:
                Add(Sources, SourceReading.Read(record, place, texts), cited => cited.Source.Id, place);
                break;
            case 1:
                Add(Entities, EntityReading.Read(record), entity => entity.Id, place);
                break;
            case 2:
                Add(Claims, ClaimReading.Read(record, this), claim => claim.Id, place);
                break;
            default:
                if (ContradictionReading.Read(record, this, _contradictions) is { } contradiction)
                    _contradictions.Add(contradiction);
                break;
        }
    }

    void Add<T>(OrderedDictionary<string, T> to, T item, Func<T, string> idOf, RecordPlace place)
    {
        var id = idOf(item);
        if (id.Length == 0)
            return;
        if (_lines.TryGetValue(id, out var line))
        {
            place.Report($"the id '{id}' is already used in line {line}.", "Give each record an id of its own.");
            return;
        }
        _lines.Add(id, place.Line);
        to[id] = item;
    }

    static JsonDocument? ParseLine(ReadOnlyMemory<byte> line, RecordPlace place)
    {
        if (!Utf8.IsValid(line.Span))
        {
            place.Report("the line is not UTF-8.", "Save the file as UTF-8.");
            return null;
        }
        if (line.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            place.Report("the line is empty.", "Take it out.");
            return null;
        }
        try
        {
            var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind == JsonValueKind.Object && HasText(document.RootElement))
                return document;
            place.Report("the line is not a JSON object with whole characters.",
                "Write one record a line, between { and }.");
            document.Dispose();
        }
        catch (JsonException error)
        {
            place.Report(
                $"the line is not JSON from byte {error.BytePositionInLine + 1} on.",
                "Write one whole record a line; a file that was cut off ends in the middle of one.");
        }
        return null;
    }

    /// <summary>False for a lone surrogate in an escape such as <c>\ud800</c>, which is no character.</summary>
    static bool HasText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object =>
                    element.EnumerateObject().All(item => item.Name is not null && HasText(item.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(HasText),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    static string IdOf(JsonElement record) =>
        record.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "";
}
