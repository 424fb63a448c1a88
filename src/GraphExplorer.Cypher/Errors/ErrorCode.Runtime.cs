namespace GraphExplorer.Cypher.Errors;

/// <summary>Errors that depend on the data, on parameters or on limits: raised while a query runs.</summary>
public sealed partial record ErrorCode
{
    // Values.
    public static readonly ErrorCode InvalidArgumentValue = Runtime("TypeError", "InvalidArgumentValue",
        TypeStatus, "{0}");
    public static readonly ErrorCode InvalidArgumentTypeAtRuntime = Runtime("TypeError", "InvalidArgumentType",
        TypeStatus, "{0}");
    public static readonly ErrorCode InvalidPropertyType = Runtime("TypeError", "InvalidPropertyType",
        TypeStatus, "{0} cannot be stored as a property");
    public static readonly ErrorCode MapElementAccessByNonString = Runtime("TypeError", "MapElementAccessByNonString",
        TypeStatus, "A map is read by a string key, not by {0}");
    public static readonly ErrorCode ListElementAccessByNonInteger = Runtime("TypeError",
        "ListElementAccessByNonInteger", TypeStatus, "A list is read by an integer index, not by {0}");
    public static readonly ErrorCode PropertyAccessByNonString = Runtime("TypeError", "PropertyAccessByNonString",
        TypeStatus, "A property is read by a string key, not by {0}");
    public static readonly ErrorCode InvalidElementAccess = Runtime("TypeError", "InvalidArgumentType",
        TypeStatus, "{0} has no elements or properties that could be read");
    public static readonly ErrorCode NumberOutOfRange = Runtime("ArgumentError", "NumberOutOfRange",
        ArgumentStatus, "{0}");
    public static readonly ErrorCode InvalidArgument = Runtime("ArgumentError", "InvalidArgumentValue",
        ArgumentStatus, "{0}");
    public static readonly ErrorCode ArithmeticOverflow = Runtime("ArithmeticError", "IntegerOverflow",
        "Neo.ClientError.Statement.ArithmeticError", "The result of {0} does not fit in a 64-bit integer");
    public static readonly ErrorCode DivisionByZero = Runtime("ArithmeticError", "DivisionByZero",
        "Neo.ClientError.Statement.ArithmeticError", "Division by zero");
    public static readonly ErrorCode NegativeIntegerArgumentAtRuntime = Runtime("SyntaxError",
        "NegativeIntegerArgument", ArgumentStatus, "{0} takes a whole number that is not negative, not {1}");
    public static readonly ErrorCode SyntaxInvalidArgumentTypeAtRuntime = Runtime("SyntaxError",
        "InvalidArgumentType", ArgumentStatus, "{0}");

    public static readonly ErrorCode ShortestPathCommonEnds = Runtime("ArgumentError", "ShortestPathCommonEnds",
        "Neo.DatabaseError.Statement.ExecutionFailed",
        "shortestPath() and allShortestPaths() cannot search from a node to itself");

    // Entities.
    public static readonly ErrorCode DeletedEntityAccess = Runtime("EntityNotFound", "DeletedEntityAccess",
        "Neo.ClientError.Statement.EntityNotFound", "{0} has been deleted in this transaction");
    public static readonly ErrorCode EntityNotFound = Runtime("EntityNotFound", "EntityNotFound",
        "Neo.ClientError.Statement.EntityNotFound", "{0} does not exist");
    public static readonly ErrorCode MergeReadOwnWrites = Runtime("SemanticError", "MergeReadOwnWrites",
        SemanticStatus, "Cannot merge {0} because of a null property value for `{1}`");

