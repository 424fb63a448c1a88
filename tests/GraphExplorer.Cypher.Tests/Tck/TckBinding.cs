using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Compile-time errors of the conformance suite: raised by parser and binder alone, and nowhere else.</summary>
public sealed class TckBinding
{
    [Fact]
    public void Compile_time_errors_are_those_of_the_suite_and_no_others()
    {
        var failures = new List<string>();
        foreach (var scenario in TckFolder.Scenarios)
        {
            var procedures = new ProcedureCatalogue();
            foreach (var step in scenario.Steps)
            {
                if (step.Text.StartsWith("there exists a procedure", StringComparison.Ordinal))
                    procedures.Add(TckProcedure.Signature(step.Text));
            }
            foreach (var step in scenario.Steps.Where(s => s.Document is not null))
            {
                var expected = step.Text == "executing query:" ? ExpectedError.Of(scenario) : null;
                var actual = Compile(step.Document!, procedures);
                if (expected is { Phase: "compile time" } && actual is not null && expected.IsMet(TckError.Of(actual))) continue;
                if (expected is not { Phase: "compile time" } && actual is null) continue;
                if (expected is { Phase: "any time" } && actual is not null && expected.IsMet(TckError.Of(actual))) continue;
                failures.Add($"{scenario.Id}\n  {step.Document}\n  expected {expected} but {actual?.ToString() ?? "no error"}");
            }
        }
        Assert.True(failures.Count == 0, string.Join("\n", failures.Prepend($"{failures.Count} failures")));
    }

    static CypherError? Compile(string text, ProcedureCatalogue procedures)
    {
        try
        {
            Binder.Bind(Parser.Parse(text), procedures);
            return null;
        }
        catch (CypherException problem)
        {
            return problem.Error;
        }
    }
}
