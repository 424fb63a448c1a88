using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Tests.Notation;
using GraphExplorer.Cypher.Tests.Tck;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Cases;

/// <summary>The language as this engine speaks it: text in, rows or an error with its caret picture out.</summary>
public sealed class CaseTests
{
    const string PlanHeading = "plan";

    public static TheoryData<string> Topics => [.. CaseFile.Topics];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Cases_hold(string topic)
    {
        var file = CaseFile.Read(topic);
        var outcomes = file.Cases.Select(c => (Case: c, Actual: Run(c))).ToList();
        if (CaseFile.IsRewriting) file.Rewrite(outcomes);
        else foreach (var (@case, actual) in outcomes) Check(topic, @case, actual);
    }

    /// <summary>What the planner makes of a query is never seen in its rows.</summary>
    [Theory]
    [MemberData(nameof(Topics))]
    public void Cases_hold_without_the_rewrites_of_the_planner(string topic)
    {
        var plain = new CypherOptions { Planner = PlannerOptions.Plain };
        foreach (var @case in CaseFile.Read(topic).Cases)
        {
            var rows = @case with { Expected = [.. @case.Expected.Where(s => s.Heading != PlanHeading)] };
            Check(topic, rows, [.. Run(rows, plain).Where(s => s.Heading != PlanHeading)]);
        }
    }

    static void Check(string topic, Case @case, IReadOnlyList<Section> actual)
    {
        var expected = string.Join('\n', @case.Expected.Select(Normal));
        var found = string.Join('\n', actual.Select(Normal));
        Assert.True(expected == found, $"{topic}: {@case.Title}\n{@case.Query}\nexpected\n{expected}\nbut got\n{found}");
    }

    /// <summary>Rows without an order are compared sorted.</summary>
    static string Normal(Section section) => section.Heading == "rows" && section.Lines.Count > 1
        ? (section with { Lines = [section.Lines[0], .. section.Lines.Skip(1).Order(StringComparer.Ordinal)] }).ToString()
        : section.ToString();

    static IReadOnlyList<Section> Run(Case @case, CypherOptions? options = null)
    {
        using var database = CypherDatabase.Open(":memory:", options);
        foreach (var statement in @case.Given) ReadAll(database, statement, Parameters.None, out _);
        var values = @case.Parameters.Select(p => (p.Name, NotationReader.Read(p.Value).ToValue())).ToArray();
        var before = Content(database);
        var sections = new List<Section>();
        try
        {
            var rows = ReadAll(database, @case.Query, Parameters.Of(values), out var summary);
            var inOrder = @case.Expected.Any(s => s.Heading == "rows in order");
            if (rows.Count > 0) sections.Add(new Section(inOrder ? "rows in order" : "rows", rows));
            var plan = new List<string>();
            if (summary.Plan is { } root) AddPlan(root, 0, plan);
            if (plan.Count > 0) sections.Add(new Section(PlanHeading, plan));
            if (@case.Expected.Any(s => s.Heading == "notifications"))
                sections.Add(new Section("notifications", [.. summary.Notifications.Select(n => Describe(n, @case.Query))]));
        }
        catch (CypherException problem)
        {
            sections.Add(new Section("error", [Describe(problem.Code), .. problem.Message.Split('\n')]));
        }
        var changes = before.ChangesTo(Content(database));
        if (changes.Count > 0) sections.Add(new Section("effects", changes));
        return sections;
    }

    static string Describe(ErrorCode code) =>
        $"{code.Type} {code.Detail} at {(code.Phase == ErrorPhase.CompileTime ? "compile time" : "runtime")}, {code.Status}";

    /// <summary>The columns and then the rows, a line each; nothing for a query that returns nothing.</summary>
    static List<string> ReadAll(CypherDatabase database, string text, Parameters parameters, out QuerySummary summary)
    {
        using var cursor = database.Run(text, parameters);
        var lines = new List<string>();
        if (cursor.Columns.Count > 0) lines.Add($"| {string.Join(" | ", cursor.Columns)} |");
        while (cursor.Read())
        {
            var writer = new NotationWriter(cursor.Graph!);
            lines.Add($"| {string.Join(" | ", cursor.Current.ToArray().Select(v => writer.Write(v).Text(anyOrder: false)))} |");
        }
        summary = cursor.Summary;
        return lines;
    }

    /// <summary>Everything that a client is told, on one line, with the words that the position covers.</summary>
    static string Describe(QueryNotification note, string query)
    {
        var place = note.Span is { } span ? $"{span.Start} `{query.Substring(span.Start, span.Length)}`" : "no place";
        return $"{note.GqlStatus} {note.Severity} {note.Category} {note.Code} at {place}: {note.Description}";
    }

    /// <summary>One line for a step, then those below it, indented by their depth: what it does, rows and hits when measured.</summary>
    static void AddPlan(PlanStep step, int depth, List<string> lines)
    {
        var details = step.Details.Length > 0 ? " " + step.Details : "";
        var measured = step.Measured is { } measure ? $" | rows {measure.Rows} hits {measure.DatabaseHits}" : "";
        lines.Add($"{new string(' ', depth * 2)}{step.Operator}{details}{measured}");
        foreach (var child in step.Children) AddPlan(child, depth + 1, lines);
    }

    static GraphContent Content(CypherDatabase database)
    {
        using var transaction = database.BeginRead();
        return GraphContent.Of(transaction.Graph);
    }
}
