using GraphExplorer.Import;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

public sealed class ShippedMappingTests
{
    const string Militants = "unique_id,type,group1_id,group2_id,date,description,names\n"
        + "1,aff,409,21,2005-00-00,\"Pledged, it is said\",IMU; AQ\n"
        + "2,all,409,7,2005-03-00,Trained together,IMU; TTP\n"
        + "3,riv,7,21,2/18/10,Fell out,TTP; AQ\n"
        + "4,spl,409,8,1998,Split,IMU; IJU\n"
        + "5,mer,8,21,0000-00-00,Joined,IJU; AQ\n";

    [Fact]
    public async Task Relationships_of_Mapping_Militants_keep_their_dates()
    {
        await using var graph = await TestGraph.EmptyAsync();

        var report = await graph.ImportAsync(Militants, "mapping-militants-relationships");

        Assert.Empty(report.Problems);
        Assert.Equal(
            [
                "mmp-409 AFFILIATED_WITH mmp-21 2005", "mmp-409 ALLIED_WITH mmp-7 2005-03", "mmp-21 RIVAL_OF mmp-7 2010-02-18",
                "mmp-8 SPLINTER_OF mmp-409 1998", "mmp-8 MERGED_INTO mmp-21 ",
            ],
            await EdgesAsync(graph));
    }

    [Fact]
    public async Task Every_claim_quotes_its_row_and_says_which_one_it_is()
    {
        await using var graph = await TestGraph.EmptyAsync();

        await graph.ImportAsync(Militants, "mapping-militants-relationships");

        var rows = await graph.ReadAsync("MATCH (c:Claim)-[:EVIDENCED_BY]->(p:Passage) WHERE c.predicate = 'RIVAL_OF' RETURN p.quote AS quote, c.note AS note, c.dateText AS date");
        Assert.Equal(["3,riv,7,21,2/18/10,Fell out,TTP; AQ", "Row 3 of table.csv. TTP; AQ", "2/18/10"], rows.Single().Values);
        Assert.Empty((await new StoreCheck(graph.Graph).RunAsync()).Findings);
    }

    [Fact]
    public async Task Groups_find_the_entity_that_carries_their_number_and_no_other()
    {
        await using var graph = await TestGraph.ImuAsync();
        await graph.RunAsync("MATCH (n:Entity {id: 'imu'}) SET n.mmpId = '409'");

        await graph.ImportAsync("group_id,name\n409,Islamic Movement of Uzbekistan\n7,Taliban\n", "mapping-militants-groups");

        var rows = await graph.ReadAsync("MATCH (n:Entity)-[:KNOWN_AS]->(m:Name) WHERE n.id STARTS WITH 'mmp-' OR (n.id = 'imu' AND m.kind = 'official') RETURN n.id AS id, m.text AS name ORDER BY id");
        Assert.Equal(["imu Islamic Movement of Uzbekistan", "imu Islamic Party of Turkestan", "mmp-7 Taliban"], rows.Select(row => $"{row["id"]} {row["name"]}").Distinct());
        Assert.Empty(await graph.ReadAsync("MATCH (:Entity)-[s:SAME_AS {state: 'accepted'}]->(:Entity) RETURN s"));
    }

    [Fact]
    public async Task Actors_of_UCDP_have_their_names_parents_and_what_they_joined()
    {
        await using var graph = await TestGraph.EmptyAsync();
        const string Table = "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,NewNameFullMotherTongue,NewNameFullEng,Org,ConflictId,DyadId,PrimaryParty,OSID,OSCoalition,OSCoalitionID,NSID,NSCoalition,NSCoalitionID,Splinter,NamePrev,ActorIdPrev,SplitTemp,NameSplitTemp,ActorIdSplitTemp,Alliance,NameAlliance,ActorIdAlliance,JoinGroup,GroupName,ActorIdGroup,Location,GWNOLoc,Region,Version\n"
            + "359,IMU,IMU,O'zbekiston Islomiy Harakati,Islamic Movement of Uzbekistan,0,NA,NA,NA,1,330,702,1,NA,NA,NA,NA,NA,NA,0,NA,NA,0,NA,NA,0,NA,NA,0,NA,NA,Uzbekistan,704,3,22.1\n"
            + "360,JIG,JIG,NA,Jihad Islamic Group,0,NA,NA,NA,1,330,703,1,NA,NA,NA,NA,NA,NA,1,\"IMU, Hizb\",\"359, 361\",0,NA,NA,0,NA,NA,1,Taleban,303,Uzbekistan,704,3,22.1\n"
            + "155,Government of Uzbekistan,NA,NA,NA,0,NA,NA,NA,4,330,702,1,NA,NA,NA,NA,NA,NA,0,NA,NA,0,NA,NA,0,NA,NA,0,NA,NA,Uzbekistan,704,3,22.1\n";

        var report = await graph.ImportAsync(Table, "ucdp-actor");

        Assert.Empty(report.Problems);
        Assert.Equal(["ucdp-360 SPLINTER_OF ucdp-359 ", "ucdp-360 SPLINTER_OF ucdp-361 ", "ucdp-360 MERGED_INTO ucdp-303 "], await EdgesAsync(graph));
        var actors = await graph.ReadAsync("MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.ucdpActorId AS key, n:StateActor AS state ORDER BY id");
        Assert.Equal(
            [
                "ucdp-155 Government of Uzbekistan 155 True", "ucdp-303 Taleban 303 False", "ucdp-359 Islamic Movement of Uzbekistan 359 False",
                "ucdp-360 Jihad Islamic Group 360 False", "ucdp-361 Hizb 361 False",
            ],
            actors.Select(row => $"{row["id"]} {row["name"]} {row["key"]} {row["state"]}"));
    }

