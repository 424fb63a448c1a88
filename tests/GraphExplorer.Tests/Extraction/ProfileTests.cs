using GraphExplorer.Tests.House;
using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Tests.Extraction;

/// <summary>
/// Profiles of other groups in different styles, each with the claims that a reader makes of it. The rules were made by
/// looking at those named <c>tuned</c>. Those named <c>heldout</c> were measured first without being looked at (74 %
/// right before lines with <c>+</c> were added, 76 % found), and so were those named <c>unseen</c>, two at a time: Jemaah
/// Islamiyah and Tamil Tigers 85 % right and 72 % found, al-Shabaab and Red Army Faction 72 % and 71 %, PKK and Haqqani
/// Network 84 % and 45 %; and three at once, measured after the rules of all others were made: Lashkar-e-Jhangvi,
/// Jaish-e-Mohammed and Hayat Tahrir al-Sham 83 % and 42 %. Mistakes of a general kind that they showed were mended
/// after, so that their figures now say that nothing is lost again, and not what to expect of a new text. That is said
/// by those named <c>fresh</c>, AQIM and MILF, in the manner of the profile that the product comes with: written by
/// somebody who knows no rule, and nothing was mended for them. They are held by what is wanted of any text.
/// </summary>
public sealed class ProfileTests(ITestOutputHelper output)
{
    const string Folder = "tests/GraphExplorer.Tests/Extraction/profiles";

    [Theory]
    [InlineData("tuned", 95, 95)]
    [InlineData("heldout", 95, 92)]
    [InlineData("unseen", 95, 82)]
    [InlineData("fresh", 85, 75)]
    public void Candidates_agree_with_a_reader_of_the_profiles(string kind, int rightPercentMin, int coveredPercentMin)
    {
        var profiles = Repository.Files(Folder, $".{kind}.txt").Select(file => (file, agreement: Agree(file))).ToList();
        foreach (var (file, agreement) in profiles)
            output.WriteLine($"{Path.GetFileName(file)}: {agreement.Right} of {agreement.Made} right, {agreement.Covered} of {agreement.Required} found");
        Print(profiles.SelectMany(profile => profile.agreement.ByType()));

        var right = 100 * profiles.Sum(profile => profile.agreement.Right) / profiles.Sum(profile => profile.agreement.Made);
        var covered = 100 * profiles.Sum(profile => profile.agreement.Covered) / profiles.Sum(profile => profile.agreement.Required);
        var report = string.Join('\n', profiles.SelectMany(profile => profile.agreement.Wrong.Select(claim => "wrong: " + claim).Concat(profile.agreement.Missed.Select(claim => "missed: " + claim))));
        Assert.True(right >= rightPercentMin && covered >= coveredPercentMin, $"{right} % right, {covered} % found\n{report}");
    }

    [Fact]
    public void There_are_nineteen_profiles_and_most_of_them_were_measured_before_a_rule_was_made_for_them()
    {
        Assert.Equal(2, Repository.Files(Folder, ".fresh.txt").Count());
        Assert.Equal(9, Repository.Files(Folder, ".unseen.txt").Count());
        Assert.Equal(4, Repository.Files(Folder, ".tuned.txt").Count());
        Assert.Equal(4, Repository.Files(Folder, ".heldout.txt").Count());
    }

    static Agreement Agree(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        var gold = GoldClaim.Read(Repository.Lines(Path.ChangeExtension(file, ".gold")));
        return new(Reading.Of(text, Reading.Curated), gold);
    }

    void Print(IEnumerable<(string Type, int Right, int Made, int Covered, int Required)> figures)
    {
        foreach (var type in figures.GroupBy(figure => figure.Type).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{type.Key,-20} right {type.Sum(each => each.Right)} of {type.Sum(each => each.Made)}, found {type.Sum(each => each.Covered)} of {type.Sum(each => each.Required)}");
    }
}
