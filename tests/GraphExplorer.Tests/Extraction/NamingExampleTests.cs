using GraphExplorer.Evidence;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

/// <summary>The examples of <c>naming.json</c> are its tests.</summary>
public sealed class NamingExampleTests
{
    [Fact]
    public void Words_that_introduce_a_name_make_the_names_of_their_examples_and_no_others()
    {
        Assert.All(Reading.Rules.Naming.Examples, example => Assert.Equal(example.Claims, Names(example.Text)));
        Assert.All(Reading.Rules.Naming.Counterexamples, text => Assert.Empty(Names(text)));
    }

    static List<string> Names(string text)
    {
        var extracted = Reading.OfSentence(text);
        return [.. extracted.Claims.Where(claim => claim.Type == "KNOWN_AS" && claim.Stance == Stance.Asserts)
            .Select(claim => Reading.Line(claim, extracted).Replace("-> ", "-> " + claim.Properties["name"], StringComparison.Ordinal))];
    }
}
