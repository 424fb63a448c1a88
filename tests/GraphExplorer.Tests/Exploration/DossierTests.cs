using GraphExplorer.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class DossierTests
{
    [Fact]
    public async Task A_dossier_has_names_facts_with_quotes_and_links_by_section_each_with_its_evidence()
    {
        var dossier = (await EntityDossier.LoadAsync(await Explorer.ImuAsync(), Explorer.Limits, "imu"))!;

        Assert.Equal("Islamic Movement of Uzbekistan", dossier.Entity.Name);
        Assert.Contains(dossier.Names, name => name is { Text: "O’zbekiston Islomiy Harakati", Kind: "native", Language: "uz-Latn" });
        var strength = dossier.Facts.Single(fact => fact.Predicate == "strength");
        Assert.Equal(("5000–7000 persons", "estimated"), (strength.Value, strength.Hedge));
        Assert.Equal("IMU fighter numbers has been estimated between 5,000-7,000", strength.Passages[0].Quote);
        Assert.Equal(
            ["r-splinter-of.iju.imu", "r-splinter-of.imu-splinter-zabul.imu", "r-faction-of.imu-northern-groups.imu", "r-splinter-of.imu-splinters.imu"],
            dossier.Splits.Select(link => link.Edge.Id));
        Assert.Equal(
            ["r-pledged-to.imu.mullah-omar", "r-pledged-to.imu.isis", "r-pledged-to.usman-ghazi.isis", "r-pledged-to.sheikh-muhammad-ali.isis"],
            dossier.Pledges.Select(link => link.Edge.Id));
        Assert.All(dossier.Events, link => Assert.Equal("Event", link.Other("imu").Kind));
        Assert.All(
            dossier.Splits.Concat(dossier.Leaders).Concat(dossier.Pledges).Concat(dossier.Alliances).Concat(dossier.Events).Concat(dossier.Others),
            link => Assert.Equal(link.Edge.Reading.ClaimCount, dossier.Evidence[link.Edge.Id].Count));
        Assert.Equal(["src-imu-profile"], dossier.Sources.Select(source => source.Reference.Id));
    }

    [Fact]
    public async Task Events_stand_in_order_of_time_with_undated_ones_last()
    {
        var dossier = (await EntityDossier.LoadAsync(await Explorer.ImuAsync(), Explorer.Limits, "imu"))!;

        var days = dossier.Events.Select(link => link.Other("imu").Bounds).Select(bounds => bounds.StartMin == 0 ? bounds.StartMax : bounds.StartMin);
        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public async Task A_contested_claim_comes_with_the_words_of_the_other_side()
    {
        var dossier = (await EntityDossier.LoadAsync(await Explorer.ImuAsync(), Explorer.Limits, "mullah-omar"))!;

        var conflict = dossier.Facts.Single(fact => fact.Predicate == "died").Conflicts[0];
        Assert.Equal(("c-omar-death-led-to-ghazi-pledge", "LED_TO", "date"), (conflict.Claim, conflict.Predicate, conflict.Aspect));
        Assert.Equal(("Mullah Omar's death and the controversy over it (2015)", "Pledge of Usman Ghazi to the Islamic State (2014)"), (conflict.SubjectName, conflict.ObjectName));
        Assert.StartsWith("The rise of the Islamic state (ISIS)", conflict.Quotes[0], StringComparison.Ordinal);
        Assert.NotEqual("", conflict.Note);
    }

    [Fact]
    public async Task The_leading_claim_stands_first()
    {
        var graph = await Explorer.ImuAsync();
        var edges = (await Explorer.ViewAsync("")).Union.Edges.Where(edge => edge.Reading.ClaimCount > 1).Select(edge => edge.Id).ToArray();

        var claims = await EdgeEvidence.OfEdgesAsync(graph, edges);

        Assert.NotEmpty(edges);
        string[] ranks = ["preferred", "normal", "deprecated"];
        Assert.All(claims, group => Assert.Equal(
            group.OrderBy(claim => Array.IndexOf(ranks, claim.Rank)).ThenBy(claim => claim.Stance, StringComparer.Ordinal)
                .ThenBy(claim => claim.Credibility).ThenBy(claim => claim.Id, StringComparer.Ordinal),
            group));
    }

    [Fact]
    public async Task An_unknown_entity_edge_or_source_is_none()
    {
        var graph = await Explorer.ImuAsync();

        Assert.Null(await EntityDossier.LoadAsync(graph, Explorer.Limits, "nobody"));
        Assert.Null(await EdgeEvidence.LoadAsync(graph, "r-nothing"));
        Assert.Null(await SourceDocument.LoadAsync(graph, "src-nothing"));
    }

    [Fact]
    public async Task A_name_is_an_edge_with_evidence_too()
    {
        var graph = await Explorer.ImuAsync();
        var dossier = (await EntityDossier.LoadAsync(graph, Explorer.Limits, "imu"))!;
        var name = dossier.Names.Single(name => name.Text == "Islamic Party of Turkestan");

        var evidence = (await EdgeEvidence.LoadAsync(graph, name.EdgeId))!;

        Assert.Equal(("imu", "Name", "Islamic Party of Turkestan"), (evidence.From.Id, evidence.To.Kind, evidence.To.Name));
        Assert.Equal(dossier.Evidence[name.EdgeId][0].Id, evidence.Claims[0].Id);
    }

    [Fact]
    public async Task A_document_shows_its_text_with_every_passage_where_it_stands()
    {
        var graph = await Explorer.ImuAsync();
        var sources = await SourceDocument.ListAsync(graph);
        foreach (var source in sources)
        {
            var document = (await SourceDocument.LoadAsync(graph, source.Reference.Id))!;

            Assert.Equal(document.Text, string.Concat(document.Pieces().Select(piece => piece.Text)));
            Assert.Equal(source.ClaimCount, document.Entry.ClaimCount);
            Assert.NotEmpty(document.Passages);
            Assert.All(document.Passages, passage =>
            {
                Assert.Equal(passage.Quote, string.Concat(document.Text.EnumerateRunes().Skip((int)passage.Start).Take((int)(passage.End - passage.Start))));
                Assert.NotEmpty(passage.Claims);
            });
        }
        Assert.Equal(["src-imu-profile", "src-gazetteer"], sources.Select(source => source.Reference.Id));
    }

    [Fact]
    public async Task Changes_since_the_beginning_are_everything_and_since_now_nothing()
    {
        var graph = await Explorer.ImuAsync();
        var whole = (await Explorer.ViewAsync("")).Union;

        var all = await GraphChanges.SinceAsync(graph, 0, Explorer.Limits);
        var none = await GraphChanges.SinceAsync(graph, all.DataVersion, Explorer.Limits);

        Assert.Equal(whole.Nodes.Ids(), all.Nodes.Order(StringComparer.Ordinal));
        Assert.Superset(whole.Edges.Ids().ToHashSet(), all.Edges.Select(edge => edge.Id).ToHashSet());
        Assert.True(all.IsComplete);
        Assert.Equal((all.DataVersion, 0, 0), (none.DataVersion, none.Nodes.Count, none.Edges.Count));
        Assert.False((await GraphChanges.SinceAsync(graph, 0, new ExplorationLimits { ChangesMax = 3 })).IsComplete);
        Assert.Equal(all.DataVersion, await GraphChanges.VersionAsync(graph));
    }

    [Fact]
    public async Task A_graph_without_data_has_version_zero()
    {
        await using var empty = await TestGraph.EmptyAsync();

        Assert.Equal(0, await GraphChanges.VersionAsync(empty.Graph));
        Assert.Empty((await new WholeNetwork(empty.Graph, Explorer.Limits).LoadAsync()).Nodes);
        Assert.Empty(await SourceDocument.ListAsync(empty.Graph));
    }
}
