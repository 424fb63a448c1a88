using GraphExplorer.Extraction;
using Xunit;

namespace GraphExplorer.Tests.Extraction;

public sealed class StageTests
{
    [Theory]
    [InlineData("In late 1998", "1998-39", "1998-39")]
    [InlineData("in early 2001", "2001-37", "2001-37")]
    [InlineData("in mid-2004", "2004-38", "2004-38")]
    [InlineData("in the mid-1990s", "[1994..1996]", "[1994..1996]")]
    [InlineData("in the 1990s", "199X", "199X")]
    [InlineData("in the 1990’s", "199X", "199X")]
    [InlineData("in the late 1990s", "[1996..1999]", "[1996..1999]")]
    [InlineData("In the late 1990’s and early 2000s", "[1996..1999]", "[2000..2003]")]
    [InlineData("from 1998 to 2001", "1998", "2001")]
    [InlineData("between 1998 and 2001", "[1998..2001]", "[1998..2001]")]
    [InlineData("since 2004", "2004", "")]
    [InlineData("until 2010", "", "2010")]
    [InlineData("by 2001", "[..2001]", "[..2001]")]
    [InlineData("after 2001", "[2001..]", "[2001..]")]
    [InlineData("2001– Present", "2001", "..")]
    [InlineData("around 1990", "1990~", "1990~")]
    [InlineData("on 15 March 2003", "2003-03-15", "2003-03-15")]
    [InlineData("March 15, 2003", "2003-03-15", "2003-03-15")]
    [InlineData("March 2003", "2003-03", "2003-03")]
    [InlineData("2003-03-15", "2003-03-15", "2003-03-15")]
    [InlineData("1969-2001", "1969", "2001")]
    [InlineData("at the end of 2015", "2015-39", "2015-39")]
    [InlineData("in the summer of 2006", "2006-22", "2006-22")]
    public void A_date_phrase_has_its_two_ends(string text, string start, string end)
    {
        var date = Assert.Single(DatePhrases.Find(Tokenizer.Read(text, 0, text.Length)));

        Assert.Equal((start, end), (date.Start, date.End));
    }

    [Theory]
    [InlineData("It has 2000 fighters")]
    [InlineData("February 30, 2003 was no day")]
    [InlineData("about 170 men")]
    public void What_is_no_date_is_none(string text) =>
        Assert.DoesNotContain(DatePhrases.Find(Tokenizer.Read(text, 0, text.Length)), date => date.Start.Length > 7 || date.Start == "2000");

    [Theory]
    [InlineData("Pakistan’s ISI", "pakistan 's isi")]
    [InlineData("NATOand Afghan", "nato and afghan")]
    [InlineData("fourAmerican climbers", "four american climbers")]
    [InlineData("Attackby gunmen", "attack by gunmen")]
    [InlineData("Tehrik-i-Taliban (TTP)", "tehrik-i-taliban ( ttp )")]
    [InlineData("the U.S. and U.K.", "the u.s. and u.k.")]
    [InlineData("5,000-7,000", "5,000 - 7,000")]
    [InlineData("Workers' Party", "workers 's party")]
    [InlineData("the Taliban-affiliated", "the taliban -affiliated")]
    public void Words_are_cut_where_they_end(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Read(text, 0, text.Length).Select(token => token.Lower)));

    [Theory]
    [InlineData("Gen. Smith fled. He died.", 2)]
    [InlineData("The U.S. fought there. It left.", 2)]
    [InlineData("He was J. Kony of the LRA. Fine.", 2)]
    [InlineData("It split in 1998.[1] The rest stayed.", 2)]
    [InlineData("It fought “for God.” Then it stopped.", 2)]
    [InlineData("About 3.5 percent left", 1)]
    public void Sentences_end_at_their_full_stop(string text, int count) =>
        Assert.Equal(count, Sentences.Of(text, new Block(0, text.Length, BlockKind.Prose, "", 0)).Count());

    [Fact]
    public void The_gazetteer_is_large_and_each_of_its_lines_is_read()
    {
        Assert.InRange(Reading.Rules.Gazetteer.Places.Count, 800, 5000);
        Assert.All(Reading.Rules.Gazetteer.Places, place => Assert.Contains(place.Kind, new[] { "country", "city", "province", "region", "facility" }));
        Assert.All(Reading.Rules.Gazetteer.Actors, actor => Assert.Contains(actor.Label, new[] { "Group", "StateActor" }));
    }

    [Fact]
    public void A_text_twice_as_long_is_no_other_text()
    {
        const string Sentence = "Boko Haram split from Ansaru in 2012. ";
        var once = Reading.Of("Report\n\n" + Sentence);
        var often = Reading.Of("Report\n\n" + string.Concat(Enumerable.Repeat(Sentence, 500)));

        Assert.Equal(3, once.Claims.Count);
        Assert.Equal(1500, often.Claims.Count);
    }
}
