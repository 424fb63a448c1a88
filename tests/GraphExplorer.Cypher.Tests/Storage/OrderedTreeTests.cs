using CsCheck;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Tests.Values;
using GraphExplorer.Cypher.Values;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>The index tree against a sorted list, with predicates taken at their word.</summary>
public sealed class OrderedTreeTests
{
    [Fact]
    public void Seeks_give_what_the_predicate_gives_without_an_index() =>
        Gen.Select(Sample.Any.Array[0, 200], Sample.Scalars, Sample.Scalars, Gen.Bool, Gen.Bool).Sample(
            (keys, lower, upper, lowerInclusive, upperInclusive) =>
            {
                var (tree, entries) = Fill(keys);
                Check(IndexRange.Everything, _ => true);
                Check(IndexRange.Exact(lower), key => Equality.Equal(key, lower) == true);
                Check(IndexRange.Between(lower, lowerInclusive, Value.Null, false), IsAbove);
                Check(IndexRange.Between(Value.Null, false, upper, upperInclusive), IsBelow);
                Check(IndexRange.Between(lower, lowerInclusive, upper, upperInclusive), key => IsAbove(key) && IsBelow(key));
                if (lower.TryString(out var prefix))
                    Check(IndexRange.StartingWith(prefix),
                        key => key.TryString(out var text) && text.StartsWith(prefix, StringComparison.Ordinal));

                bool IsAbove(Value key) =>
                    (lowerInclusive ? Comparison.GreaterOrEqual(key, lower) : Comparison.Greater(key, lower)) == true;

                bool IsBelow(Value key) =>
                    (upperInclusive ? Comparison.LessOrEqual(key, upper) : Comparison.Less(key, upper)) == true;

                void Check(IndexRange range, Func<Value, bool> predicate) => Assert.Equal(
                    entries.Where(entry => predicate(entry.Key)).Select(entry => (long)entry.Id),
                    Write.All(new IndexCursor(tree, range)));
            },
            iter: 300);

    [Fact]
    public void Adding_and_removing_keeps_order_counts_and_earlier_versions() =>
        Gen.Select(Gen.Int[0, 60].Array[0, 3_000], Gen.Int[1, 4]).Sample(
            (steps, removes) =>
            {
                var (tree, entries) = (new OrderedTree(1), new SortedSet<(int Key, int Id)>());
                var versions = new List<(OrderedTree, (int, int)[])>();
                for (var i = 0; i < steps.Length; i++)
                {
                    if (i % 500 == 0)
                    {
                        versions.Add((tree, [.. entries]));
                        tree = tree.For(2 + i);
                    }
                    if (i % 5 < removes && entries.Count > 0)
                    {
                        var gone = entries.ElementAt(steps[i] * 7 % entries.Count);
                        tree.Remove(Value.Of(gone.Key), gone.Id);
                        entries.Remove(gone);
                    }
                    else if (entries.Add((steps[i], i)))
                    {
                        tree.Add(Value.Of(steps[i]), i);
                    }
                }
                versions.Add((tree, [.. entries]));
                foreach (var (version, expected) in versions) DemandEqual(version, expected);
            },
            iter: 60);

    [Fact]
    public void Keys_in_ascending_and_in_descending_order_fill_deep_trees()
    {
        const int count = 20_000;
        foreach (var isAscending in new[] { true, false })
        {
            var tree = new OrderedTree(1);
            for (var i = 0; i < count; i++) tree.Add(Value.Of(isAscending ? i : count - 1 - i), i);
            var all = Write.All(new IndexCursor(tree, IndexRange.Everything));
            Assert.Equal(Enumerable.Range(0, count).Select(i => (long)(isAscending ? i : count - 1 - i)), all);
            for (var i = 0; i < count; i++)
                Assert.Equal(isAscending ? i : count - 1 - i, tree.First(Value.Of(i)));
            for (var i = 0; i < count; i++) tree.Remove(Value.Of(i), isAscending ? i : count - 1 - i);
            Assert.Equal((0, 0, -1), (tree.Count, tree.Distinct, tree.First(Value.Of(1))));
        }
    }

    static (OrderedTree Tree, List<(Value Key, int Id)> Entries) Fill(Value[] keys)
    {
        var tree = new OrderedTree(1);
        var entries = keys.Where(key => !key.IsNull).Select((key, id) => (Key: key, Id: id)).ToList();
        foreach (var (key, id) in entries) tree.Add(key, id);
        entries.Sort((left, right) =>
            Ordering.Compare(left.Key, right.Key) is var order and not 0 ? order : left.Id.CompareTo(right.Id));
        Assert.Equal(entries.Count, tree.Count);
        Assert.Equal(entries.Select(entry => entry.Key).Distinct().Count(), tree.Distinct);
        return (tree, entries);
    }

    static void DemandEqual(OrderedTree tree, (int Key, int Id)[] expected)
    {
        Assert.Equal(expected.Select(entry => (long)entry.Id), Write.All(new IndexCursor(tree, IndexRange.Everything)));
        Assert.Equal(expected.Length, tree.Count);
        Assert.Equal(expected.Select(entry => entry.Key).Distinct().Count(), tree.Distinct);
        for (var key = -1; key <= 61; key++)
        {
            var ids = expected.Where(entry => entry.Key == key).Select(entry => (long)entry.Id).ToList();
            Assert.Equal(ids, Write.All(new IndexCursor(tree, IndexRange.Exact(Value.Of(key)))));
            Assert.Equal(ids.Count == 0 ? -1 : ids[0], tree.First(Value.Of(key)));
        }
    }
}
