using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>
/// <c>CYPHER 5 runtime=slotted …</c> in front of a query (Neo4j 5, "Query tuning"). There is one planner and one runtime, so
/// an option is checked, and remarked upon where it promises what is not done; only replan=force has an effect.
/// </summary>
sealed partial class Binder
{
    static readonly Dictionary<string, string[]> s_options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["planner"] = ["cost", "idp", "dp"],
        ["runtime"] = ["slotted", "pipelined", "parallel", "interpreted"],
        ["updateStrategy"] = ["default", "eager"],
        ["expressionEngine"] = ["default", "interpreted", "compiled"],
        ["operatorEngine"] = ["default", "interpreted", "compiled"],
        ["interpretedPipesFallback"] = ["default", "disabled", "whitelisted_plans_only", "all"],
        ["replan"] = ["default", "force", "skip"],
        ["connectComponentsPlanner"] = ["greedy", "idp"],
        ["eagerAnalyzer"] = ["ir", "lp"],
    };

    /// <summary>Versions of Cypher by Neo4j's count. The language is that of docs/cypher.md under both.</summary>
    static readonly string[] s_versions = ["5", "25"];

    /// <summary>True when the plan is to be made anew at each run.</summary>
    bool _isReplanned;

    void BindOptions(Query query)
    {
        foreach (var option in query.Options)
        {
            if (option.Name is not { } name) DemandVersion(option);
            else BindOption(option, name);
        }
    }

    static void DemandVersion(CypherOption option)
    {
        if (s_versions.Contains(option.Value)) return;
        throw ErrorCode.InvalidOption.At(option.Span, $"There is no Cypher version {option.Value}")
            .WithHint("write CYPHER 5 or CYPHER 25, or leave it out");
    }

    void BindOption(CypherOption option, Name name)
    {
        if (!s_options.TryGetValue(name.Text, out var values))
        {
            throw ErrorCode.InvalidOption.At(name.Span, $"There is no query option `{name.Text}`")
                .WithHint("options: " + string.Join(", ", s_options.Keys));
        }
        var value = values.FirstOrDefault(v => v.Equals(option.Value, StringComparison.OrdinalIgnoreCase))
            ?? throw ErrorCode.InvalidOption.At(option.Span, $"`{option.Value}` is no value of the query option {name.Text}")
                .WithHint("values: " + string.Join(", ", values));
        if (name.Text.Equals("runtime", StringComparison.OrdinalIgnoreCase)) NoteRuntime(option, value);
        if (name.Text.Equals("replan", StringComparison.OrdinalIgnoreCase)) _isReplanned = value == "force";
    }

    void NoteRuntime(CypherOption option, string value)
    {
        if (value == "interpreted") Note(NotificationCode.DeprecatedFor, option.Span, "runtime=interpreted", "runtime=slotted");
        if (value is "pipelined" or "parallel") Note(NotificationCode.RuntimeUnsupported, option.Span, "runtime=" + value);
    }
}
