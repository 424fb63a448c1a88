using GraphExplorer.Bolt.Tests.Support;

namespace GraphExplorer.Bolt.Tests.Server;

public class TranscriptTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(CaseFiles.PathOf("transcripts")).Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_dialogue_goes_as_written(string file)
    {
        await using var fixture = new ServerFixture();
        await new Transcript(Path.Combine(CaseFiles.PathOf("transcripts"), file)).PlayAsync(fixture);
        fixture.Backend.Accepts = _ => true;
        await fixture.AssertServesAsync();
    }
}
