using CsCheck;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
using GraphExplorer.Tracing;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class ExploreStateTests
{
    static readonly Gen<string> s_id = Gen.OneOf(
        Gen.OneOf<string>("imu", "isis", "ev-karachi-airport-2014", "r-splinter-of.iju.imu", "4:5f2a:17", "ўзбек"),
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-._"], 1, 30]);

    static readonly Gen<IdSet> s_ids = s_id.Array[0, 4].Select(ids => new IdSet(ids));

    static readonly Gen<Show> s_show = Gen.OneOf(
        Gen.Const<Show>(new ShowAll()),
        s_id.Select(id => (Show)new ShowNeighbourhood(id)),
        Gen.Select(s_id, Gen.Enum<EdgeDirection>(), Gen.OneOf<string>("", "ALLIED_WITH", "PLEDGED_TO"), (id, direction, type) => (Show)new ShowExpansion(id, direction, type)),
        Gen.Select(s_id, s_id, Gen.OneOf<string>("", "*", "ALLIED_WITH,LED_TO"), (from, to, types) => (Show)new ShowPath(from, to, types)),
        Gen.Select(s_id, s_id, Gen.OneOf<string>("", "*", "ALLIED_WITH", "allegiance,genealogy"), Gen.Int[0, 9], Gen.Bool, Gen.Enum<PathObjective>(), (from, to, types, steps, inOrder, objective) =>
            (Show)new ShowPath(from, to, types) { StepsMax = steps, InOrder = inOrder, Objective = objective }),
        s_id.Select(id => (Show)new ShowLineage(id)),
        s_id.Array[1, 4].Select(ids => (Show)new ShowEntities(new IdSet(ids))),
        Gen.Select(s_id, Gen.Int[1, 4], Gen.Int[1, 50], (id, steps, years) => (Show)new ShowAntecedents(id, steps, years)),
        Gen.Select(Gen.Enum<TraceKind>(), s_id, (kind, id) => (Show)new ShowTrace(kind, id)),
        s_id.Select(name => (Show)new ShowQuery(name)));

    static readonly Gen<TimeWindow> s_time = Gen.OneOf<string>("0013", "2014", "2014-06", "2014-06-12", "2013/2015-08", "2014-01-31/2014")
        .Select(TimeWindow.Parse);

    static readonly Gen<GraphFilter> s_filter =
        Gen.Select(s_ids, s_ids, FilterSteps.Chain, Gen.Bool, s_time.Null(), (hide, collapse, steps, assume, time) =>
            new GraphFilter { Hide = hide, Collapse = collapse, Steps = steps, AssumeOngoing = assume, Time = time });

    static readonly Gen<PropertyMap> s_parameters = Gen.Select(Gen.OneOf<string>("group", "from", "date"), Gen.String).Array[0, 3]
        .Select(pairs => new PropertyMap(pairs.Select(pair => KeyValuePair.Create<string, object?>(pair.Item1, pair.Item2))));

    static readonly Gen<NodeLook> s_look = Gen.Select(Gen.Enum<LookRule>(), Gen.Int[0, LookRules.OfSize.Count - 1].Select(index => LookRules.OfSize[index]), (colour, size) => new NodeLook(colour, size));

    static readonly Gen<ExploreState> s_state =
        Gen.Select(s_show.Array[0, 4], s_parameters, s_filter, s_id, Gen.Select(Gen.Enum<ExploreScreen>(), Gen.Enum<ExplorePanel>(), s_look, s_time.Null()), Gen.Int[0, 99], (shows, parameters, filter, id, view, count) =>
            new ExploreState
            {
                Shows = [.. shows.Distinct()], Parameters = parameters, Filter = filter, Selected = id, Screen = view.Item1, Panel = view.Item2, Layout = "fcose",
                Tie = count % 7, Step = count, AllLanes = count % 2 == 0, Look = view.Item3, Span = view.Item4,
            });

    [Fact]
    public void Every_state_comes_back_from_its_url() =>
        s_state.Sample(state =>
        {
            var parsed = ExploreState.Parse(state.ToQueryString());
            Assert.Empty(parsed.Problems);
            Assert.Equal(state, parsed);
            Assert.Equal(state.ToQueryString(), parsed.ToQueryString());
        });

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.String[Gen.OneOf(Gen.Char["?&=%/,.+*-showhideyrp"], Gen.Char), 0, 60].Sample(text =>
        {
            var state = ExploreState.Parse(text);
            Assert.Equal(state, ExploreState.Parse(state.ToQueryString()));
        });

    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?show=neighbourhood/imu&show=splits/imu", "?show=neighbourhood/imu&show=splits/imu")]
    [InlineData("show=expand%2Fimu%2Fout%2F*", "?show=expand/imu/out/*")]
    [InlineData("?show=path/imu/isis/ALLIED_WITH,PLEDGED_TO", "?show=path/imu/isis/ALLIED_WITH,PLEDGED_TO")]
    [InlineData("?show=path/imu/isis/*", "?show=path/imu/isis/*")]
    [InlineData("?year=2013&hideKind=Place,Event&show=all", "?show=all&f=-kind:Place,Event&time=2013")]
    [InlineData("?assumed=off&time=2013%2F2015-08", "?time=2013/2015-08&assumed=off")]
    [InlineData("?show=path/imu/isis/actors", "?show=path/imu/isis")]
    [InlineData("?show=path/imu/isis/allegiance,genealogy/earliest,in-order,max-4&step=2&tie=1", "?show=path/imu/isis/allegiance,genealogy/max-4,in-order,earliest&tie=1&step=2")]
    [InlineData("?show=path/imu/isis/actors/in-order", "?show=path/imu/isis/actors/in-order")]
    [InlineData("?show=led-to/r-pledged-to.imu.isis/2/10&show=career/usman-ghazi", "?show=led-to/r-pledged-to.imu.isis&show=career/usman-ghazi")]
    [InlineData("?show=query/pledges-in-order&p.group=isis", "?show=query/pledges-in-order&p.group=isis")]
    [InlineData("?p.text=a+b%20c&hide=a,,b&hide=a", "?p.text=a%20b%20c&hide=a,b")]
    [InlineData("?sel=imu&view=table&disputed=only&minConfidence=50", "?f=conf:50..&f=disputed&sel=imu&view=table")]
    [InlineData("?saved=7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11&show=all", "?show=all&saved=7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11")]
    [InlineData("?lanes=all&view=lanes", "?view=lanes&lanes=all")]
    [InlineData("?span=1998%2F2016-03&size=confidence&colour=first-seen&view=lanes", "?view=lanes&colour=first-seen&size=confidence&span=1998/2016-03")]
    [InlineData("?colour=kind&size=degree", "")]
    [InlineData("?f=largest&hideType=OPPOSES&f=~core:2", "?f=-type:OPPOSES&f=largest&f=~core:2")]
    [InlineData("?f=kind%3AGroup%2CPerson&f=-type:OPPOSES", "?f=kind:Group,Person&f=-type:OPPOSES")]
    [InlineData("?f=~node.deathsBest:10..50,?&f=edge.level:leader&f=ego:imu,iju/2", "?f=~node.deathsBest:10..50,?&f=edge.level:leader&f=ego:imu,iju/2")]
    [InlineData("?f=-disputed&f=place:karachi,?&f=source:un-summary&f=degree:..3", "?f=-disputed&f=place:karachi,?&f=source:un-summary&f=degree:..3")]
    [InlineData("?f=edge.cause:internal disagreements,a%252Cb", "?f=edge.cause:internal%20disagreements,a%252Cb")]
    public void A_url_has_one_canonical_form(string given, string canonical)
    {
        var state = ExploreState.Parse(given);

        Assert.Empty(state.Problems);
        Assert.Equal(canonical, state.ToQueryString());
    }

    [Theory]
    [InlineData("?show=everything", "show=everything is not known. Examples: all, neighbourhood/imu, expand/imu/out/ALLIED_WITH, path/imu/isis.")]
    [InlineData("?show=expand/imu/up/*", "show=expand/imu/up/* is not known. Examples: all, neighbourhood/imu, expand/imu/out/ALLIED_WITH, path/imu/isis.")]
    [InlineData("?time=2014~", "time=2014~ is not a time; examples: 2014, 2014-06, 2014-06-12, 2013/2015-08.")]
    [InlineData("?time=2015/2014", "time=2015/2014 is not a time; examples: 2014, 2014-06, 2014-06-12, 2013/2015-08.")]
    [InlineData("?time=2015/..", "time=2015/.. is not a time; examples: 2014, 2014-06, 2014-06-12, 2013/2015-08.")]
    [InlineData("?assumed=no", "assumed=no is not known; assumed=off is.")]
    [InlineData("?year=late", "year=late is not a year from 1 to 9999.")]
    [InlineData("?minConfidence=101", "minConfidence=101 is not a number from 0 to 100.")]
    [InlineData("?saved=mine", "saved=mine is not the id of a saved view.")]
    [InlineData("?f=colour:red", "f=colour:red is not a filter that is known. Examples: kind:Group,Person, -type:OPPOSES, conf:50.., edge.level:leader,?, place:pakistan, ego:imu/2.")]
    [InlineData("?f=", "f= is not a filter that is known. Examples: kind:Group,Person, -type:OPPOSES, conf:50.., edge.level:leader,?, place:pakistan, ego:imu/2.")]
    [InlineData("?f=kind:", "f=kind: names nothing to keep or to leave out.")]
    [InlineData("?f=kind:Group,?", "f=kind:Group,? cannot keep what has no value: everything has one.")]
    [InlineData("?f=-core:2", "f=-core:2 cannot be turned round with a minus.")]
    [InlineData("?f=core:0", "f=core:0 has to name a number of neighbours from 1 to 99, such as core:2.")]
    [InlineData("?f=ego:imu/10", "f=ego:imu/10 has to name a node and a number of steps up to 9, such as ego:imu/2.")]
    [InlineData("?f=conf:high", "f=conf:high has to give a range of numbers, such as 10..50 or 2..")]
    [InlineData("?f=conf:70..50", "f=conf:70..50 gives a range that ends before it begins.")]
    [InlineData("?f=degree:..", "f=degree:.. gives a range without a number.")]
    [InlineData("?f=node:10..", "f=node:10.. does not name a property, such as node.deathsBest:10..")]
    [InlineData("?f=largest:2", "f=largest:2 takes no value.")]
    [InlineData("?disputed=yes", "disputed=yes is not known; disputed=only is.")]
    [InlineData("?view=globe", "view=globe is not known; network, lanes, map and table are.")]
    [InlineData("?panel=stocks", "panel=stocks is not known; panel=analysis is.")]
    [InlineData("?colour=red", "colour=red is not known; kind, degree, betweenness, community, confidence, first-seen are.")]
    [InlineData("?size=large", "size=large is not known; kind, degree, betweenness, confidence, first-seen are.")]
    [InlineData("?size=community", "size=community is not known; kind, degree, betweenness, confidence, first-seen are.")]
    [InlineData("?lanes=some", "lanes=some is not known; lanes=all is.")]
    [InlineData("?span=1998/..", "span=1998/.. is not a stretch of time; examples: 1998/2016, 2014-06, 2014-06-01/2014-06-20.")]
    [InlineData("?hide=a b", "hide=a b holds something that is not an id.")]
    [InlineData("?utm=1", "'utm' is not a part of this address that is known.")]
    public void What_is_not_understood_is_said_and_left_out(string query, string problem)
    {
        var state = ExploreState.Parse(query);

        Assert.Equal([problem], state.Problems);
        Assert.Equal(new ExploreState(), state);
    }

    [Fact]
    public void Ways_to_look_are_no_part_of_the_content()
    {
        var state = ExploreState.Parse("?show=lineage/imu&f=largest&sel=imu&step=2&view=lanes&panel=analysis&layout=rings&colour=degree&size=kind&span=1998/2016&lanes=all");

        Assert.Equal("?show=lineage/imu&f=largest&step=2", state.Content.ToQueryString());
    }

    [Fact]
    public void An_endless_url_is_not_read()
    {
        var state = ExploreState.Parse("?hide=" + new string('a', 20_000));

        Assert.Equal(["The address is longer than 16000 characters and was not read."], state.Problems);
    }
}
