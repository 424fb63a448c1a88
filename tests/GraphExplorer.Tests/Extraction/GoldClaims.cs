using GraphExplorer.Evidence;
using GraphExplorer.Extraction;

namespace GraphExplorer.Tests.Extraction;

/// <summary>
/// One claim that a reader makes of a profile: <c>TYPE | from | to | start | end</c> by names, where an event is
/// <c>event PLACE-OR-TARGET-OR-TYPE DATE</c>. A line with <c>+</c> first is right but need not be found.
/// </summary>
sealed record GoldClaim(string Type, string From, string To, string Start, string End, bool IsRequired)
{
    public static List<GoldClaim> Read(IEnumerable<string> lines) => [.. lines.Where(line => line.Trim().Length > 0 && line[0] != '#').Select(Parse)];

    static GoldClaim Parse(string line)
    {
        var cells = line.TrimStart('+', ' ').Split('|', StringSplitOptions.TrimEntries);
        string Cell(int index) => index < cells.Length ? cells[index] : "";
        return new(Cell(0), Cell(1), Cell(2), Cell(3), Cell(4), !line.StartsWith('+'));
    }

    public override string ToString() => $"{Type} | {From} | {To} | {Start} | {End}";
}

/// <summary>How well candidates agree with what a reader made of the same text.</summary>
sealed class Agreement
{
    readonly Extracted _extracted;
    readonly Dictionary<string, CandidateEntity> _entities;
    readonly HashSet<GoldClaim> _covered = [];
    readonly List<CandidateClaim> _wrong = [];
    readonly List<CandidateClaim> _right = [];
    readonly IReadOnlyList<GoldClaim> _gold;

    public Agreement(Extracted extracted, IReadOnlyList<GoldClaim> gold)
    {
        (_extracted, _gold) = (extracted, gold);
        _entities = extracted.Entities.ToDictionary(entity => entity.Id);
        foreach (var claim in extracted.Claims.Where(claim => claim.Stance == Stance.Asserts))
        {
            var fits = gold.Where(each => Fits(claim, each)).ToList();
            (fits.Count > 0 ? _right : _wrong).Add(claim);
            _covered.UnionWith(fits);
        }
    }

    public int Required => _gold.Count(claim => claim.IsRequired);
    public int Covered => _covered.Count(claim => claim.IsRequired);
    public int Made => _right.Count + _wrong.Count;
    public int Right => _right.Count;
    public IEnumerable<string> Wrong => _wrong.Select(claim => $"{Reading.Line(claim, _extracted)} ({claim.Rule}) « {claim.Quote} »");
    public IEnumerable<string> Missed => _gold.Where(claim => claim.IsRequired && !_covered.Contains(claim)).Select(claim => claim.ToString());

    /// <summary>Per type: how many are right of those made, how many are found of those wanted.</summary>
    public IEnumerable<(string Type, int Right, int Made, int Covered, int Required)> ByType() =>
        from type in _gold.Select(claim => claim.Type).Concat(_wrong.Select(claim => claim.Type)).Distinct().Order(StringComparer.Ordinal)
        let right = _right.Count(claim => claim.Type == type)
        select (type, right, right + _wrong.Count(claim => claim.Type == type), _covered.Count(claim => claim.IsRequired && claim.Type == type), _gold.Count(claim => claim.IsRequired && claim.Type == type));

    bool Fits(CandidateClaim claim, GoldClaim gold)
    {
        if (claim.Type != gold.Type || !IsDate(claim, gold))
            return false;
        var isSymmetric = Vocabulary.Relation(gold.Type)?.Symmetric ?? false;
        return (Is(claim.From, gold.From) && IsTo(claim, gold.To)) || (isSymmetric && Is(claim.From, gold.To) && IsTo(claim, gold.From));
    }

    static bool IsDate(CandidateClaim claim, GoldClaim gold) =>
        claim.StartEdtf == gold.Start && (gold.End.Length == 0 || claim.EndEdtf == gold.End);

    bool IsTo(CandidateClaim claim, string name)
    {
        if (claim.To.Length > 0)
            return Is(claim.To, name);
        if (claim.Properties.TryGetValue("name", out var text))
            return NameKey.Of(text.ToString()!) == NameKey.Of(name);
        if (claim.Properties.TryGetValue("valueMin", out var low))
            return $"{low}-{claim.Properties["valueMax"]}" == name;
        return !claim.Properties.TryGetValue("value", out var value) || value.ToString() == name || name.Length == 0;
    }

    bool Is(string id, string name)
    {
        if (!name.StartsWith("event ", StringComparison.Ordinal))
            return _entities[id] is var entity && entity.Aliases.Append(entity.Name).Append(id).Any(each => NameKey.Of(each) == NameKey.Of(name));
        var words = name["event ".Length..];
        var (where, date) = (words[..words.LastIndexOf(' ')], words[(words.LastIndexOf(' ') + 1)..]);
        if (_entities[id].Label != "Event")
            return false;
        // "event founding 1964": one of that type, at that time.
        if (_entities[id].Properties["type"].Equals(where) && _entities[id].Properties["whenEdtf"].ToString()!.Split('/')[0] == date)
            return true;
        return _extracted.Claims.Any(claim => claim.From == id && claim.Type is "OCCURRED_IN" or "TARGETED" && claim.StartEdtf == date && Is(claim.To, where));
    }
}
