using System.Text;
using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Tests.Export;
using Xunit;

namespace GraphExplorer.Tests.Interchange;

public sealed class MappingFileTests
{
    [Fact]
    public void The_shipped_mappings_are_read_and_written_without_loss()
    {
        Assert.Equal(
            [
                "gephi-edges", "gephi-nodes", "mapping-militants-groups", "mapping-militants-relationships", "networkx-edges", "pandas-edges",
                "ucdp-actor", "ucdp-dyadic", "ucdp-ged",
            ],
            TableFiles.Shipped.All.Select(mapping => mapping.Name).Order(StringComparer.Ordinal));
        foreach (var mapping in TableFiles.Shipped.All)
        {
            var text = MappingFile.Write(mapping);
            Assert.Equal(text, MappingFile.Write(MappingFile.Read(Encoding.UTF8.GetBytes(text))));
        }
    }

    [Fact]
    public async Task The_schema_accepts_the_shipped_mappings_and_refuses_others()
    {
        var files = TableFiles.Shipped.All.Select(MappingFile.Write).Append("""{"version":1,"name":"x","title":"X","entities":[{"as":"a"}]}""");

        var errors = await NetworkX.RunAsync(
            "Interchange/check_mappings.py", Encoding.UTF8.GetBytes($"[{string.Join(',', files)}]"), Path.Combine(TestGraph.DataFolder, "mapping.schema.json"));

        Assert.Equal([.. TableFiles.Shipped.All.Select(_ => 0), 3], errors.AsArray().Select(list => list!.AsArray().Count));
    }

    [Theory]
    [InlineData("unique_id,type,group1_id,group2_id,date,description,names", "mapping-militants-relationships")]
    [InlineData("Source,Target,Type,Id,Label,Weight", "gephi-edges")]
    [InlineData("Id,Label", "gephi-nodes")]
    [InlineData("something,else", null)]
    public void A_table_finds_its_mapping_by_its_columns(string header, string? mapping) =>
        Assert.Equal(mapping, TableFiles.Shipped.Fitting(header.Split(',')).FirstOrDefault()?.Name);

    [Theory]
    [InlineData("""{"version":2,"name":"x","title":"X"}""", "The mapping has the version 2; this program reads version 1. Use another version of the mapping.")]
    [InlineData("""{"version":1,"name":"X y","title":"X","entities":[]}""", "'name' is 'X y'; use lower-case letters, digits and single hyphens. Correct the mapping.")]
    [InlineData("""{"version":1,"name":"x","title":"X","entities":[{"as":"a","kind":"Army","id":"{a}","name":"{a}","names":[{"text":"{a}"}]}]}""", "'Army' of entity 'a' is no kind of entity; use one of: Group, StateActor, Person, Leader, Place, Event, Community. Correct the mapping.")]
    [InlineData("""{"version":1,"name":"x","title":"X","entities":[{"as":"a","kind":"Group","id":"{a","name":"a","names":[{"text":"{a}"}]}]}""", "'{a' has a brace without a column; a column is written {name}. Correct the mapping.")]
    [InlineData("""{"version":1,"name":"x","title":"X","entities":[{"as":"a","kind":"Group","id":"{a}","name":"{a}"}],"relations":[{"type":"LIKES","from":"a","to":"b"}]}""", "Relation 1: 'LIKES' is no relation type; the page of definitions lists them. Correct the mapping.")]
    public void A_wrong_mapping_says_what_is_wrong(string json, string message) =>
        Assert.Equal(message, Assert.Throws<RefusedFileException>(() => MappingFile.Read(Encoding.UTF8.GetBytes(json))).Message);

    [Theory]
    [InlineData("{\n\"version\":1,\n\"nam\":\"x\"}", "line 3")]
    [InlineData("{\"version\":1,\"version\":1}", "line 1")]
    [InlineData("[]", "line 1")]
    [InlineData("{", "line 1")]
    public void A_mapping_that_is_no_mapping_is_refused_with_its_line(string json, string place) =>
        Assert.Equal(place, Assert.Throws<RefusedFileException>(() => MappingFile.Read(Encoding.UTF8.GetBytes(json))).Place);
}
