using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

public sealed class NoClaimTests
{
    public static TheoryData<string> Sentences { get; } = [.. CaseTable.Rows("Extraction/Cases/no-claims.txt", 1).Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Nothing_is_claimed_of_what_is_denied_planned_asked_or_supposed(string sentence)
    {
        var extracted = Reading.OfSentence(sentence);

        Assert.Empty(extracted.Claims.Where(claim => claim.Stance == Stance.Asserts).Select(claim => Reading.Line(claim, extracted)));
    }

    [Theory]
    [InlineData("The FARC never merged with the ELN.", "MERGED_INTO Revolutionary Armed Forces of Colombia -> National Liberation Army")]
    [InlineData("Al-Shabaab did not ally with Hizbul Islam.", "ALLIED_WITH al-Shabaab -> Hizbul Islam")]
    public void What_the_text_itself_says_is_not_so_is_a_denial(string sentence, string claim)
    {
        var extracted = Reading.OfSentence(sentence);

        var denial = Assert.Single(extracted.Claims);
        Assert.Equal((Stance.Denies, claim), (denial.Stance, Reading.Line(denial, extracted)));
    }

    [Theory]
    [InlineData("Iran is suspected of funding Hamas.", 4, "suspected")]
    [InlineData("Iran has been accused of arming Hamas.", 4, "accused")]
    [InlineData("Iran reportedly trained Hamas.", 3, "reportedly")]
    [InlineData("Iran allegedly trained Hamas.", 4, "allegedly")]
    [InlineData("Iran trained Hamas.", 3, "")]
    public void A_word_of_caution_sets_the_credibility(string sentence, int credibility, string hedge)
    {
        var claim = Assert.Single(Reading.OfSentence(sentence).Claims);

        Assert.Equal(("SUPPORTED", credibility, hedge), (claim.Type, claim.Credibility, claim.Hedge));
    }

    // The traps of the IMU profile: two groups with one word in common, a credit, a person and a city.
    [Fact]
    public void The_profile_yields_no_claim_of_its_traps()
    {
        var profile = Reading.Of(File.ReadAllText(Path.Combine(House.Repository.Root, "data/imu-profile.txt")), Reading.Curated);

        Assert.DoesNotContain(profile.Claims, claim => claim.Quote.Contains("Designed by", StringComparison.Ordinal) || claim.Quote.Contains("Using Format", StringComparison.Ordinal));
        Assert.DoesNotContain(profile.Claims, claim => claim.From == "taliban" && claim.Type == "PARTICIPATED_IN");
        Assert.DoesNotContain(profile.Claims, claim => claim.Type == "PLEDGED_TO" && claim.To == "taliban");
        Assert.DoesNotContain(profile.Claims, claim => claim.Quote.Contains("brings recruits", StringComparison.Ordinal));
        Assert.DoesNotContain(profile.Entities, entity => entity.Id == "namangan");
    }

    [Fact]
    public void The_Taliban_and_the_Pakistani_Taliban_are_two_groups() =>
        Assert.Equal(
            ["FOUGHT Taliban -> Tehrik-i-Taliban Pakistan @2014"],
            [.. new[] { Reading.OfSentence("In 2014 the Taliban fought the Pakistani Taliban.") }.SelectMany(read => read.Claims.Select(claim => Reading.Line(claim, read)))]);
}
