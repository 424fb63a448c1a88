using CsCheck;
using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Evidence;

public sealed class CodePointTextTests
{
    [Fact]
    public void Offsets_count_code_points_not_halves_of_them()
    {
        var text = new CodePointText("a😀b\u00A0😀c");

        Assert.Equal(6, text.Length);
        Assert.Equal("😀b", text.Slice(1, 3));
        Assert.Equal("\u00A0😀c", text.Slice(3, 6));
        Assert.Equal([1, 4], text.Find("😀"));
        Assert.Equal([2], text.Find("b\u00A0"));
        Assert.Empty(text.Find("b "));
    }

    [Fact]
    public void Cutting_a_text_in_two_anywhere_loses_nothing() =>
        Gen.Select(Gen.String[Gen.Char["ab\u00A0é"], 0, 8].Array[0, 4], Gen.Int[0, 40]).Sample((parts, at) =>
        {
            var text = new CodePointText(string.Join("😀", parts));
            var cut = Math.Min(at, text.Length);
            return text.Slice(0, cut) + text.Slice(cut, text.Length) == text.Text
                && text.Text.EnumerateRunes().Count() == text.Length;
        });
}
