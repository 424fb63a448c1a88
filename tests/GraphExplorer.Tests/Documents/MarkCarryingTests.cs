using CsCheck;
using GraphExplorer.Documents;
using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>What becomes of marks when their text changes.</summary>
public sealed class MarkCarryingTests
{
    const int Context = 32;

    static readonly string[] s_words = ["imu", "iju", "split", "2002", "the", "und", "Ghazi\u00A0U", "😀", "e\u0301", "سلام", "from"];

    [Theory]
    [InlineData("The IMU split in 2002. More.", "Some words before. The IMU split in 2002. More.", "IMU split", "23-32 Context")]
    [InlineData("The IMU split in 2002.", "An IMU split happened", "IMU split", "3-12 OnlyPlace")]
    [InlineData("The IMU split in 2002.", "The IMU broke apart in 2002.", "IMU split", "lost")]
    [InlineData("😀 The IMU split.", "😀😀 The IMU split.", "IMU split", "7-16 Context")]
    [InlineData("In 2002 it split.", "In 2001 it grew. In 2002 it changed. Then 2002.", "2002", "lost")]
    [InlineData("After long quarrels in 2002 it split.", "In 2002 it grew. After long quarrels in 2002 it changed. Then 2002.", "2002", "40-44 LikeliestPlace")]
    [InlineData("twice here. twice here.", "x twice here. twice here.", "here", "8-12 Context", 6)]
    public void A_mark_goes_where_its_words_are(string before, string after, string quote, string place, int from = 0)
    {
        var start = new CodePointText(before).Find(quote).First(at => at >= from);
        var carried = MarkCarrying.Carry([Cut(before, start, quote)], new CodePointText(after));

        Assert.Equal(place, carried.Carried is [var mark] ? $"{mark.Start}-{mark.End} {mark.By}" : "lost");
    }

    /// <summary>What is carried stands there word for word; what kept its neighbourhood is carried by it.</summary>
    [Fact]
    public void What_is_carried_stands_there_and_what_kept_its_neighbourhood_is_carried() =>
        Gen.Select(Words(40, 120), Words(1, 10), Gen.Int[0, 1000], Gen.Int[0, 6], Gen.Int[0, 1000], Gen.Int[1, 3]).Sample(
            (words, added, at, removed, from, length) =>
            {
                var change = at % words.Length;
                removed = Math.Min(removed, words.Length - change);
                string[] changed = [.. words[..change], .. added.Select(word => word.ToUpperInvariant()), .. words[(change + removed)..]];
                var (old, now) = (string.Join(' ', words), string.Join(' ', changed));
                var text = new CodePointText(now);
                var first = from % (words.Length - length);
                var start = string.Concat(words[..first].Select(word => word + " "));
                var mark = Cut(old, new CodePointText(start).Length, string.Join(' ', words[first..(first + length)]));

                var carried = MarkCarrying.Carry([mark], text);

                Assert.Equal(1, carried.Carried.Count + carried.Lost.Count);
                foreach (var found in carried.Carried)
                    Assert.Equal(mark.Quote, text.Slice(found.Start, found.End));
                if (!now.Contains(mark.Quote, StringComparison.Ordinal))
                    Assert.Single(carried.Lost);
                if (now.Contains(mark.Prefix + mark.Quote + mark.Suffix, StringComparison.Ordinal))
                    Assert.Equal(CarriedBy.Context, Assert.Single(carried.Carried).By);
            });

    [Fact]
    public void A_text_that_did_not_change_keeps_every_mark_at_its_place() =>
        Words(5, 40).Sample(words =>
        {
            var text = string.Join(' ', words);
            var points = new CodePointText(text);
            var marks = words.Distinct().SelectMany(word => points.Find(word).Select(start => Cut(text, start, word))).ToArray();

            Assert.Equal(marks.Select(mark => mark.Start), MarkCarrying.Carry(marks, points).Carried.Select(found => found.Start));
        });

    static Gen<string[]> Words(int min, int max) => Gen.Int[0, s_words.Length - 1].Select(i => s_words[i]).Array[min, max];

    static Mark Cut(string text, int start, string quote)
    {
        var points = new CodePointText(text);
        var end = start + new CodePointText(quote).Length;
        return new Mark(
            "p", start, quote, points.Slice(Math.Max(0, start - Context), start), points.Slice(end, Math.Min(points.Length, end + Context)));
    }
}
