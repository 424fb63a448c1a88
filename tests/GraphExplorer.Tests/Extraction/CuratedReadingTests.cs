using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Extraction;
using GraphExplorer.Tests.House;
using Xunit;
using Xunit.Abstractions;

namespace GraphExplorer.Tests.Extraction;

/// <summary>
/// The IMU profile, read from nothing but its text, against the curated reading of it. A candidate is right when the
/// reading has the same type and ends in the same direction, with the same start wherever the reading quotes the words
/// of a date; events are the same when they are of the same date and quoted from the same place. Names and attributes
/// are not counted.
/// </summary>
public sealed class CuratedReadingTests(ITestOutputHelper output)
{
    /// <summary>At least this much of what is proposed has to be in the curated reading.</summary>
    const int RightPercentMin = 85;

    /// <summary>
    /// At least this much of the curated reading has to be proposed. The aim is 75: what is missing needs events without a
    /// date, actors without a name and conclusions that no sentence states.
    /// </summary>
    const int FoundPercentMin = 32;

    sealed record Curated(string Type, string From, string To, string Start, bool IsDated, IReadOnlyList<(int Start, int End)> Passages);

    /// <summary>Things that have no name, under the id that each side gave them.</summary>
    static readonly Dictionary<string, string> s_unnamed = new() { ["imu-splinter-group"] = "imu-splinter-zabul", ["taliban-splinter-group"] = "taliban-splinter-zabul" };

    readonly List<Curated> _curated = [.. Read()];
    readonly List<CandidateClaim> _candidates = [.. Reading.Of(File.ReadAllText(Path.Combine(Repository.Root, "data/imu-profile.txt")), Reading.Curated)
        .Claims.Where(claim => char.IsUpper(claim.Type[0]) && claim.Type != "KNOWN_AS" && claim.Stance == Stance.Asserts)];

    [Fact]
    public void The_profile_gives_what_its_curated_reading_has()
    {
        var events = Align();
        var right = _candidates.Where(claim => _curated.Exists(curated => Fits(claim, curated, events))).ToList();
        var found = _curated.Where(curated => _candidates.Exists(claim => Fits(claim, curated, events))).ToList();
        foreach (var type in _curated.Select(curated => curated.Type).Concat(_candidates.Select(claim => claim.Type)).Distinct().Order(StringComparer.Ordinal))
            output.WriteLine($"{type,-20} right {right.Count(claim => claim.Type == type)} of {_candidates.Count(claim => claim.Type == type)}, found {found.Count(curated => curated.Type == type)} of {_curated.Count(curated => curated.Type == type)}");
        var (rightPercent, foundPercent) = (100 * right.Count / _candidates.Count, 100 * found.Count / _curated.Count);
        output.WriteLine($"all: {rightPercent} % right, {foundPercent} % found");

        Assert.True(rightPercent >= RightPercentMin && foundPercent >= FoundPercentMin,
            $"{rightPercent} % right, {foundPercent} % found\n" + string.Join('\n', _candidates.Except(right).Select(claim => $"{claim.Type} {claim.From} -> {claim.To} {claim.StartEdtf} ({claim.Rule}) « {claim.Quote} »")));
    }

    // Candidate events by the curated ones that they are.
    ILookup<string, string> Align() => (
        from claim in _candidates
        from curated in _curated
        where claim.StartEdtf == curated.Start && curated.Passages.Any(passage => passage.Start < claim.Span.End && claim.Span.Start < passage.End)
        from mine in new[] { claim.From, claim.To }
        from theirs in new[] { curated.From, curated.To }
        where mine.StartsWith("ev-", StringComparison.Ordinal) && theirs.StartsWith("ev-", StringComparison.Ordinal)
        select (mine, theirs)).Distinct().ToLookup(pair => pair.mine, pair => pair.theirs);

    static bool Fits(CandidateClaim claim, Curated curated, ILookup<string, string> events)
    {
        bool Same(string mine, string theirs) => mine == theirs || events[mine].Contains(theirs) || s_unnamed.GetValueOrDefault(mine) == theirs;
        var isSymmetric = Vocabulary.Relation(curated.Type)?.Symmetric ?? false;
        return claim.Type == curated.Type && (!curated.IsDated || claim.StartEdtf == curated.Start)
            && ((Same(claim.From, curated.From) && Same(claim.To, curated.To)) || (isSymmetric && Same(claim.From, curated.To) && Same(claim.To, curated.From)));
    }

    static IEnumerable<Curated> Read()
    {
        foreach (var line in Repository.Lines("data/imu.claims.jsonl"))
        {
            var record = JsonDocument.Parse(line).RootElement;
            string Text(string name) => record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            if (Text("record") != "claim" || Text("source") != "src-imu-profile" || !char.IsUpper(Text("predicate")[0]) || Text("predicate") == "KNOWN_AS")
                continue;
            yield return new(Text("predicate"), Text("from"), Text("to"), Text("start"), Text("dateText").Length > 0,
                [.. record.GetProperty("passages").EnumerateArray().Select(passage => (passage.GetProperty("start").GetInt32(), passage.GetProperty("end").GetInt32()))]);
        }
    }
}