    [Fact]
    public async Task Dyads_of_UCDP_fought_in_the_years_that_the_data_set_vouches_for()
    {
        await using var graph = await TestGraph.EmptyAsync();
        const string Table = "dyad_id,conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,type_of_conflict,start_date,start_prec,start_date2,start_prec2,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version\n"
            + "702,330,Uzbekistan,Government of Uzbekistan,155,,IMU,359,,2,,1999,1,3,1999-02-16,1,1999-08-31,1,704,,,,704,3,25.1\n"
            + "702,330,Uzbekistan,Government of Uzbekistan,155,,IMU,359,,2,,2000,1,3,1999-02-16,1,1999-08-31,1,704,,,,704,3,25.1\n";

        await graph.ImportAsync(Table, "ucdp-dyadic");

        var edges = await graph.ReadAsync("MATCH (a)-[r:FOUGHT]->(b) RETURN a.id + ' ' + b.id + ' ' + r.startEdtf + ' ' + r.endEdtf + ' ' + r.theatre AS text ORDER BY text");
        Assert.Equal(["ucdp-155 ucdp-359 1999 1999 Uzbekistan", "ucdp-155 ucdp-359 2000 2000 Uzbekistan"], edges.Select(row => row["text"]));
    }

    [Fact]
    public async Task Events_of_GED_have_sides_country_figures_and_a_span_of_days()
    {
        await using var graph = await TestGraph.EmptyAsync();
        const string Table = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n"
            + "244657,KYR-1,1999,1,Clear,1,330,330,Uzbekistan: Government,702,702,Government of Uzbekistan - IMU,155,155,Government of Uzbekistan,359,359,IMU,1,\"\"\"A, B\"\"\",Reuters,1999-08-31,Raid,Officials,3,Batken,Batken,Batken,,40.06,70.82,POINT (70.82 40.06),1,Kyrgyzstan,703,Asia,1,2,1999-08-31 00:00:00.000,1999-09-03 00:00:00.000,3,5,0,0,8,10,8,704,\n";

        await graph.ImportAsync(Table, "ucdp-ged");

        var found = await graph.ReadAsync("MATCH (e:Event) RETURN e.id + ' ' + e.whenEdtf + ' ' + e.type AS text, e.deathsMin AS low, e.deathsBest AS best, e.deathsMax AS high");
        Assert.Equal(["ev-ged-244657 [1999-08-31..1999-09-03] battle", 8L, 8L, 10L], found.Single().Values);
        Assert.Equal(
            ["ev-ged-244657 OCCURRED_IN ucdp-country-703 [1999-08-31..1999-09-03]", "ucdp-155 PARTICIPATED_IN ev-ged-244657 [1999-08-31..1999-09-03]", "ucdp-359 PARTICIPATED_IN ev-ged-244657 [1999-08-31..1999-09-03]"],
            (await EdgesAsync(graph)).Order(StringComparer.Ordinal));
        Assert.Empty((await new StoreCheck(graph.Graph).RunAsync()).Findings);
    }

    [Theory]
    [InlineData("gephi-edges", "Source,Target,Type,Id,Label,Weight\nimu,aq,Directed,0,splinter of,1.0\n", "imu SPLINTER_OF aq ")]
    [InlineData("networkx-edges", "# made by NetworkX\nimu aq FACTION_OF\n", "imu FACTION_OF aq ")]
    [InlineData("pandas-edges", "source,target,relation\nimu,aq,RIVAL_OF\n", "aq RIVAL_OF imu ")]
    public async Task Edge_lists_name_their_relation(string mapping, string table, string edge)
    {
        await using var graph = await TestGraph.EmptyAsync();

        var report = await graph.ImportAsync(table, mapping);

        Assert.Empty(report.Problems);
        Assert.Equal([edge], await EdgesAsync(graph));
    }

    [Fact]
    public async Task A_node_list_of_Gephi_gives_names()
    {
        await using var graph = await TestGraph.EmptyAsync();

        await graph.ImportAsync("Id,Label,timeset\nimu,Islamic Movement,\naq,,\n", "gephi-nodes");

        var rows = await graph.ReadAsync("MATCH (n:Entity)-[:KNOWN_AS]->(m) RETURN n.id + ' ' + n.name + ' ' + m.text AS text ORDER BY text");
        Assert.Equal(["aq aq aq", "imu Islamic Movement Islamic Movement"], rows.Select(row => row["text"]));
    }

    static async Task<IEnumerable<string>> EdgesAsync(TestGraph graph) =>
        (await graph.ReadAsync("MATCH (c:Claim)-[:SUBJECT]->(a:Entity), (c)-[:OBJECT]->(b:Entity) RETURN a.id + ' ' + c.predicate + ' ' + b.id + ' ' + c.startEdtf AS text, c.id AS id ORDER BY id"))
        .Select(row => (string)row["text"]!);
}
