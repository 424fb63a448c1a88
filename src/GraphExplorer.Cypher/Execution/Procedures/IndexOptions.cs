using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Procedures;

/// <summary>
/// The OPTIONS of an index (Neo4j 5, "Create indexes"): indexProvider and indexConfig. They are checked; none of them
/// changes how an index works here.
/// </summary>
static class IndexOptions
{
    /// <summary>Analyzers that cut texts as the full-text indexes here do.</summary>
    public static readonly string[] Analyzers = ["standard-no-stop-words", "standard-folding"];

    public static string ProviderOf(IndexKind kind) => kind switch
    {
        IndexKind.FullText => "fulltext-1.0",
        IndexKind.Text => "text-2.0",
        IndexKind.Point => "point-1.0",
        IndexKind.Lookup => "token-lookup-1.0",
        _ => "range-1.0",
    };

    /// <summary>Refuses what is no option of the kind, and remarks upon what is deprecated.</summary>
    public static void Demand(IndexKind kind, in Value options, QueryRun run, SourceSpan span)
    {
        if (options.IsNull) return;
        if (!options.IsMap) throw Wrong(span, "OPTIONS takes a map");
        foreach (var (key, value) in options.AsMap())
        {
            switch (key)
            {
                case "indexProvider":
                    DemandProvider(kind, value, run, span);
                    break;
                case "indexConfig":
                    DemandConfig(kind, value, span);
                    break;
                default:
                    throw Wrong(span, $"`{key}` is no option: there are `indexProvider` and `indexConfig`");
            }
        }
    }

    static void DemandProvider(IndexKind kind, in Value value, QueryRun run, SourceSpan span)
    {
        var name = value.TryString(out var text) ? text : "";
        if (kind == IndexKind.Text && name == "text-1.0")
            run.Notes.Add(NotificationCode.DeprecatedFor.At(span, "text-1.0", "text-2.0"));
        else if (name != ProviderOf(kind))
            throw Wrong(span, $"the provider of such an index is '{ProviderOf(kind)}'");
    }

    static void DemandConfig(IndexKind kind, in Value value, SourceSpan span)
    {
        if (!value.IsMap) throw Wrong(span, "`indexConfig` takes a map");
        foreach (var (key, setting) in value.AsMap())
        {
            var isKnown = kind switch
            {
                IndexKind.FullText => key is "fulltext.analyzer" or "fulltext.eventually_consistent",
                IndexKind.Point => key.StartsWith("spatial.", StringComparison.Ordinal),
                _ => false,
            };
            if (!isKnown) throw Wrong(span, $"such an index has no setting `{key}`");
            if (key == "fulltext.analyzer" && !(setting.TryString(out var analyzer) && Analyzers.Contains(analyzer)))
            {
                throw Wrong(span, $"there is no analyzer {ValueText.Show(setting)}")
                    .WithHint("analyzers: " + string.Join(", ", Analyzers));
            }
        }
    }

    static CypherException Wrong(SourceSpan span, string problem) => ErrorCode.InvalidIndexOption.At(span, problem);
}
