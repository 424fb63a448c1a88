using GraphExplorer.Identity;
using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Tests.Identity;

/// <summary>
/// Real names that are one and real names that are two: what the rules call certain is never wrong, what a rule tells apart is never proposed.
/// </summary>
public class PairsTests(ITestOutputHelper output)
{
    static readonly Pair[] s_pairs = [.. CaseTable.Rows("Identity/Cases/pairs.txt", 6).Select((row, index) => Pair.Of(row, index))];

    [Fact]
    public void There_are_fifty_pairs_of_each_kind_and_a_third_was_held_out()
    {
        Assert.InRange(s_pairs.Count(pair => pair.AreOne), 50, 200);
        Assert.InRange(s_pairs.Count(pair => !pair.AreOne), 50, 200);
        Assert.InRange(s_pairs.Count(pair => pair.IsHeld), s_pairs.Length / 3 - 2, s_pairs.Length);
    }

    [Theory]
    [InlineData("tune", 0.95, 0.95)]
    [InlineData("held", 0.93, 0.86)]
    public void What_is_certain_is_right_and_most_of_what_is_one_is_found(string set, double likelyPrecision, double recall)
    {
        var judged = s_pairs.Where(pair => pair.IsHeld == (set == "held")).Select(pair => (Pair: pair, Found: pair.Judge())).ToArray();
        var all = judged.Count(each => each.Pair.AreOne);
        foreach (var level in new[] { SameLevel.Certain, SameLevel.Likely, SameLevel.Possible })
        {
            var proposed = judged.Where(each => each.Found is { } found && found.Level <= level).ToArray();
            var right = proposed.Count(each => each.Pair.AreOne);
            output.WriteLine($"{set}: {level} or better: {proposed.Length} proposed, precision {(double)right / proposed.Length:0.000}, recall {(double)right / all:0.000}");
        }
        foreach (var (pair, found) in judged.Where(each => each.Pair.AreOne != each.Found is { Level: not SameLevel.RuledOut }))
            output.WriteLine($"  {(pair.AreOne ? "missed" : $"wrong, {found!.Level}")}: {pair.One.Name} / {pair.Other.Name}");
        output.WriteLine($"  not more than possible: {string.Join("; ", judged.Where(each => each.Pair.AreOne && each.Found?.Level == SameLevel.Possible).Select(each => $"{each.Pair.One.Name} / {each.Pair.Other.Name}"))}");

        Assert.Equal([], judged.Where(each => !each.Pair.AreOne && each.Found?.Level == SameLevel.Certain).Select(each => each.Pair.One.Name));
        var likely = judged.Where(each => each.Found?.Level is SameLevel.Certain or SameLevel.Likely).ToArray();
        Assert.InRange((double)likely.Count(each => each.Pair.AreOne) / likely.Length, likelyPrecision, 1);
        Assert.InRange((double)judged.Count(each => each.Pair.AreOne && each.Found is not null) / all, recall, 1);
    }

    [Fact]
    public void A_search_finds_what_judging_every_pair_finds()
    {
        var entities = s_pairs.SelectMany(pair => new[] { pair.One, pair.Other }).ToArray();
        var named = entities.Select(entity => new EntityNames(entity, 24)).ToArray();
        var judge = new SameJudge(new IdentityLimits());
        var every =
            from first in Enumerable.Range(0, named.Length)
            from second in Enumerable.Range(first + 1, named.Length - first - 1)
            let candidate = judge.Judge(named[first], named[second])
            where candidate is not null
            select (candidate.One, candidate.Other, candidate.Level);

        var found = new CandidateSearch(new IdentityLimits()).Find(entities);

        Assert.Equal(every.Order(), found.Candidates.Select(candidate => (candidate.One, candidate.Other, candidate.Level)).Order());
        Assert.InRange(found.Compared, 1, named.Length * 10);
        Assert.Equal([], found.Notes);
    }

    [Fact]
    public void A_limit_that_is_met_is_named()
    {
        var crowd = Enumerable.Range(0, 50).Select(number => new KnownEntity { Id = $"e{number:00}", Kind = "Group", Name = "Ansar al-Sharia" }).ToArray();

        var found = new CandidateSearch(new IdentityLimits { KeyBearersMax = 40 }).Find(crowd);

        Assert.Equal([], found.Candidates);
        Assert.Equal(["Keys that more than 40 entities share were left out: 2 (limit KeyBearersMax)."], found.Notes);
    }

    [Fact]
    public void A_pair_with_a_splinter_between_them_is_ruled_out_with_its_reasons()
    {
        var pair = s_pairs.First(pair => pair.One.Name == "Abu Sayyaf Group" && !pair.AreOne);

        var found = pair.Judge()!;

        Assert.Equal((SameLevel.RuledOut, "Relation"), (found.Level, found.Rule));
        Assert.Equal(["The same name but for a word such as “group”: “Abu Sayyaf Group” and “Abu Sayyaf”."], found.Reasons);
    }

    sealed record Pair(bool IsHeld, bool AreOne, KnownEntity One, KnownEntity Other)
    {
        public static Pair Of(string[] row, int index)
        {
            var kinds = row[2].Split('/');
            var ties = row[5].Split('/');
            var (shared, all, relation) = ties.Length == 2 ? (int.Parse(ties[0]), int.Parse(ties[1]), "") : (0, 0, row[5]);
            var (one, other) = ($"{index:000}a", $"{index:000}b");
            return new(row[0] == "held", row[1] == "one",
                EntityOf(one, kinds[0], row[3], TiesOf(one, shared, (all - shared) / 2, relation, other)),
                EntityOf(other, kinds[^1], row[4], TiesOf(other, shared, all - shared - ((all - shared) / 2), "", one)));
        }

        public SameCandidate? Judge() => new SameJudge(new IdentityLimits()).Judge(new(One, 24), new(Other, 24));

        static KnownEntity EntityOf(string id, string kind, string names, IReadOnlyList<Tie> ties)
        {
            var parts = names.Split(';', StringSplitOptions.TrimEntries);
            return new KnownEntity
            {
                Id = id, Kind = kind, Name = parts[0], OtherNames = [.. parts.Skip(1).Where(part => !part.Contains('='))],
                ExternalIds = parts.Where(part => part.Contains('=')).ToDictionary(part => part.Split('=')[0], part => part.Split('=')[1]), Ties = ties,
            };
        }

        // Ties in common go to places of the pair, the others to places of each.
        static List<Tie> TiesOf(string id, int shared, int own, string relation, string other)
        {
            var ties = Enumerable.Range(0, shared).Select(number => new Tie("ACTIVE_IN", true, $"{id[..3]} shared {number}"))
                .Concat(Enumerable.Range(0, own).Select(number => new Tie("ACTIVE_IN", true, $"{id} own {number}"))).ToList();
            if (relation.Length > 0)
                ties.Add(new Tie(relation, true, other));
            return ties;
        }
    }
}
