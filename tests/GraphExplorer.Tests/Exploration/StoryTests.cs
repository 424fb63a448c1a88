using GraphExplorer.Exploration;
using GraphExplorer.Tracing;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class StoryTests
{
    static async Task<Story> TellAsync(string url, int tie = 0) =>
        await Story.LoadAsync(await Explorer.ImuAsync(), await Explorer.ViewAsync(url), tie, Explorer.Limits);

    [Fact]
    public async Task A_path_is_told_from_its_first_step_to_its_last_in_the_words_of_the_source()
    {
        var story = await TellAsync("?show=path/iju/isis/actors/in-order", tie: 1);

        Assert.Equal(
            ["March 2002", "about 2014"], story.Steps.Select(StoryWords.When));
        Assert.Equal(
            ["Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan (cause: internal disagreements, temporary: no)",
             "Islamic Movement of Uzbekistan – pledged to – Islamic State (form: declaration of support, level: group)"],
            story.Steps.Select(StoryWords.Sentence));
        Assert.Equal(
            "In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU)",
            Assert.Single(story.Steps[0].Quotes).Passage.Quote);
        Assert.Equal(["src-imu-profile"], story.Sources.Select(source => source.Reference.Id));
    }

    [Fact]
    public async Task The_chosen_tie_is_told_and_no_other()
    {
        var first = await TellAsync("?show=path/iju/isis", tie: 1);
        var second = await TellAsync("?show=path/iju/isis", tie: 2);

        Assert.Equal(["r-splinter-of.iju.imu", "r-pledged-to.imu.isis"], first.Steps.Select(step => step.Edge.Id));
        Assert.Equal(["r-splinter-of.iju.imu", "r-supported.isis.imu"], second.Steps.Select(step => step.Edge.Id));
    }

    [Fact]
    public async Task Undated_steps_come_last_and_say_so()
    {
        var story = await TellAsync("?show=lineage/imu");

        var undated = story.Steps.SkipWhile(step => step.Order != StepOrder.Undated).ToArray();
        Assert.Equal(["r-faction-of.imu-northern-groups.imu", "r-splinter-of.imu-splinters.imu"], undated.Select(step => step.Edge.Id));
        Assert.All(undated, step => Assert.Contains("No source says when this began; it stands last for that reason alone.", StoryWords.Notes(step)));
        Assert.Equal(
            ["r-participated-in.imu.ev-rename-2001", "r-splinter-of.iju.imu", "r-splinter-of.imu-splinter-zabul.imu"],
            story.Steps.Except(undated).Select(step => step.Edge.Id));
    }

    [Fact]
    public async Task What_the_filter_hides_is_not_told_and_counted()
    {
        var story = await TellAsync("?show=splits/imu&hide=r-splinter-of.iju.imu");

        Assert.DoesNotContain(story.Steps, step => step.Edge.Id == "r-splinter-of.iju.imu");
        Assert.Equal(1, story.Outline.OutOfSight);
    }

    [Fact]
    public async Task A_quote_that_carries_several_steps_has_one_number()
    {
        var story = await TellAsync("?show=pledges/imu");

        Assert.Equal(Enumerable.Range(1, story.Quotes.Count), story.Quotes.Select(quote => quote.Number));
        Assert.Equal(story.Quotes.Count, story.Quotes.Select(quote => quote.Passage.Id).Distinct().Count());
        Assert.All(story.Steps.SelectMany(step => step.Quotes), quote => Assert.Contains(quote, story.Quotes));
    }

    [Fact]
    public async Task A_view_without_a_trace_has_no_story() => Assert.Empty((await TellAsync("?show=neighbourhood/imu")).Steps);
}
