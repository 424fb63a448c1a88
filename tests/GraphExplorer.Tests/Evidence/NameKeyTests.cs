using CsCheck;
using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Evidence;

public sealed class NameKeyTests
{
    [Fact]
    public void Names_have_exact_keys_and_skeletons()
    {
        var actual = CaseTable.Rows("Evidence/Cases/name-keys.txt", 3)
            .Select(row => $"{row[0]} | {NameKey.Of(row[0])} | {NameKey.Skeleton(row[0])}");

        Assert.Equal(CaseTable.Lines("Evidence/Cases/name-keys.txt", 3), actual);
    }

    [Theory]
    [InlineData("Usman\u00A0Ghazi", "Usman Ghazi")]
    [InlineData("Usman \u00A0Ghazi", "Usman Ghazi")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("O'zbekiston", "O`zbekiston")]
    [InlineData("O\u02BCzbekiston", "O\u2018zbekiston")]
    [InlineData("\U0001D400lpha", "alpha")]
    public void Ways_to_write_one_name_have_one_key(string one, string other) =>
        Assert.Equal(NameKey.Of(other), NameKey.Of(one));

    [Theory]
    [InlineData("Tahir Yuldashev", "Tohir Abdulkhalilovich Yuldashev", true)]
    [InlineData("Taliban", "Taleban", true)]
    [InlineData("al-Qaeda", "al-Qaida", true)]
    [InlineData("O’zbekiston Islomiy Harakati", "Uzbekiston Islomiy Harakati", true)]
    [InlineData("Tehrik-i-Taliban", "Tehreek-e-Taliban", true)]
    [InlineData("Taliban", "Pakistani Taliban", false)]
    [InlineData("Namagan", "Namangan", false)]
    [InlineData("Namangani", "Namangan", false)]
    [InlineData("Islamic Jihad Union", "Islamic Jihad Group", false)]
    [InlineData("IJU", "JIG", false)]
    [InlineData("Yuldashev Tahir", "Tahir Yuldashev", false)]
    public void Names_resemble_each_other_by_whole_words_in_order(string one, string other, bool expected)
    {
        Assert.Equal(expected, NameKey.Resembles(one, other));
        Assert.Equal(expected, NameKey.Resembles(other, one));
    }

    [Fact]
    public void Keys_and_skeletons_are_their_own_keys() =>
        Gen.String[Gen.Char["aábcdehiIkKloOquUwyzжЙ'’ʻ-. \u00A0\u0301é2"], 0, 20].Sample(name =>
            NameKey.Of(NameKey.Of(name)) == WithoutArticle(NameKey.Of(name))
            && NameKey.Of(NameKey.Skeleton(name)) == WithoutArticle(NameKey.Skeleton(name)));

    [Fact]
    public void A_key_never_throws_and_has_single_spaces_only() =>
        Gen.String.Sample(name =>
        {
            var key = NameKey.Of(name);
            return key == key.Trim() && !key.Contains("  ") && NameKey.Skeleton(name) is not null;
        });

    static string WithoutArticle(string key) => key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
}
