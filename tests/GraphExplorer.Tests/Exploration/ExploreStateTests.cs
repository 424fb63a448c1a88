using CsCheck;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Time;
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
        s_id.Select(id => (Show)new ShowLineage(id)),
        Gen.Select(Gen.Enum<TraceKind>(), s_id, (kind, id) => (Show)new ShowTrace(kind, id)),
        s_id.Select(name => (Show)new ShowQuery(name)));

    static readonly Gen<TimeWindow> s_time = Gen.OneOf<string>("0013", "2014", "2014-06", "2014-06-12", "2013/2015-08", "2014-01-31/2014")
        .Select(TimeWindow.Parse);

    static readonly Gen<GraphFilter> s_filter =
        Gen.Select(s_ids, s_ids, s_ids, Gen.Int[0, 100], Gen.Select(Gen.Bool, Gen.Bool), s_time.Null(), (hide, collapse, kinds, confidence, switches, time) =>
            new GraphFilter
            {
                Hide = hide, Collapse = collapse, HideKinds = kinds, HideTypes = kinds,
                MinConfidence = confidence, DisputedOnly = switches.Item1, AssumeOngoing = switches.Item2, Time = time,
            });

    static readonly Gen<PropertyMap> s_parameters = Gen.Select(Gen.OneOf<string>("group", "from", "date"), Gen.String).Array[0, 3]
        .Select(pairs => new PropertyMap(pairs.Select(pair => KeyValuePair.Create<string, object?>(pair.Item1, pair.Item2))));

    static readonly Gen<ExploreState> s_state =
        Gen.Select(s_show.Array[0, 4], s_parameters, s_filter, s_id, Gen.Enum<ExploreScreen>(), (shows, parameters, filter, id, screen) =>
            new ExploreState
            {
                Shows = [.. shows.Distinct()], Parameters = parameters, Filter = filter, Selected = id, Screen = screen, Layout = "fcose",
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
    [InlineData("?year=2013&hideKind=Place,Event&show=all", "?show=all&hideKind=Place,Event&time=2013")]
    [InlineData("?assumed=off&time=2013%2F2015-08", "?time=2013/2015-08&assumed=off")]
    [InlineData("?show=query/pledges-in-order&p.group=isis", "?show=query/pledges-in-order&p.group=isis")]
    [InlineData("?p.text=a+b%20c&hide=a,,b&hide=a", "?p.text=a%20b%20c&hide=a,b")]
    [InlineData("?sel=imu&view=table&disputed=only&minConfidence=50", "?minConfidence=50&disputed=only&sel=imu&view=table")]
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
    [InlineData("?disputed=yes", "disputed=yes is not known; disputed=only is.")]
    [InlineData("?view=map", "view=map is not known; network and table are.")]
    [InlineData("?hide=a b", "hide=a b holds something that is not an id.")]
    [InlineData("?utm=1", "'utm' is not a part of this address that is known.")]
    public void What_is_not_understood_is_said_and_left_out(string query, string problem)
    {
        var state = ExploreState.Parse(query);

        Assert.Equal([problem], state.Problems);
        Assert.Equal(new ExploreState(), state);
    }

    [Fact]
    public void An_endless_url_is_not_read()
    {
        var state = ExploreState.Parse("?hide=" + new string('a', 20_000));

        Assert.Equal(["The address is longer than 16000 characters and was not read."], state.Problems);
    }
}
