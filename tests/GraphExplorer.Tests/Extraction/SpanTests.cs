using CsCheck;
using GraphExplorer.Evidence;
using GraphExplorer.Extraction;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

public sealed class SpanTests
{
    static readonly string s_profile = File.ReadAllText(Path.Combine(Repository.Root, "data/imu-profile.txt"));

    static readonly string[] s_injected =
        ["\u00A0", "e\u0301", "\U0001F4A5", "\r\n", "\u05E9\u05DC\u05D5\u05DD", "\u062A\u0646\u0638\u064A\u0645 \u0627\u0644\u0642\u0627\u0639\u062F\u0629", "\u200F", "\uFEFF", "\u2028", "\t", "(", "\u201C", "\U00020BB7", "\u0000", "[12]", "\u00AD"];

    [Fact]
    public void Every_quote_of_the_profile_stands_at_its_offsets() => Verify(s_profile, Reading.Curated);

    [Fact]
    public void Every_quote_stands_at_its_offsets_whatever_is_put_into_the_text() =>
        Gen.Select(Gen.Int[0, s_profile.Length], Gen.Int[0, s_injected.Length - 1]).Array[1, 40].Sample(
            insertions =>
            {
                var text = s_profile;
                foreach (var (at, what) in insertions.OrderByDescending(insertion => insertion.Item1))
                    text = text.Insert(at, s_injected[what]);
                Verify(text, Reading.Curated);
            },
            iter: 60);

    [Fact]
    public void A_profile_with_windows_line_ends_gives_the_same_candidates()
    {
        var unix = Reading.Of(s_profile, Reading.Curated);
        var windows = Reading.Of(s_profile.Replace("\n", "\r\n", StringComparison.Ordinal), Reading.Curated);

        Assert.Equal(unix.Claims.Select(claim => Reading.Line(claim, unix)), windows.Claims.Select(claim => Reading.Line(claim, windows)));
    }

    [Fact]
    public void The_same_text_gives_the_same_candidates_each_time() =>
        Assert.Equal(
            Reading.Of(s_profile, Reading.Curated).Claims.Select(claim => (claim.Type, claim.From, claim.To, claim.Span)),
            Reading.Of(s_profile, Reading.Curated).Claims.Select(claim => (claim.Type, claim.From, claim.To, claim.Span)));

    [Fact]
    public void A_text_beyond_the_limit_is_refused() =>
        Assert.Throws<ArgumentException>(() => Reading.Of(new string('a', ExtractionLimits.TextCharactersMax + 1)));

    static void Verify(string text, KnownNames known)
    {
        var points = new CodePointText(text);
        var extracted = Reading.Of(text, known);
        var ids = extracted.Entities.Select(entity => entity.Id).ToHashSet();
        Assert.All(extracted.Claims, claim =>
        {
            Assert.Equal(claim.Quote, points.Slice(claim.Span.Start, claim.Span.End));
            Assert.NotEqual("", claim.Quote.Trim());
            Assert.Contains(claim.From, ids);
            Assert.True(claim.To.Length == 0 || ids.Contains(claim.To));
        });
        foreach (var span in extracted.Entities.SelectMany(entity => entity.Spans))
            Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= points.Length);
    }
}
