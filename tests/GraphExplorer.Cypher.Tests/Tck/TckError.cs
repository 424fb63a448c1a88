using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>An error in the words of the suite, and its text for people.</summary>
/// <param name="Phase"><c>compile time</c> or <c>runtime</c>.</param>
sealed record TckError(string Type, string Phase, string Detail, string Text)
{
    public static TckError Of(CypherError error) => new(
        error.Code.Type, error.Code.Phase == ErrorPhase.CompileTime ? "compile time" : "runtime", error.Code.Detail,
        error.ToString());

    public override string ToString() => $"{Phase} {Type}: {Detail}\n{Text}";
}
