using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Tests.Cases;
using GraphExplorer.Cypher.Tests.Notation;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Documentation;

/// <summary>docs/cypher.md says what holds: every example is run, and lists are compared with the catalogues both ways.</summary>
public sealed class LanguageDocumentTests
{
    readonly LanguageDocument _document = new();

    [Fact]
    public void Every_example_that_is_supported_runs_and_gives_what_is_written()
    {
        var results = _document.Rows.Where(row => row.Find("gives") is not null).Select(row => (row, Gives(row))).ToList();
        Assert.True(results.Count > 250, $"Only {results.Count} examples were found");
        if (CaseFile.IsRewriting) _document.Rewrite(results);
        else Fail(results.Where(r => r.row.Find("gives") is { Length: > 0 } gives && gives != r.Item2).Select(r => Say(r.row, r.Item2)));
    }

    [Fact]
    public void Every_example_that_is_refused_ends_with_the_error_that_is_written()
    {
        var rows = _document.Rows.Where(row => row.Find("error") is not null).ToList();
        Assert.True(rows.Count > 20, $"Only {rows.Count} examples were found");
        Fail(rows.Select(row => (row, Error: ErrorOf(row))).Where(r => r.Error != r.row.Find("error")).Select(r => Say(r.row, r.Error)));
    }

    [Fact]
    public void Every_example_of_a_notification_is_remarked_upon_as_is_written()
    {
        var rows = _document.Rows.Where(row => row.Find("notification") is not null).ToList();
        Fail(rows.Select(row => (row, Codes: Notifications(row)))
            .Where(r => !r.Codes.Contains(r.row.Find("notification")!)).Select(r => Say(r.row, string.Join(", ", r.Codes))));
        Same("notifications", NotificationCode.All.Select(code => $"{code.GqlStatus} {code.Name}"),
            rows.Select(row => row.Find("notification")!));
    }

    [Fact]
    public void The_functions_are_those_of_the_catalogue() => Same(
        "functions", FunctionCatalogue.All.Select(f => f.Name), _document.Rows.Select(row => row.Find("function")).OfType<string>());

    [Fact]
    public void The_procedures_are_those_of_the_catalogue()
    {
        using var database = CypherDatabase.Open(":memory:");
        Same("procedures", database.Procedures.Catalogue.All.Select(p => p.Name),
            _document.Rows.Select(row => row.Find("procedure")).OfType<string>());
    }

    [Fact]
    public void The_settings_are_those_of_the_options()
    {
        var options = new CypherOptions();
        Same("settings", options.Describe().Select(s => $"{s.Name} = {s.Value}"),
            _document.Rows.Where(row => row.Find("setting") is not null).Select(row => $"{row.Find("setting")} = {row.Find("default")}"));
    }

    static void Same(string what, IEnumerable<string> known, IEnumerable<string> written)
    {
        var (here, there) = (known.ToHashSet(), written.ToHashSet());
        var (missing, gone) = (here.Except(there).Order().ToList(), there.Except(here).Order().ToList());
        Assert.True(missing.Count + gone.Count == 0,
            $"docs/cypher.md, {what}: add a row with an example for {string.Join(", ", missing)}; take out {string.Join(", ", gone)}");
    }

    static void Fail(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    static string Say(DocumentRow row, string found) => $"docs/cypher.md:{row.Line + 1} {row.Find("example")}\n    {found}";

    string Gives(DocumentRow row)
    {
        try
        {
            using var database = Prepared();
            using var cursor = Run(database, row);
            var rows = new List<string>();
            while (cursor.Read())
            {
                var writer = new NotationWriter(cursor.Graph!);
                rows.Add(string.Join(", ", cursor.Current.ToArray().Select(v => writer.Write(v).Text(anyOrder: false))));
            }
            return rows.Count > 0 ? string.Join("; ", rows) : cursor.Columns.Count > 0 ? "no rows" : "nothing";
        }
        catch (CypherException problem)
        {
            return "ERROR " + problem.Message;
        }
    }

    string ErrorOf(DocumentRow row)
    {
        try
        {
            using var database = Prepared();
            using var cursor = Run(database, row);
            while (cursor.Read())
            {
            }
            return "no error";
        }
        catch (CypherException problem)
        {
            return problem.Code.Status;
        }
    }

    List<string> Notifications(DocumentRow row)
    {
        using var database = Prepared();
        using var cursor = Run(database, row);
        while (cursor.Read())
        {
        }
        return [.. cursor.Summary.Notifications.Select(n => $"{n.GqlStatus} {n.Code["Neo.ClientNotification.".Length..]}")];
    }

    QueryCursor Run(CypherDatabase database, DocumentRow row) => database.Run(row.Find("example")!, Parameters.Of(
        [.. _document.Parameters.Select(p => (p.Name, NotationReader.Read(p.Value).ToValue()))]));

    CypherDatabase Prepared()
    {
        var database = CypherDatabase.Open(":memory:");
        foreach (var statement in _document.Setup)
        {
            using var cursor = database.Run(statement);
        }
        return database;
    }
}
