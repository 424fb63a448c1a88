using System.Globalization;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Binding;

/// <summary>A remark to the user about a query that runs all the same.</summary>
/// <param name="Description">What it is about in this query, for people.</param>
/// <param name="StatusDescription">The same as ISO GQL wants it: condition, subcondition, and what is meant.</param>
/// <param name="Span">The place in the query, or null.</param>
sealed record Notification(NotificationCode Code, string Description, string StatusDescription, SourceSpan? Span)
{
    /// <summary>A title that names the command, where the table has none that fits all.</summary>
    public string? OwnTitle { get; init; }

    public string Title => OwnTitle ?? Code.Title;
}

/// <summary>
/// A kind of remark: one row of the table below (Neo4j 5, "Status codes for errors and notifications"). Codes, titles,
/// categories and GQL statuses are Neo4j's, since tools filter and group by them.
/// </summary>
/// <param name="Name">What follows <c>Neo.ClientNotification.</c></param>
/// <param name="Title">Short name of the kind.</param>
/// <param name="GqlStatus">Status of ISO GQL; its class says how serious it is.</param>
/// <param name="Category">The category of Neo4j, which is also the classification of GQL.</param>
sealed record NotificationCode(string Name, string Title, string GqlStatus, string Category)
{
    const string Performance = "PERFORMANCE";
    const string Hint = "HINT";
    const string Unrecognized = "UNRECOGNIZED";
    const string Unsupported = "UNSUPPORTED";
    const string Deprecation = "DEPRECATION";
    const string Schema = "SCHEMA";
    const string Generic = "GENERIC";
    const string DeprecatedTitle = "This feature is deprecated and will be removed in future versions.";

    public static readonly NotificationCode CartesianProduct = new("Statement.CartesianProduct",
        "This query builds a cartesian product between disconnected patterns.", "03N90", Performance)
    {
        Form = "Parts of the pattern share no node, so every match of one is combined with every match of the other. "
            + "This can give very many rows. Connect the parts with a relationship, or use OPTIONAL MATCH ({0})",
        StatusForm = "info: cartesian product. The disconnected patterns `{1}` build a cartesian product.",
    };

    public static readonly NotificationCode Unbounded = new("Statement.UnboundedVariableLengthPattern",
        "The provided pattern is unbounded, consider adding an upper limit to the number of node hops.",
        "03N91", Performance)
    {
        Form = "{0} without an upper limit can take long on a large graph. Give it one, such as [*..5].",
        StatusForm = "info: unbounded variable length pattern. The provided pattern `{1}` is unbounded.",
    };

    public static readonly NotificationCode DynamicProperty = new("Statement.DynamicProperty",
        "Queries using dynamic properties will use neither index seeks nor index scans for those properties",
        "03N95", Performance)
    {
        Form = "A property whose key is computed cannot be looked up in an index (indexed {1} is: `{0}`)",
        StatusForm = "info: dynamic property. An index exists on label/type(s) `{0}`, but not for computed keys.",
    };

    public static readonly NotificationCode JoinHint = new("Statement.JoinHintUnfulfillableWarning",
        "The database was unable to plan a hinted join.", "01N30", Hint)
    {
        Form = "The hinted join was not planned (hinted join key identifier is: `{0}`)",
        StatusForm = "warn: join hint unfulfillable. Unable to create a plan with `JOIN ON {0}`.",
    };

    public static readonly NotificationCode HintedIndexNotFound = new("Schema.HintedIndexNotFound",
        "The request (directly or indirectly) referred to an index that does not exist.", "01N31", Hint)
    {
        Form = "The hinted index does not exist (index is: {0})",
        StatusForm = "warn: hinted index not found. Unable to create a plan with `INDEX {1}`: it does not exist.",
    };

    public static readonly NotificationCode UnknownLabel = new("Statement.UnknownLabelWarning",
        "The provided label is not in the database.", "01N50", Unrecognized)
    {
        Form = "No node has ever had this label; is it misspelled? (the missing label name is: `{0}`)",
        StatusForm = "warn: unknown label. The label `{0}` does not exist in the database.",
    };

    public static readonly NotificationCode UnknownType = new("Statement.UnknownRelationshipTypeWarning",
        "The provided relationship type is not in the database.", "01N51", Unrecognized)
    {
        Form = "No relationship has ever had this type; is it misspelled? (the missing relationship type is: `{0}`)",
        StatusForm = "warn: unknown relationship type. The relationship type `{0}` does not exist in the database.",
    };

    public static readonly NotificationCode UnknownKey = new("Statement.UnknownPropertyKeyWarning",
        "The provided property key is not in the database", "01N52", Unrecognized)
    {
        Form = "Nothing has ever had this property; is it misspelled? (the missing property name is: `{0}`)",
        StatusForm = "warn: unknown property key. The property `{0}` does not exist in the database.",
    };

