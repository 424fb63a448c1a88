using System.Globalization;

namespace GraphExplorer.Cypher.Errors;

/// <summary>
/// A kind of error: one row of the table in the other parts of this class. <see cref="Type"/>, <see cref="Phase"/>
/// and <see cref="Detail"/> are the words of the openCypher TCK, <see cref="Status"/> is the code that Neo4j sends in
/// a Bolt FAILURE, <see cref="Form"/> the message with places for its arguments (<c>{0}</c>).
/// </summary>
public sealed partial record ErrorCode
{
    const string SyntaxStatus = "Neo.ClientError.Statement.SyntaxError";
    const string SemanticStatus = "Neo.ClientError.Statement.SemanticError";
    const string TypeStatus = "Neo.ClientError.Statement.TypeError";
    const string ArgumentStatus = "Neo.ClientError.Statement.ArgumentError";

    ErrorCode(string type, ErrorPhase phase, string detail, string status, string form)
    {
        (Type, Phase, Detail, Status, Form) = (type, phase, detail, status, form);
        Table.Rows.Add(this);
    }

    public string Type { get; }

    public ErrorPhase Phase { get; }

    public string Detail { get; }

    public string Status { get; }

    public string Form { get; }

    /// <summary>Every row of the table.</summary>
    public static IReadOnlyList<ErrorCode> All => Table.Rows;

    /// <summary>An error of this kind at a place in the query, its message made from the form and the arguments.</summary>
    public CypherException At(SourceSpan? span, params ReadOnlySpan<object?> arguments) =>
        new(new CypherError(this, span, string.Format(CultureInfo.InvariantCulture, Form, arguments)));

    public override string ToString() => $"{Type}: {Detail}";

    static ErrorCode Syntax(string detail, string form) =>
        new("SyntaxError", ErrorPhase.CompileTime, detail, SyntaxStatus, form);

    static ErrorCode Limit(string detail, string status, string form) =>
        new("LimitExceeded", ErrorPhase.Runtime, detail, status, form);

    static ErrorCode Runtime(string type, string detail, string status, string form) =>
        new(type, ErrorPhase.Runtime, detail, status, form);

    /// <summary>Holds the rows apart, since the order of static fields over several files is not defined.</summary>
    static class Table
    {
        internal static readonly List<ErrorCode> Rows = [];
    }
}
