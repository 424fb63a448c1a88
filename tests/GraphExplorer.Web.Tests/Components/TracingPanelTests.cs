using Bunit;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Components.Workspace;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The panels of paths, traces and stories: what they show of a state, and which state they ask for.</summary>
public sealed class TracingPanelTests : Screen
{
    const string Ties = "?show=path/iju/isis/actors/in-order";

    [Fact]
    public async Task The_choices_of_a_search_are_those_of_the_address_and_go_back_into_it()
    {
        var session = await SessionAsync("?show=path/iju/isis/allegiance/max-3,in-order,earliest");
        var panel = Render<PathPanel>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal("3", panel.Find("#path-steps").GetAttribute("value"));
        Assert.Equal("EarliestArrival", panel.Find("#path-objective").GetAttribute("value"));

        panel.Find("#path-steps").Change("2");
        panel.FindAll("button").Single(button => button.TextContent == "Find paths").Click();

        Assert.EndsWith("?show=path/iju/isis/allegiance/max-2,in-order,earliest", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapping_the_ends_of_shown_paths_asks_for_them_the_other_way_round()
    {
        var session = await SessionAsync(Ties);
        var panel = Render<PathPanel>(parameters => parameters.AddCascadingValue(session));

        panel.Find(".path-swap").Click();

        Assert.EndsWith("?show=path/isis/iju/actors/in-order", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_ties_are_listed_and_a_choice_selects_the_first_step()
    {
        var session = await SessionAsync(Ties);
        var panel = Render<TieList>(parameters => parameters.AddCascadingValue(session).Add(list => list.Finding, session.View.Findings[0]));

        Assert.Equal("2 paths of 2 steps", panel.Find(".ties-title").TextContent);
        Assert.Equal(
            ["splinter of, pledged to · order certain · complete: about 2014", "splinter of, supported · order certain · complete: 2014 or later"],
            panel.FindAll(".tie-notes").Select(notes => notes.TextContent));

        panel.Find("[data-command='tie.next']").Click();
        Assert.EndsWith(Ties + "&sel=r-splinter-of.iju.imu&tie=1", Navigation.Uri, StringComparison.Ordinal);

        await session.ReadAsync(Navigation.Uri);
        panel.Render();
        Assert.Equal(
            ["Islamic Jihad Union splinter of Islamic Movement of Uzbekistan", "Islamic Movement of Uzbekistan pledged to Islamic State"],
            panel.FindAll(".step-main").Select(step => step.TextContent));
        panel.Find("[data-command='tie.previous']").Click();
        Assert.EndsWith("&tie=2", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lineage_is_listed_in_its_parts_with_its_rule()
    {
        var session = await SessionAsync("?show=lineage/imu");

        var panel = Render<TracePanel>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal(["Descendants 4", "Renames 1"], panel.FindAll(".found-part").Select(part => part.TextContent));
        Assert.StartsWith("Descendants split from the group", panel.Find(".rule p").TextContent, StringComparison.Ordinal);
        panel.FindAll(".step")[0].Click();
        Assert.Contains("&sel=r-splinter-of.iju.imu", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reach_of_what_led_to_something_can_be_changed()
    {
        var session = await SessionAsync("?show=led-to/r-pledged-to.usman-ghazi.isis");
        var panel = Render<TracePanel>(parameters => parameters.AddCascadingValue(session));

        panel.Find("select[aria-label='Years back']").Change("5");

        Assert.EndsWith("?show=led-to/r-pledged-to.usman-ghazi.isis/2/5", Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?show=splits/imu&sel=r-splinter-of.iju.imu", "What led to this", "?show=led-to/r-splinter-of.iju.imu&sel=r-splinter-of.iju.imu")]
    [InlineData("?show=splits/imu&sel=usman-ghazi", "Trace this person", "?show=career/usman-ghazi&sel=usman-ghazi")]
    [InlineData("?show=splits/imu&sel=ev-zabul-battle-2015", "What led to this", "?show=led-to/ev-zabul-battle-2015&sel=ev-zabul-battle-2015")]
    public async Task The_inspector_leads_to_traces(string from, string button, string to)
    {
        var session = await SessionAsync(from);
        var inspector = Render<Inspector>(parameters => parameters.AddCascadingValue(session));

        inspector.FindAll(".inspector-actions button").Single(each => each.TextContent == button).Click();

        Assert.EndsWith(to, Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_a_story_has_its_date_its_quote_and_its_source_and_is_spoken()
    {
        var said = new List<string>();
        Services.GetRequiredService<Announcer>().Said += said.Add;
        var session = await SessionAsync(Ties + "&tie=1&step=1");

        var story = Render<StoryPanel>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal("Step 1 of 2", story.Find(".story-count").TextContent);
        Assert.Equal("March 2002", story.Find(".story-when").TextContent);
        Assert.Equal(
            "In March 2002 internal disagreements led to the forming of a splinter group the Islamic Jihad Union (IJU) [1]",
            story.Find(".story-quote").TextContent);
        Assert.Contains("Islamic Movement of Uzbekistan (IMU)", story.Find(".story-source").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(
            "Step 1 of 2, March 2002: Islamic Jihad Union – splinter of – Islamic Movement of Uzbekistan (cause: internal disagreements, temporary: no). Quote: In March 2002 ",
            Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_story_is_walked_by_buttons_and_keys_and_selects_what_it_tells()
    {
        var session = await SessionAsync(Ties + "&tie=1&step=1");
        var story = Render<StoryPanel>(parameters => parameters.AddCascadingValue(session));

        story.Find("[data-command='story.next']").Click();
        Assert.EndsWith(Ties + "&sel=r-pledged-to.imu.isis&tie=1&step=2", Navigation.Uri, StringComparison.Ordinal);
        await session.ReadAsync(Navigation.Uri);
        story.Render();
        Assert.True(story.Find("[data-command='story.next']").HasAttribute("disabled"));

        story.Find(".story").KeyDown("Home");
        Assert.EndsWith("&sel=r-splinter-of.iju.imu&tie=1&step=1", Navigation.Uri, StringComparison.Ordinal);
        story.Find(".story").KeyDown("Escape");
        Assert.EndsWith("&sel=r-pledged-to.imu.isis&tie=1", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cited_text_is_a_link_with_the_parameters_of_the_page()
    {
        var session = await SessionAsync(Ties + "&tie=2&step=2&sel=imu");

        var story = Render<StoryPanel>(parameters => parameters.AddCascadingValue(session));

        Assert.Equal(
            ["/api/story/md", "/api/story/html", "/api/story/txt"],
            story.FindAll(".story-export a").Select(link => link.GetAttribute("href")!.Split('?')[0]));
        Assert.Contains(Ties + "&tie=2&step=1&title=Paths%20from%20Islamic%20Jihad%20Union", story.Find(".story-export a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Playing_turns_to_the_next_step_after_the_time_of_reading_and_stops_at_the_end()
    {
        var turned = 0;
        var clock = new HandClock();
        using var player = new StoryPlayer(clock, () => turned++);
        var session = await SessionAsync(Ties + "&tie=1&step=1");
        var time = StoryPlayer.ReadingTime(session.Telling.Story!.Steps[0]);

        player.Play(time);
        clock.Advance(time - TimeSpan.FromMilliseconds(1));
        Assert.Equal((0, true), (turned, player.IsPlaying));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, turned);

        player.Play(time);
        player.Pause();
        clock.Advance(time);
        Assert.Equal((1, false), (turned, player.IsPlaying));
    }

    /// <summary>A clock that a test turns by hand.</summary>
    sealed class HandClock : TimeProvider
    {
        readonly List<HandTimer> _timers = [];
        TimeSpan _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(() => callback(state), _now + dueTime);
            _timers.Add(timer);
            return timer;
        }

        public void Advance(TimeSpan by)
        {
            _now += by;
            foreach (var timer in _timers.ToArray()) timer.RingAt(_now);
        }

        sealed class HandTimer(Action ring, TimeSpan due) : ITimer
        {
            bool _over;

            public void RingAt(TimeSpan now)
            {
                if (_over || now < due) return;
                _over = true;
                ring();
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => false;
            public void Dispose() => _over = true;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
