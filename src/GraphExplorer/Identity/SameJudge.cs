using System.Globalization;
using GraphExplorer.Identity.Naming;

namespace GraphExplorer.Identity;

/// <summary>
/// Judges whether two entities may be one. Names alone never make it certain that two people, or two groups with a common name, are one:
/// that takes an id, a name that few others can have, or a second sign.
/// </summary>
sealed class SameJudge(IdentityLimits limits)
{
    const double CertainMin = 0.95;
    const double LikelyMin = 0.7;
    const double OpenMax = 0.69;

    /// <summary>The candidate, or null when nothing speaks for it or the names tell the two apart.</summary>
    public SameCandidate? Judge(EntityNames one, EntityNames other)
    {
        if (string.CompareOrdinal(one.Entity.Id, other.Entity.Id) > 0)
            (one, other) = (other, one);
        var (a, b) = (one.Entity, other.Entity);
        if (a.Kind != b.Kind || HasOtherId(a, b) || AreApart(a, b))
            return null;
        var signs = new Signs(one, other, SharedTies.Of(a, b));
        if (Level(signs, a) is not { } level)
            return null;
        var rule = a.Ties.Where(tie => tie.Other == b.Id).Select(tie => DistinctRules.Of(tie.Type)).FirstOrDefault(rule => rule is not null);
        if (rule is not null)
            level = SameLevel.RuledOut;
        return new(a.Id, b.Id, Score(signs, level), level, signs.Reasons(), rule?.Name ?? "", BetterKnown(a, b));
    }

    static SameLevel? Level(Signs signs, KnownEntity entity)
    {
        if (signs.SameId is not null)
            return SameLevel.Certain;
        var best = signs.Best;
        var differ = signs.Difference.Length > 0;
        if (differ && (best is null || best.Words < 2))
            return null;
        var isThing = entity.Kind is "Event" or "Place";
        if (best is { IsStrong: true, Words: >= 2 } && !differ
            && (isThing ? signs.Ties.IsStrong : best.IsTelling || (signs.StrongNames >= 2 && !best.IsCommon) || signs.Ties.IsStrong))
            return SameLevel.Certain;
        if (differ)
            return best is { IsStrong: true, IsTelling: true } ? SameLevel.Likely : SameLevel.Possible;
        if (IsLikely(signs, best))
            return SameLevel.Likely;
        return best is not null || signs.FittingAcronym is not null || signs.SameAcronym is not null || signs.Ties.IsStriking
            ? SameLevel.Possible
            : null;
    }

    static bool IsLikely(Signs signs, NameLikeness? best)
    {
        var acronym = signs.SameAcronym is not null || signs.FittingAcronym is not null;
        if (best is not null && (signs.Ties.IsStrong || acronym))
            return true;
        if (best is { IsCommon: false, Words: >= 2, Kind: Likeness.Same or Likeness.Spelling or Likeness.Within or Likeness.Consonants })
            return true;
        return (signs.FittingAcronym is not null && signs.Ties.Count > 0) || (signs.SameAcronym is not null && signs.Ties.IsStrong);
    }

    static double Score(Signs signs, SameLevel level)
    {
        var doubt = 1.0;
        void Add(bool holds, double weight) => doubt *= holds ? 1 - weight : 1;
        Add(signs.SameId is not null, 0.99);
        Add(signs.Best is not null, signs.Best?.Kind switch
        {
            Likeness.Same => 0.7, Likeness.Spelling => 0.65, Likeness.Within => 0.55, Likeness.Consonants => 0.5, _ => 0.4,
        });
        Add(signs.Best is { IsTelling: true, IsStrong: true }, 0.8);
        Add(signs.StrongNames >= 2, 0.6);
        Add(signs.FittingAcronym is not null, 0.45);
        Add(signs.SameAcronym is not null, 0.4);
        Add(signs.Ties.Count > 0, signs.Ties.IsStrong ? 0.6 : 0.2);
        var score = 1 - doubt;
        return Math.Round(level switch
        {
            SameLevel.Certain => Math.Max(score, CertainMin),
            SameLevel.Likely => Math.Clamp(score, LikelyMin, CertainMin - 0.01),
            _ => Math.Min(score, OpenMax),
        }, 2);
    }

    static bool HasOtherId(KnownEntity a, KnownEntity b) =>
        a.ExternalIds.Any(pair => b.ExternalIds.TryGetValue(pair.Key, out var id) && id != pair.Value);

    // Events of other days, places that lie apart.
    bool AreApart(KnownEntity a, KnownEntity b) =>
        (a.When is { } when && b.When is { } then && (when.Max < then.Min || then.Max < when.Min))
        || (a.Where is { } here && b.Where is { } there && Kilometres(here, there) > limits.PlaceKilometresMax);

