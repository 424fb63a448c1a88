using CsCheck;
using GraphExplorer.Tests.House;
using GraphExplorer.Workspace;
using Xunit;

namespace GraphExplorer.Tests.Workspace;

public sealed class ViewFileTests
{
    const string Good = """{"format": "graph-explorer-view", "version": 1, "id": "7f0c2e0a-5a3c-4f3e-9c56-0d6f1f6f7a11", "name": "A view" """;

    static readonly Gen<string> s_id = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-._:~"], 1, 20];

    static readonly Gen<double> s_coordinate = Gen.Int[-9_999_999, 9_999_999].Select(tenths => tenths / 10.0);

    static readonly Gen<string> s_text = Gen.String[Gen.OneOf(Gen.Char["\"\\/<>&'\n\t öў😀"[..12]], Gen.Char[' ', '~']), 1, 40];

    static readonly Gen<ViewArrangement> s_arrangement =
        from positions in Gen.Dictionary(s_id, Gen.Select(s_coordinate, s_coordinate, (x, y) => new ViewPoint(x, y)))[0, 6]
        from notes in Gen.Select(s_id, s_coordinate, s_coordinate, s_text, (id, x, y, text) => new ViewNote(id, x, y, text)).Array[0, 3]
        from hasPicture in Gen.Bool
        select new ViewArrangement(
            positions, [.. positions.Keys.Order(StringComparer.Ordinal).Take(2)],
            [.. notes.DistinctBy(note => note.Id).OrderBy(note => note.Id, StringComparer.Ordinal)],
            hasPicture ? new ViewThumbnail(160, 100, [new ThumbnailMark(1.5, 2, "Group")], [new ThumbnailLine(0, 1, 2, 3)]) : null);

    static readonly Gen<SavedView> s_view =
        from id in Gen.Guid
        from revision in Gen.Int[1, 99]
        from name in s_text
        from description in s_text
        from arrangement in s_arrangement
        select new SavedView
        {
            Id = id, Revision = revision, Name = name.Trim().Length == 0 ? "x" : name.Trim(), Description = description, DataVersion = "42",
            Address = "?show=pledges/imu&f=-kind:Place&time=2014",
            Created = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), Changed = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero),
            Arrangement = arrangement,
        };

    [Fact]
    public void Every_view_comes_back_from_its_file_and_gives_the_same_file_again() =>
        s_view.Sample(view =>
        {
            var text = ViewFile.Write(view);
            var (read, problems) = ViewFile.Read(text);

            Assert.Empty(problems);
            Assert.Equal(text, ViewFile.Write(read!));
            Assert.Equal((view.Id, view.Revision, view.Name, view.Description, view.Address), (read!.Id, read.Revision, read.Name, read.Description, read.Address));
            Assert.Equal(view.Arrangement.Positions.OrderBy(pair => pair.Key, StringComparer.Ordinal), read.Arrangement.Positions.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            Assert.Equal(view.Arrangement.Notes, read.Arrangement.Notes);
        });

    [Fact]
    public void The_shared_file_is_written_as_it_is_read()
    {
        var text = Repository.Text("tests/Shared/contract/view.json");
        var (view, problems) = ViewFile.Read(text);

        Assert.Empty(problems);
        Assert.Equal(text, ViewFile.Write(view!));
    }

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.String[Gen.OneOf(Gen.Char["{}[]\",:0123456789.eE-truefalsn "], Gen.Char), 0, 80].Sample(text =>
            Assert.NotEmpty(ViewFile.Read(text).Problems));

    [Theory]
    [InlineData("[]", "The file has to be one JSON object.")]
    [InlineData("{}", "'format' has to be \"graph-explorer-view\": this is not a file of a saved view.")]
    [InlineData("""{"format": "graph-explorer-view", "version": 3}""", "The file has version 3; versions 1 to 2 are known.")]
    [InlineData("""{"format": "graph-explorer-view", "version": 0}""", "The file has version 0; versions 1 to 2 are known.")]
    [InlineData("""{"format": "graph-explorer-view", "version": "1"}""", "'version' is missing or not a whole number.")]
    [InlineData(Good + ", \"positions\": {\"imu\": [1]}}", "The position of 'imu' has to be two numbers up to 1000000.")]
    [InlineData(Good + ", \"positions\": {\"a b\": [1, 2]}}", "'positions' names 'a b', which is not an id.")]
    [InlineData(Good + ", \"positions\": [1]}", "'positions' has to be an object.")]
    [InlineData(Good + ", \"pins\": [7]}", "'pins' holds '', which is not an id.")]
    [InlineData(Good + ", \"notes\": [{\"id\": \"n1\"}]}", "A note has to have an id, x, y and a text of at most 4000 characters.")]
    [InlineData(Good + ", \"address\": \"?time=late\"}", "'address': time=late is not a time; examples: 2014, 2014-06, 2014-06-12, 2013/2015-08.")]
    [InlineData(Good + ", \"address\": \"show=all\"}", "'address' has to begin with a question mark.")]
    [InlineData(Good + ", \"created\": \"yesterday\"}", "'created' is not a time such as 2026-11-22T10:00:00Z.")]
    [InlineData(Good + ", \"thumbnail\": {\"width\": 9000}}", "'thumbnail' has to have a width and a height up to 1000, and at most 1000 marks and lines.")]
    [InlineData(Good + ", \"colour\": \"red\"}", "'colour' is not a key of a saved view.")]
    public void What_is_wrong_with_a_file_is_said(string text, string problem)
    {
        var (view, problems) = ViewFile.Read(text);

        Assert.Null(view);
        Assert.Equal([problem], problems);
    }

    [Fact]
    public void A_file_of_the_first_version_is_read_and_written_as_the_newest()
    {
        var (view, problems) = ViewFile.Read(Good + ", \"address\": \"?show=all&colour=betweenness&size=kind&span=1998/2016\"}");

        Assert.Empty(problems);
        Assert.Equal("?show=all&colour=betweenness&size=kind&span=1998/2016", view!.Address);
        Assert.Contains("\"version\": 2,", ViewFile.Write(view), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_a_file_is_said_at_once()
    {
        var (view, problems) = ViewFile.Read("""{"format": "graph-explorer-view", "version": 1, "id": "x", "name": " ", "pins": {}}""");

        Assert.Null(view);
        Assert.Equal(["'id' is missing or not a GUID.", "'name' is missing or empty.", "'pins' has to be a list."], problems);
    }
}
