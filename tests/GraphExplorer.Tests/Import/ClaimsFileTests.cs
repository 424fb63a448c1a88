using System.Text;
using CsCheck;
using GraphExplorer.Evidence;
using GraphExplorer.Import;
using GraphExplorer.Tests.House;
using Xunit;

namespace GraphExplorer.Tests.Import;

public sealed class ClaimsFileTests
{
    const string Cases = "tests/GraphExplorer.Tests/Import/Cases";

    public static TheoryData<string> CaseNames() =>
        [.. Repository.Files(Cases, ".case").Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>A case is a claims file, a line of four hyphens, and the problems that the reader reports.</summary>
    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task A_file_is_read_or_refused_with_place_reason_and_advice(string name)
    {
        var parts = Repository.Text($"{Cases}/{name}.case").Split("----\n");
        var read = await ReadAsync(Encoding.UTF8.GetBytes(parts[0]));

        Assert.Equal(parts[1], string.Concat(read.Problems.Select(problem => problem + "\n")));
        Assert.Equal(read.Problems.Count == 0, read.File is not null);
    }

    [Fact]
    public async Task A_valid_file_gives_what_is_in_it()
    {
        var file = (await ReadAsync(Valid())).File!;

        Assert.Equal("Small", Assert.Single(file.Sources).Title);
        Assert.Equal(["iju", "imu"], file.Entities.Select(entity => entity.Id));
        Assert.Equal(["c-split", "c-strength", "c-name"], file.Claims.Select(claim => claim.Id));
        Assert.Equal("r-splinter-of.iju.imu", file.Claims[0].EdgeId);
        Assert.Equal(("In March 2002 the IJU\u00A0split from the IMU", 2, 42), Single(file.Claims[0]));
        Assert.Equal(new ClaimValue(null, 100, null, 200, "persons"), file.Claims[1].Value);
        Assert.Equal("n-jihad-union-", file.Claims[2].To![..14]);
        Assert.Equal(new Contradiction("c-split", "c-strength", "date", "Made for tests."),
            Assert.Single(file.Contradictions));
    }

    [Fact]
    public async Task Cutting_a_file_off_anywhere_within_a_line_refuses_it()
    {
        var whole = Valid();
        for (var length = 1; length < whole.Length; length += 7)
            if (whole[length - 1] != '\n')
                Assert.Null((await ReadAsync(whole[..length])).File);
        Assert.Null((await ReadAsync(whole[..^1])).File);
    }

    [Fact]
    public async Task A_last_line_without_a_line_break_is_taken_for_a_cut_file()
    {
        var read = await ReadAsync(Valid()[..^1]);
        Assert.Equal(
            "small.claims.jsonl:7: the last line does not end with a line break, so the file may have been cut off. "
            + "Compare it with the original; end a complete file with a line break.",
            Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public async Task A_line_that_is_not_UTF_8_is_refused()
    {
        var bytes = Valid();
        bytes[Array.IndexOf(bytes, (byte)'S')] = 0xFF;
        var read = await ReadAsync(bytes);
        Assert.Equal("small.claims.jsonl:1: the line is not UTF-8. Save the file as UTF-8.",
            read.Problems[0].ToString());
    }

    [Fact]
    public async Task Limits_are_kept_and_named()
    {
        async Task<string> Refusal(ClaimsFileLimits limits) =>
            (await ReadAsync(Valid(), limits)).Problems[0].ToString();

        Assert.Equal(
            "small.claims.jsonl:3: the file has more than 2 records. Split it, or raise the limit.",
            await Refusal(new() { RecordsMax = 2 }));
        Assert.StartsWith("small.claims.jsonl:2: the file is larger than 500 bytes.",
            await Refusal(new() { FileBytesMax = 500 }));
        Assert.Equal(
            "small.claims.jsonl:1: src-small: the file 'small.txt' is larger than 9 bytes. "
            + "Put the text of the source there, in UTF-8.",
            await Refusal(new() { SourceBytesMax = 9 }));
    }

    [Fact]
    public async Task A_line_without_end_is_refused_before_it_is_held()
    {
        var endless = new MemoryStream(Encoding.UTF8.GetBytes("{\"record\":\"" + new string('x', 300_000)));
        var read = await ClaimsFile.ReadAsync(endless, "long.jsonl", _ => null, new() { LineBytesMax = 100_000 });
        Assert.Equal(
            "long.jsonl:1: the line is longer than 100000 bytes. Write one record a line.",
            Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public async Task Problems_beyond_the_limit_are_counted()
    {
        var bad = string.Concat(Enumerable.Range(0, 30).Select(_ => "[]\n"));
        var read = await ReadAsync(Encoding.UTF8.GetBytes(bad), new() { ProblemsMax = 3 });
        Assert.Equal(4, read.Problems.Count);
        Assert.Equal(
            "small.claims.jsonl: 27 further problems are not listed. Mend the ones above first.",
            read.Problems[3].ToString());
    }

    /// <summary>
    /// A byte changed, put in or taken out anywhere: the file is read or refused, and nothing else happens.
    /// </summary>
    [Fact]
    public void Any_damage_is_either_harmless_or_refused() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Byte, Gen.Int[0, 2]).Sample((at, value, form) =>
        {
            var bytes = Valid();
            var place = at % bytes.Length;
            byte[] damaged = form switch
            {
                0 => [.. bytes[..place], value, .. bytes[(place + 1)..]],
                1 => [.. bytes[..place], value, .. bytes[place..]],
                _ => [.. bytes[..place], .. bytes[(place + 1)..]],
            };
            var read = ReadAsync(damaged).GetAwaiter().GetResult();
            return read.File is null == (read.Problems.Count > 0);
        });

    [Fact]
    public async Task Reading_can_be_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ClaimsFile.ReadAsync(
            new MemoryStream(Valid()), "x", _ => null, null, new CancellationToken(canceled: true)));

    static (string, int, int) Single(Claim claim)
    {
        var passage = Assert.Single(claim.Passages);
        return (passage.Quote, passage.Start, passage.End);
    }

    static byte[] Valid() => Encoding.UTF8.GetBytes(Repository.Text($"{Cases}/valid.case").Split("----\n")[0]);

    static Task<ClaimsFileRead> ReadAsync(byte[] bytes, ClaimsFileLimits? limits = null) => ClaimsFile.ReadAsync(
        new MemoryStream(bytes), "small.claims.jsonl", OpenSource, limits);

    static FileStream? OpenSource(string name)
    {
        var path = Path.Combine(Repository.Root, Cases, name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}