    static double Kilometres((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        const double Degree = 111.2;
        var width = Math.Cos((a.Lat + b.Lat) / 2 * Math.PI / 180);
        return Degree * Math.Sqrt(Math.Pow(a.Lat - b.Lat, 2) + Math.Pow((a.Lon - b.Lon) * width, 2));
    }

    static string BetterKnown(KnownEntity a, KnownEntity b)
    {
        var (left, right) = (a.Ties.Count + a.OtherNames.Count, b.Ties.Count + b.OtherNames.Count);
        return left >= right ? a.Id : b.Id;
    }

    /// <summary>What speaks for two entities being one.</summary>
    sealed class Signs
    {
        readonly (NameWords One, NameWords Other, NameLikeness Likeness)? _match;

        public Signs(EntityNames one, EntityNames other, SharedTies ties)
        {
            var (a, b) = (one.Entity, other.Entity);
            Ties = ties;
            SameId = a.ExternalIds.FirstOrDefault(pair => b.ExternalIds.GetValueOrDefault(pair.Key) == pair.Value) is { Key: not null } same
                ? $"{same.Key} {same.Value}" : null;
            SameAcronym = one.Acronyms.Intersect(other.Acronyms).FirstOrDefault();
            FittingAcronym = Fitting(one, other) ?? Fitting(other, one);
            var pairs = (
                from left in one.FullNames
                from right in other.FullNames
                select (left, right, likeness: NameLikeness.Of(left, right, one.IsPerson))).ToArray();
            foreach (var pair in pairs.Where(pair => pair.likeness.Kind != Likeness.None)
                .OrderBy(pair => pair.likeness.Kind).ThenByDescending(pair => pair.likeness.Words).Take(1))
                _match = pair;
            // The main names tell: a nickname that two groups share does not make one of them.
            Difference = one.FullNames.FirstOrDefault() is { } first && other.FullNames.FirstOrDefault() is { } second
                ? NameLikeness.Of(first, second, one.IsPerson).Difference : "";
            StrongNames = pairs.Where(pair => pair.likeness.IsStrong)
                .Select(pair => string.Join(' ', pair.left.Content.Select(word => word.Strict).Order(StringComparer.Ordinal))).Distinct().Count()
                + (SameAcronym is null ? 0 : 1);
        }

        public string? SameId { get; }
        public string? SameAcronym { get; }

        /// <summary>An acronym of one with the name of the other that it stands for.</summary>
        public (string Acronym, string Name)? FittingAcronym { get; }
        public SharedTies Ties { get; }
        public NameLikeness? Best => _match?.Likeness;

        /// <summary>A word in which the main names differ although they are alike otherwise; empty for none.</summary>
        public string Difference { get; }

        /// <summary>Names that both have, an acronym included.</summary>
        public int StrongNames { get; }

        public IReadOnlyList<string> Reasons() =>
        [
            .. SameId is null ? [] : new[] { $"Same id in a register: {SameId}." },
            .. _match is { } match ? [Words(match.Likeness.Kind, match.One.Text, match.Other.Text)] : Array.Empty<string>(),
            .. SameAcronym is null ? [] : new[] { $"Both are called {SameAcronym}." },
            .. FittingAcronym is { } fitting ? [$"{fitting.Acronym} are the initials of “{fitting.Name}”."] : Array.Empty<string>(),
            .. Ties.Count == 0 ? [] : new[] { Ties.Words() },
            .. Difference.Length == 0 ? [] : new[] { $"But the main names differ in “{Difference}”." },
        ];

        static string Words(Likeness kind, string one, string other) => kind switch
        {
            Likeness.Same => $"Same name: “{one}”.",
            Likeness.Spelling => $"Two spellings of one name: “{one}” and “{other}”.",
            Likeness.Within => $"The words of one name stand in the other: “{one}” and “{other}”.",
            Likeness.Order => $"The same words in another order: “{one}” and “{other}”.",
            Likeness.Consonants => $"The same consonants: “{one}” and “{other}”.",
            _ => $"The same name but for a word such as “group”: “{one}” and “{other}”.",
        };

        static (string Acronym, string Name)? Fitting(EntityNames bearer, EntityNames named)
        {
            foreach (var name in named.FullNames)
                if (name.Initials().FirstOrDefault(bearer.Acronyms.Contains) is { } acronym)
                    return (acronym, name.Text);
            return null;
        }
    }
}

/// <summary>Ties that two entities have in common: the same type, direction and other end.</summary>
sealed record SharedTies(int Count, int All)
{
    const int StrongMin = 2;
    const double StrongShareMin = 0.3;
    const int StrikingMin = 4;
    const double StrikingShareMin = 0.6;

    public double Share => All == 0 ? 0 : (double)Count / All;
    public bool IsStrong => Count >= StrongMin && Share >= StrongShareMin;

    /// <summary>So much in common that it speaks without a name.</summary>
    public bool IsStriking => Count >= StrikingMin && Share >= StrikingShareMin;

    public static SharedTies Of(KnownEntity a, KnownEntity b)
    {
        var one = a.Ties.Where(tie => tie.Other != b.Id).ToHashSet();
        var other = b.Ties.Where(tie => tie.Other != a.Id).ToHashSet();
        var shared = one.Count(other.Contains);
        return new(shared, one.Count + other.Count - shared);
    }

    public string Words() => string.Create(
        CultureInfo.InvariantCulture, $"{Count} of their {All} ties {(Count == 1 ? "is" : "are")} the same in type and other end.");
}
