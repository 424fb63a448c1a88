namespace GraphExplorer.Cypher.Errors;

/// <summary>Errors of the parser and the binder: the query is refused before it touches the graph.</summary>
public sealed partial record ErrorCode
{
    // Text and literals.
    public static readonly ErrorCode UnexpectedSyntax = Syntax("UnexpectedSyntax", "{0}");
    public static readonly ErrorCode EmptyQuery = Syntax("UnexpectedSyntax", "The query is empty");
    public static readonly ErrorCode InvalidNumberLiteral = Syntax("InvalidNumberLiteral", "Invalid number: {0}");
    public static readonly ErrorCode IntegerOverflow = Syntax("IntegerOverflow",
        "The integer {0} does not fit in 64 bits");
    public static readonly ErrorCode FloatingPointOverflow = Syntax("FloatingPointOverflow",
        "The number {0} is too large for a 64-bit float");
    public static readonly ErrorCode InvalidUnicodeLiteral = Syntax("InvalidUnicodeLiteral",
        "Invalid unicode escape: {0}");
    public static readonly ErrorCode InvalidUnicodeCharacter = Syntax("InvalidUnicodeCharacter",
        "The character {0} is not allowed here");
    public static readonly ErrorCode InvalidRelationshipPattern = Syntax("InvalidRelationshipPattern", "{0}");
    public static readonly ErrorCode NestingTooDeep = Syntax("NestingTooDeep",
        "The query is nested too deeply: the limit is {0} levels");
    public static readonly ErrorCode ChainTooLong = Syntax("ChainTooLong",
        "The expression has too many operators in a row: the limit is {0}");
    public static readonly ErrorCode QueryTooLong = Syntax("QueryTooLong",
        "The query text has {0} characters, the limit is {1}");
    public static readonly ErrorCode NotSupported = Syntax("NotSupported", "{0} is not supported");
    public static readonly ErrorCode InvalidOption = new("ArgumentError", ErrorPhase.CompileTime,
        "InvalidCypherOption", ArgumentStatus, "{0}");
    public static readonly ErrorCode LoadCsvRefused = Syntax("LoadCsvRefused",
        "LOAD CSV is refused: a query cannot read files or the network");

    // Names and scopes.
    public static readonly ErrorCode UndefinedVariable = Syntax("UndefinedVariable", "Variable `{0}` not defined");
    public static readonly ErrorCode VariableAlreadyBound = Syntax("VariableAlreadyBound",
        "Variable `{0}` already declared");
    public static readonly ErrorCode VariableTypeConflict = Syntax("VariableTypeConflict",
        "Variable `{0}` is {1} and cannot be used as {2}");
    public static readonly ErrorCode ColumnNameConflict = Syntax("ColumnNameConflict",
        "There are several result columns with the name `{0}`");
    public static readonly ErrorCode NoExpressionAlias = Syntax("NoExpressionAlias",
        "An expression in {0} must have a name");
    public static readonly ErrorCode NoVariablesInScope = Syntax("NoVariablesInScope",
        "`{0} *` is not allowed when there are no variables in scope");
    public static readonly ErrorCode DifferentColumnsInUnion = Syntax("DifferentColumnsInUnion",
        "All parts of a UNION must have the same result columns: {0} here, {1} before");
    public static readonly ErrorCode UnknownFunction = Syntax("UnknownFunction", "Unknown function `{0}`");
    public static readonly ErrorCode InvalidNumberOfArguments = Syntax("InvalidNumberOfArguments",
        "{0} takes {1}, but {2} given");

    // Clauses.
    public static readonly ErrorCode InvalidClauseComposition = Syntax("InvalidClauseComposition", "{0}");
    public static readonly ErrorCode NonConstantExpression = Syntax("NonConstantExpression",
        "{0} takes an expression that does not depend on variables or on the graph");
    public static readonly ErrorCode NegativeIntegerArgument = Syntax("NegativeIntegerArgument",
        "{0} takes a whole number that is not negative, not {1}");
    public static readonly ErrorCode InvalidDelete = Syntax("InvalidDelete", "{0}");
    public static readonly ErrorCode InvalidParameterUse = Syntax("InvalidParameterUse",
        "The parameter ${0} cannot stand for a whole property map here");
    public static readonly ErrorCode InvalidArgumentPassingMode = Syntax("InvalidArgumentPassingMode",
        "Procedure `{0}` must be called with its arguments in parentheses here");

    // Aggregation.
    public static readonly ErrorCode InvalidAggregation = Syntax("InvalidAggregation",
        "The aggregating function {0} cannot be used here");
    public static readonly ErrorCode NestedAggregation = Syntax("NestedAggregation",
        "Aggregating functions cannot be used inside of aggregating functions");
    public static readonly ErrorCode AmbiguousAggregationExpression = Syntax("AmbiguousAggregationExpression",
        "`{0}` is used beside an aggregating function but is not a grouping key");
    public static readonly ErrorCode NonDeterministicAggregation = Syntax("NonConstantExpression",
        "A function with a different result for each call ({0}) cannot be used inside of an aggregating function");

    // Patterns.
    public static readonly ErrorCode NoSingleRelationshipType = Syntax("NoSingleRelationshipType",
        "A relationship that is created must have exactly one type");
    public static readonly ErrorCode RequiresDirectedRelationship = Syntax("RequiresDirectedRelationship",
        "A relationship that is created must have one direction");
    public static readonly ErrorCode CreatingVarLength = Syntax("CreatingVarLength",
        "A relationship of variable length cannot be created");
    public static readonly ErrorCode RelationshipUniquenessViolation = Syntax("RelationshipUniquenessViolation",
        "The relationship variable `{0}` cannot be used twice in one pattern");

    // Types.
    public static readonly ErrorCode InvalidArgumentType = Syntax("InvalidArgumentType", "{0}");

    // Procedures.
    public static readonly ErrorCode ProcedureNotFound = new("ProcedureError", ErrorPhase.CompileTime,
        "ProcedureNotFound", "Neo.ClientError.Procedure.ProcedureNotFound", "There is no procedure `{0}`");

    // Schema commands.
    public static readonly ErrorCode RepeatedProperty = new("SchemaError", ErrorPhase.CompileTime, "RepeatedProperty",
        "Neo.ClientError.Schema.RepeatedPropertyInCompositeSchema", "The property `{0}` is named twice");
    public static readonly ErrorCode RepeatedLabel = new("SchemaError", ErrorPhase.CompileTime, "RepeatedLabel",
        "Neo.ClientError.Schema.RepeatedLabelInSchema", "The label `{0}` is named twice");
    public static readonly ErrorCode RepeatedType = new("SchemaError", ErrorPhase.CompileTime, "RepeatedType",
        "Neo.ClientError.Schema.RepeatedRelationshipTypeInSchema", "The relationship type `{0}` is named twice");

    // Parameters. They are checked before the first row, although they come with the run and not with the text.
    public static readonly ErrorCode MissingParameter = new("ParameterMissing", ErrorPhase.CompileTime,
        "MissingParameter", "Neo.ClientError.Statement.ParameterMissing", "Expected parameter(s): {0}");
}
