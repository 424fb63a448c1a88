using GraphExplorer.Tests.House;
using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Tests.Extraction;

/// <summary>
/// The IMU profile, read from nothing but its text, against the curated reading of it. A candidate is right when the
/// reading has the same type and ends in the same direction, with the same start wherever the reading quotes the words
/// of a date; what has no name is compared as <see cref="Alignment"/> says. Names and attributes are not counted.
/// </summary>
public sealed class CuratedReadingTests(ITestOutputHelper output)
{
    /// <summary>At least this much of what is proposed has to be in the curated reading.</summary>
    const int RightPercentMin = 85;

    /// <summary>At least this much of the curated reading has to be proposed.</summary>
    const int FoundPercentMin = 84;

    const string File = "data/imu.claims.jsonl";

    readonly List<CuratedClaim> _curated = [.. CuratedClaim.Read(Repository.Lines(File), "src-imu-profile")];

    [Fact]
    public void The_profile_gives_what_its_curated_reading_has()
    {
        var extracted = Reading.Of(Repository.Text("data/imu-profile.txt"), Reading.Curated);
        var alignment = new Alignment(extracted, _curated, [.. CuratedThing.Read(Repository.Lines(File))]);
        var right = alignment.Candidates.Where(claim => _curated.Exists(curated => alignment.Fits(claim, curated))).ToList();
        var found = _curated.Where(curated => alignment.Candidates.Any(claim => alignment.Fits(claim, curated))).ToList();
        foreach (var type in _curated.Select(curated => curated.Type).Concat(alignment.Candidates.Select(claim => claim.Type)).Distinct().Order(StringComparer.Ordinal))
            output.WriteLine($"{type,-20} right {right.Count(claim => claim.Type == type)} of {alignment.Candidates.Count(claim => claim.Type == type)}, found {found.Count(curated => curated.Type == type)} of {_curated.Count(curated => curated.Type == type)}");
        foreach (var (mine, theirs) in alignment.Pairs)
            output.WriteLine($"{mine} is {theirs}");
        var (rightPercent, foundPercent) = (100 * right.Count / alignment.Candidates.Count, 100 * found.Count / _curated.Count);
        output.WriteLine($"all: {rightPercent} % right, {foundPercent} % found");

        Assert.True(rightPercent >= RightPercentMin && foundPercent >= FoundPercentMin,
            $"{rightPercent} % right, {foundPercent} % found\n" + string.Join('\n', alignment.Candidates.Except(right).Select(claim => $"{claim.Type} {claim.From} -> {claim.To} {claim.StartEdtf} ({claim.Rule}) « {claim.Quote} »")));
    }
}
