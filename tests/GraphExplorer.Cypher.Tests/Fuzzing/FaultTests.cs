using System.Diagnostics;
using GraphExplorer.Cypher.Tests.Tck;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// The faults of <c>tests/faults</c>, which <c>tests/faults/run</c> plants to see that the fuzzers find them. Here only
/// that each can still be planted: when a line that one changes has moved on, write the patch anew.
/// </summary>
public sealed class FaultTests
{
    static readonly string s_folder = Path.Combine(TckFolder.RepositoryRoot(), "tests", "faults");

    public static TheoryData<string> Faults =>
        [.. Directory.EnumerateFiles(s_folder, "*.patch").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_can_be_planted(string fault)
    {
        var start = new ProcessStartInfo("git", ["apply", "--check", Path.Combine(s_folder, fault)])
        {
            WorkingDirectory = TckFolder.RepositoryRoot(),
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var told = await git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.True(git.ExitCode == 0, told);
    }

    [Fact]
    public void There_are_at_least_ten() => Assert.True(Faults.Count >= 10);
}