    // Constraints.
    public static readonly ErrorCode DeleteConnectedNode = Runtime("ConstraintVerificationFailed",
        "DeleteConnectedNode", "Neo.ClientError.Schema.ConstraintValidationFailed",
        "Cannot delete {0}, because it still has relationships; use DETACH DELETE to delete them too");
    public static readonly ErrorCode ConstraintViolation = Runtime("ConstraintValidationFailed",
        "ConstraintViolation", "Neo.ClientError.Schema.ConstraintValidationFailed", "{0}");
    public static readonly ErrorCode ConstraintCreationFailed = Runtime("ConstraintValidationFailed",
        "ConstraintCreationFailed", "Neo.DatabaseError.Schema.ConstraintCreationFailed", "{0}");
    public static readonly ErrorCode SchemaRuleAlreadyExists = Runtime("SchemaError", "SchemaRuleAlreadyExists",
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", "{0}");
    public static readonly ErrorCode IndexAlreadyExists = Runtime("SchemaError", "IndexAlreadyExists",
        "Neo.ClientError.Schema.IndexAlreadyExists", "{0}");
    public static readonly ErrorCode IndexNameTaken = Runtime("SchemaError", "IndexWithNameAlreadyExists",
        "Neo.ClientError.Schema.IndexWithNameAlreadyExists", "{0}");
    public static readonly ErrorCode ConstraintAlreadyExists = Runtime("SchemaError", "ConstraintAlreadyExists",
        "Neo.ClientError.Schema.ConstraintAlreadyExists", "{0}");
    public static readonly ErrorCode ConstraintNameTaken = Runtime("SchemaError", "ConstraintWithNameAlreadyExists",
        "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists", "{0}");
    public static readonly ErrorCode IndexNotFound = Runtime("SchemaError", "IndexNotFound",
        "Neo.DatabaseError.Schema.IndexDropFailed", "There is no index `{0}`");
    public static readonly ErrorCode IndexNotDroppable = Runtime("SchemaError", "IndexDropFailed",
        "Neo.DatabaseError.Schema.IndexDropFailed", "{0}");
    public static readonly ErrorCode ConstraintNotFound = Runtime("SchemaError", "ConstraintNotFound",
        "Neo.DatabaseError.Schema.ConstraintDropFailed", "There is no constraint `{0}`");
    public static readonly ErrorCode InvalidIndexOption = Runtime("SchemaError", "InvalidIndexOption",
        "Neo.ClientError.General.InvalidArguments", "{0}");

    // Procedures and transactions.
    public static readonly ErrorCode ProcedureCallFailed = Runtime("ProcedureError", "ProcedureCallFailed",
        "Neo.ClientError.Procedure.ProcedureCallFailed", "{0}");
    public static readonly ErrorCode AccessMode = Runtime("SemanticError", "AccessMode",
        "Neo.ClientError.Statement.AccessMode", "{0} is not allowed in a read transaction");
    public static readonly ErrorCode NeedsOwnTransactions = Runtime("TransactionError", "TransactionStartFailed",
        "Neo.DatabaseError.Transaction.TransactionStartFailed",
        "CALL { … } IN TRANSACTIONS commits by itself and cannot run inside of an explicit transaction");
    public static readonly ErrorCode TransactionTerminated = Runtime("TransactionError", "Terminated",
        "Neo.ClientError.Transaction.Terminated", "{0}");
    public static readonly ErrorCode WriteConflict = Runtime("TransactionError", "WriteConflict",
        "Neo.TransientError.Transaction.LockAcquisitionTimeout", "{0}");
    public static readonly ErrorCode StoreFailed = Runtime("DatabaseError", "StoreFailed",
        "Neo.DatabaseError.General.UnknownError", "{0}");

    // Limits.
    public static readonly ErrorCode TimeLimit = Limit("TimeLimit",
        "Neo.ClientError.Transaction.TransactionTimedOut", "The query ran longer than the limit of {0} s");
    public static readonly ErrorCode MemoryLimit = Limit("MemoryLimit",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The query needs more memory than the limit of {0} MB");
    public static readonly ErrorCode MemoryPoolLimit = Limit("MemoryPoolLimit",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "All queries together hold more memory than the limit of {0} MB");
    public static readonly ErrorCode MemoryExhausted = Limit("MemoryExhausted",
        "Neo.TransientError.General.OutOfMemoryError", "The process has no memory left for the query");
    public static readonly ErrorCode RowLimit = Limit("RowLimit",
        "Neo.ClientError.Statement.ArgumentError", "The query gives more rows than the limit of {0}");
    public static readonly ErrorCode HopLimit = Limit("HopLimit",
        "Neo.ClientError.Statement.ArgumentError", "A pattern without an upper bound reached the limit of {0} hops");
    public static readonly ErrorCode EvaluationTooDeep = Limit("EvaluationTooDeep",
        "Neo.ClientError.Statement.ArgumentError", "A value or an expression is nested too deeply to be evaluated");
}
