using CsCheck;
using GraphExplorer.Documents;
using Xunit;

namespace GraphExplorer.Tests.Documents;

/// <summary>What changed between two texts.</summary>
public sealed class TextComparisonTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "")]
    [InlineData("a\nThe IMU split.\nc", "a\nThe IMU broke.\nc", "a|The IMU -split+broke.|c")]
    [InlineData("a", "a\nb", "a|+b")]
    [InlineData("a\nb", "b", "-a|b")]
    [InlineData("one two", "three four", "-one two|+three four")]
    [InlineData("", "a\nb", "+a|+b")]
    public void Changed_lines_are_told_word_by_word(string before, string after, string changes) =>
        Assert.Equal(changes, string.Join('|', TextComparison.Of(before, after).Lines.Select(line => string.Concat(line.Pieces.Select(piece =>
            piece.Change switch { TextChange.Removed => "-", TextChange.Added => "+", _ => "" } + piece.Text)))));

    [Fact]
    public void Unchanged_lines_far_from_a_change_are_counted()
    {
        var lines = Enumerable.Range(0, 20).Select(i => $"line {i}").ToArray();
        var comparison = TextComparison.Of(string.Join('\n', lines), string.Join('\n', lines).Replace("line 10", "line ten"));

        Assert.Equal([8, 0, 0, 0, 0], comparison.Lines.Select(line => line.Skipped));
        Assert.Equal(7, comparison.SkippedAtEnd);
    }

    [Fact]
    public void Too_many_different_lines_are_not_compared() =>
        Assert.Equal(
            "More than 4,000 lines differ, too many to compare.",
            TextComparison.Of(string.Join('\n', Enumerable.Range(0, 5000)), "x").Problem);

    /// <summary>Without what was added it is the old text, without what was removed the new one, the unshown lines aside.</summary>
    [Fact]
    public void Nothing_is_lost_or_made_up() =>
        Gen.Select(Lines, Lines).Sample((before, after) =>
        {
            var comparison = TextComparison.Of(before, after);
            string Side(TextChange other) => string.Concat(comparison.Lines.SelectMany(line => line.Pieces.Where(piece => piece.Change != other)).Select(piece => piece.Text));

            if (comparison.Lines.Sum(line => line.Skipped) + comparison.SkippedAtEnd > 0)
                return;
            Assert.Equal(before.Replace("\n", ""), Side(TextChange.Added));
            Assert.Equal(after.Replace("\n", ""), Side(TextChange.Removed));
        });

    static Gen<string> Lines => Gen.String[Gen.Char["ab \n\u00A0"], 0, 30];
}
