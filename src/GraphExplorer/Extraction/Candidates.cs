using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>Start and end of a claim in EDTF, and the words of the date.</summary>
readonly record struct ClaimDate(string Start, string End, string Text)
{
    public static ClaimDate None { get; } = new("", "", "");
}

/// <summary>What a rule says before it becomes a candidate.</summary>
sealed record Reading(string Type, Thing From, Thing? To, ClaimDate Date, Sentence Sentence, string Rule)
{
    public int Credibility { get; init; } = 3;
    public string Hedge { get; init; } = "";
    public Stance Stance { get; init; }
    public Dictionary<string, object> Properties { get; init; } = [];

    /// <summary>Places that the same clause names with "in" or "at".</summary>
    public IReadOnlyList<Thing> Places { get; init; } = [];

    /// <summary>First token of the words that say it.</summary>
    public int At { get; init; }

    /// <summary>A claim about an event that still needs a time: see <see cref="Bounds"/>.</summary>
    public bool IsUndated { get; init; }

    /// <summary>The text takes it for known and tells something else: "a splinter group of X fought".</summary>
    public bool IsPresupposed { get; init; }
}

/// <summary>
/// Collects candidates: checks the labels of both ends against the vocabulary, orders the ends of symmetric relations,
/// states each reading of a sentence once, and cuts the quote out of the text.
/// </summary>
sealed class Candidates(string text)
{
    readonly List<Reading> _readings = [];
    readonly Dictionary<(string, string, string, int, string), int> _seen = [];

    public IReadOnlyList<Reading> Readings => _readings;

    public bool Add(Reading reading)
    {
        if (_readings.Count >= ExtractionLimits.ClaimsMax || reading.From == reading.To)
            return false;
        if (reading.To is { } to && Vocabulary.Relation(reading.Type) is { } relation)
        {
            if (!relation.From.Contains(References.Label(reading.From.Kind)) || !relation.To.Contains(References.Label(to.Kind)))
                return false;
            if (relation.Symmetric && string.CompareOrdinal(reading.From.Id, to.Id) > 0)
                reading = reading with { From = to, To = reading.From };
        }
        var extra = string.Join(',', reading.Properties.Where(entry => entry.Key is "kind" or "name" or "value" or "valueMin").Select(entry => entry.Value));
        var key = (reading.Type, reading.From.Id, reading.To?.Id ?? "", reading.Sentence.Start, extra);
        if (_seen.TryGetValue(key, out var at))
        {
            if (_readings[at].Date.Start.Length == 0 && reading.Date.Start.Length > 0)
                _readings[at] = reading;
            return false;
        }
        _seen[key] = _readings.Count;
        _readings.Add(reading);
        return true;
    }

    /// <summary>Puts another reading where the first one stands.</summary>
    public Reading Replace(Reading old, Reading reading)
    {
        _readings[_readings.IndexOf(old)] = reading;
        return reading;
    }

    /// <summary>Gives events without a date, in which the group had a part, the bound; the claims of others go.</summary>
    public void Settle(string bound, Thing? group)
    {
        var own = _readings.Where(reading => bound.Length > 0 && reading.IsUndated && (reading.From == group || reading.To == group)).SelectMany(reading => new[] { reading.From, reading.To! })
            .Where(thing => thing.Kind == ThingKind.Event).ToHashSet();
        _readings.RemoveAll(reading => reading.IsUndated && !own.Contains(reading.From) && !own.Contains(reading.To!));
        for (var at = 0; at < _readings.Count; at++)
            if (_readings[at] is { IsUndated: true } reading)
            {
                _readings[at] = reading with { Date = new(bound, reading.Date.End is ".." ? ".." : bound, reading.Date.Text) };
                foreach (var happened in new[] { reading.From, reading.To }.OfType<Thing>().Where(thing => thing.Kind == ThingKind.Event))
                    happened.Properties.TryAdd("whenEdtf", bound);
            }
    }

    public Extracted Build()
    {
        var offsets = new CodePointOffsets(text);
        var claims = _readings.Select(reading => new CandidateClaim
        {
            Type = reading.Type,
            From = reading.From.Id,
            To = reading.To?.Id ?? "",
            StartEdtf = reading.Date.Start,
            EndEdtf = reading.Date.End,
            DateText = reading.Date.Text,
            Credibility = reading.Credibility,
            Hedge = reading.Hedge,
            Stance = reading.Stance,
            Quote = text[reading.Sentence.Start..reading.Sentence.End],
            Span = offsets.Of(reading.Sentence.Start, reading.Sentence.End),
            Rule = reading.Rule,
            Properties = reading.Properties,
        }).ToList();
        var used = _readings.SelectMany(reading => new[] { reading.From, reading.To }).OfType<Thing>().Distinct();
        return new([.. used.Select(thing => Entity(thing, offsets))], claims);
    }

    static CandidateEntity Entity(Thing thing, CodePointOffsets offsets)
    {
        var label = thing.Kind == ThingKind.Person && thing.IsLeader ? "Leader" : References.Label(thing.Kind);
        var properties = new Dictionary<string, object>(thing.Properties);
        if (thing.Detail.Length > 0 && thing.Kind is ThingKind.State or ThingKind.Place)
            properties["kind"] = thing.Detail;
        else if (thing.Kind == ThingKind.Place)
            properties["kind"] = "region";
        else if (thing.Kind == ThingKind.State)
            properties["kind"] = "state";
        if (thing.Kind is ThingKind.Group or ThingKind.Person)
        {
            properties.TryAdd("unnamed", false);
            properties.TryAdd("collective", false);
        }
        return new(
            thing.Id, label, thing.Name, [.. thing.Aliases.Order(StringComparer.Ordinal)], [.. thing.Spans.Order().Select(span => offsets.Of(span.Start, span.End))],
            thing.IsKnown, properties);
    }
}

/// <summary>From UTF-16 units to code points, which is how the outside counts.</summary>
sealed class CodePointOffsets
{
    readonly int[]? _pairsBefore;

    public CodePointOffsets(string text)
    {
        if (!text.Any(char.IsSurrogate))
            return;
        _pairsBefore = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
            _pairsBefore[at + 1] = _pairsBefore[at] + (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]) ? 1 : 0);
    }

    public TextSpan Of(int start, int end) => _pairsBefore is null ? new(start, end) : new(start - _pairsBefore[start], end - _pairsBefore[end]);
}