    public static readonly NotificationCode RuntimeUnsupported = new("Statement.RuntimeUnsupportedWarning",
        "This query is not supported by the chosen runtime.", "01N40", Unsupported)
    {
        Form = "There is one runtime here, and the query runs on it (`{0}` has no effect)",
        StatusForm = "warn: unsupported runtime. The query cannot be executed with `{0}`; `runtime=slotted` is used.",
    };

    public static readonly NotificationCode Deprecated = new("Statement.FeatureDeprecationWarning",
        DeprecatedTitle, "01N00", Deprecation)
    {
        Form = "{0}",
        StatusForm = "warn: feature deprecated. {0}",
    };

    public static readonly NotificationCode DeprecatedFor = new("Statement.FeatureDeprecationWarning",
        DeprecatedTitle, "01N01", Deprecation)
    {
        Form = "`{0}` is deprecated. It is replaced by `{1}`.",
        StatusForm = "warn: feature deprecated with replacement. `{0}` is deprecated. It is replaced by `{1}`.",
    };

    public static readonly NotificationCode AlreadyExists = new("Schema.IndexOrConstraintAlreadyExists",
        "The command has no effect.", "00NA0", Schema)
    {
        Form = "`{1}` already exists.",
        StatusForm = "note: successful completion - index or constraint already exists. "
            + "The command `{0}` has no effect. `{1}` already exists.",
    };

    public static readonly NotificationCode DoesNotExist = new("Schema.IndexOrConstraintDoesNotExist",
        "The command has no effect.", "00NA1", Schema)
    {
        Form = "`{1}` does not exist.",
        StatusForm = "note: successful completion - index or constraint does not exist. "
            + "The command `{0}` has no effect. `{1}` does not exist.",
    };

    public static readonly NotificationCode Shadowing = new("Statement.SubqueryVariableShadowing",
        "Variable in subquery is shadowing a variable with the same name from the outer scope.", "03N60", Generic)
    {
        Form = "The variable is a new one. To use the one around the subquery, import it: CALL ({0}) "
            + "(the shadowing variable is: `{0}`)",
        StatusForm = "info: subquery variable shadowing. The variable `{0}` in the subquery uses the same name as a "
            + "variable from the outer query.",
    };

    public static readonly NotificationCode OptionalProcedure = new("Statement.RedundantOptionalProcedure",
        "The use of `OPTIONAL` is redundant when the procedure calls a void procedure.", "03N61", Generic)
    {
        Form = "OPTIONAL has no effect: {0} gives no rows.",
        StatusForm = "info: redundant optional procedure. The use of `OPTIONAL` is redundant: `CALL {0}` is void.",
    };

    public static readonly NotificationCode OptionalSubquery = new("Statement.RedundantOptionalSubquery",
        "The use of `OPTIONAL` is redundant when `CALL` is a unit subquery.", "03N62", Generic)
    {
        Form = "OPTIONAL has no effect: the subquery returns nothing and lets each row pass.",
        StatusForm = "info: redundant optional subquery. The use of `OPTIONAL` is redundant in a unit subquery.",
    };

    public static readonly NotificationCode MissingParameter = new("Statement.ParameterNotProvided",
        "The statement refers to a parameter that was not provided in the request.", "01N60", Generic)
    {
        Form = "The query can be explained but not run without its parameters (Missing parameters: {0})",
        StatusForm = "warn: parameter missing. The query is not executable without `EXPLAIN`: `{1}` is not defined.",
    };

    public static readonly NotificationCode UnsatisfiableType = new("Statement.UnsatisfiableRelationshipTypeExpression",
        "The query contains a relationship type expression that cannot be satisfied.", "01N61", Generic)
    {
        Form = "A relationship has exactly one type (`{0}` can never be fulfilled by any relationship)",
        StatusForm = "warn: unsatisfiable relationship type expression. The expression `{0}` cannot be satisfied.",
    };

    /// <summary>Every row of the table.</summary>
    public static IReadOnlyList<NotificationCode> All =>
    [
        CartesianProduct, Unbounded, DynamicProperty, JoinHint, HintedIndexNotFound, UnknownLabel, UnknownType, UnknownKey,
        RuntimeUnsupported, Deprecated, DeprecatedFor, AlreadyExists, DoesNotExist, Shadowing, OptionalProcedure,
        OptionalSubquery, MissingParameter, UnsatisfiableType,
    ];

    /// <summary>The code of Neo4j in full.</summary>
    public string Code => "Neo.ClientNotification." + Name;

    /// <summary>A warning is of GQL's class 01; all else is for information.</summary>
    public string Severity => GqlStatus.StartsWith("01", StringComparison.Ordinal) ? "WARNING" : "INFORMATION";

    /// <summary>The description with places for arguments.</summary>
    public required string Form { get; init; }

    /// <summary>The description of the GQL status, with places for the same arguments.</summary>
    public required string StatusForm { get; init; }

    public Notification At(SourceSpan? span, params ReadOnlySpan<object?> arguments) => new(
        this, string.Format(CultureInfo.InvariantCulture, Form, arguments),
        string.Format(CultureInfo.InvariantCulture, StatusForm, arguments), span);
}
