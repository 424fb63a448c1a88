using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Server;

/// <summary>
/// GQL statuses of errors, with the text of their class and subclass: the nearest entry of the list in Neo4j's status code
/// manual, "GQLSTATUS error codes".
/// </summary>
static class GqlStatuses
{
    static readonly Dictionary<ErrorCode, (string Status, string Description)> s_statuses = new()
    {
        [ErrorCode.UnexpectedSyntax] = ("42I06", Syntax("invalid input")),
        [ErrorCode.UndefinedVariable] = ("42N62", Syntax("variable not defined")),
        [ErrorCode.VariableAlreadyBound] = ("42N59", Syntax("variable already defined")),
        [ErrorCode.ColumnNameConflict] = ("42N38", Syntax("duplicate return item name")),
        [ErrorCode.DifferentColumnsInUnion] = ("42N39", Syntax("incompatible return columns")),
        [ErrorCode.UnknownFunction] = ("42N48", Syntax("no such function")),
        [ErrorCode.ProcedureNotFound] = ("42N08", Syntax("no such procedure")),
        [ErrorCode.MissingParameter] = ("42N51", Syntax("invalid parameter")),
        [ErrorCode.IntegerOverflow] = ("22003", Data("numeric value out of range")),
        [ErrorCode.FloatingPointOverflow] = ("22003", Data("numeric value out of range")),
        [ErrorCode.ArithmeticOverflow] = ("22003", Data("numeric value out of range")),
        [ErrorCode.DivisionByZero] = ("22012", Data("division by zero")),
        [ErrorCode.ConstraintViolation] = ("22N80", Data("index entry conflict")),
        [ErrorCode.DeleteConnectedNode] = ("G1001", "dependent object error - edges still exist"),
        [ErrorCode.AccessMode] = ("25G03", "invalid transaction state - transaction type mismatch"),
        [ErrorCode.TimeLimit] = ("25N14", "invalid transaction state - transaction termination client error"),
        [ErrorCode.TransactionTerminated] = ("25N14", "invalid transaction state - transaction termination client error"),
        [ErrorCode.WriteConflict] = ("25N13", "invalid transaction state - transaction termination transient error"),
    };

    public static (string Status, string Description) Of(ErrorCode code) => s_statuses.TryGetValue(code, out var status)
        ? status
        : code.Type switch
        {
            "SyntaxError" or "SemanticError" => ("42001", Syntax("invalid syntax")),
            "TypeError" => ("22G03", Data("invalid value type")),
            "ArgumentError" => ("22N02", Data("invalid argument")),
            "ProcedureError" => ("52N37", "procedure exception - procedure execution error"),
            _ => ("50N42", "general processing exception - unexpected error"),
        };

    static string Syntax(string subclass) => "syntax error or access rule violation - " + subclass;

    static string Data(string subclass) => "data exception - " + subclass;
}
