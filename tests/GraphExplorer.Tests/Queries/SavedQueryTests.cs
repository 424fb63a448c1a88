using GraphExplorer.Queries;
using Xunit;

namespace GraphExplorer.Tests.Queries;

public sealed class SavedQueryTests
{
    static readonly SavedQuery s_query = SavedQuery.Parse("queries/sample", """
        // name: A sample
        // about: It answers nothing.
        // param who: entity(Group, Person) = isis — who received
        // param when: date? — when
        // param least: integer(0..6) = 3
        // param kind: enum(any, oath) = any — form of words
        // param text: string — what to look for
        // tags: one, two
        // view: graph
        RETURN $who, $whenMin, $whenMax, $when, $least, $kind, $text
        """);

    [Fact]
    public void A_file_gives_name_title_tags_view_and_typed_parameters()
    {
        Assert.Equal("sample", s_query.Name);
        Assert.Equal("A sample", s_query.Title);
        Assert.Equal(["one", "two"], s_query.Tags);
        Assert.Equal(ResultView.Graph, s_query.View);
        Assert.Equal(
            ["who Entity isis False", "when Date  False", "least Integer 3 False", "kind Enumeration any False", "text Text  True"],
            s_query.Parameters.Select(parameter =>
                $"{parameter.Name} {parameter.Type.Kind} {parameter.Default} {parameter.IsRequired}"));
        Assert.Equal(["Group", "Person"], s_query.Parameters[0].Type.Words);
        Assert.Equal("who received", s_query.Parameters[0].About);
        Assert.True(s_query.Parameters[1].Type.Optional);
        Assert.Equal((0L, 6L), (s_query.Parameters[2].Type.Min, s_query.Parameters[2].Type.Max));
    }

    [Theory]
    [InlineData("// param a: entitty — b", "x: parameter a has the unknown type 'entitty'.")]
    [InlineData("// param a: integer(1) — b", "x: parameter a has the unknown type 'integer'.")]
    [InlineData("// param a: enum() — b", "x: parameter a has the unknown type 'enum'.")]
    [InlineData("// param a: enum(b) = c", "x: the default 'c' of parameter a is not one of b.")]
    [InlineData("// param a: Group", "x: parameter a is declared as 'Group', not as TYPE [= DEFAULT] — ….")]
    [InlineData("// param a: string\n// param a: string", "x: parameter a is declared twice.")]
    [InlineData("// view: map", "x: view is 'map'; graph and table are known.")]
    [InlineData("RETURN 1;", "x: a saved query has one statement, not 2.")]
    public void A_header_that_is_wrong_is_refused(string line, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<FormatException>(() => SavedQuery.Parse("x", $"// name: n\n// about: a\n{line}\nRETURN 2")).Message);

    [Theory]
    [InlineData("// name: a\nRETURN 1", true)]
    [InlineData("\uFEFF\n// about: b\n// name: a\nRETURN 1", true)]
    [InlineData("// just a comment\nRETURN 1 // name: a", false)]
    [InlineData("RETURN 1", false)]
    public void A_text_with_a_header_is_told_from_Cypher_alone(string content, bool header) =>
        Assert.Equal(header, SavedQuery.HasHeader(content));

    [Fact]
    public void Arguments_take_types_and_defaults()
    {
        var arguments = QueryArguments.Read(s_query, Given(("text", " words "), ("when", "2014-09"), ("least", "")));

        Assert.Empty(arguments.Problems);
        Assert.Equal(
            [
                ("who", "isis"), ("when", "2014-09"), ("whenMin", 20140901L), ("whenMax", 20140930L), ("least", 3L), ("kind", "any"),
                ("text", "words"),
            ],
            arguments.Values.Select(pair => (pair.Key, pair.Value!)));
    }

    [Fact]
    public void What_may_be_left_out_becomes_null()
    {
        var arguments = QueryArguments.Read(s_query, Given(("text", "a")));

        Assert.Null(arguments.Values["when"]);
        Assert.Null(arguments.Values["whenMin"]);
        Assert.Null(arguments.Values["whenMax"]);
    }

    [Theory]
    [InlineData("least", "seven", "least 'seven' is not a whole number from 0 to 6.")]
    [InlineData("least", "7", "least '7' is not a whole number from 0 to 6.")]
    [InlineData("kind", "pledge", "kind 'pledge' is not one of any, oath.")]
    [InlineData("text", " ", "text needs a value: a text.")]
    [InlineData("group", "imu", "'group' is not a parameter of sample; it has who, when, least, kind, text.")]
    public void A_wrong_argument_is_named_with_what_is_accepted(string name, string value, string message)
    {
        var given = Given(("text", "a"));
        given[name] = value;

        Assert.Equal([new ArgumentProblem(name, message)], QueryArguments.Read(s_query, given).Problems);
    }

    [Fact]
    public void A_wrong_date_is_named_with_the_place()
    {
        var problem = Assert.Single(QueryArguments.Read(s_query, Given(("text", "a"), ("when", "2014-13"))).Problems);

        Assert.StartsWith("when '2014-13' is not a date such as 2014, 2014-09, 2014-09-30 or 199X: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_library_is_complete_and_explains_itself()
    {
        Assert.Equal(30, QueryCatalogue.All.Count);
        Assert.Equal(30, QueryCatalogue.All.Select(query => query.Id).Where(id => id != Guid.Empty).Distinct().Count());
        Assert.All(QueryCatalogue.All, query =>
        {
            Assert.EndsWith(".", query.About, StringComparison.Ordinal);
            Assert.NotEmpty(query.Tags);
            Assert.All(query.Parameters, parameter => Assert.NotEqual("", parameter.About));
            Assert.Same(query, QueryCatalogue.Named(query.Name));
        });
        Assert.Null(QueryCatalogue.Named("nothing"));
    }

    static Dictionary<string, string> Given(params (string Name, string Value)[] values) =>
        values.ToDictionary(pair => pair.Name, pair => pair.Value);
}
