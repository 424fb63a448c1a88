using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Store;

namespace GraphExplorer.Queries;

/// <summary>Reads the <c>// param NAME: TYPE [= DEFAULT] — …</c> lines of a query file.</summary>
static partial class ParameterHeader
{
    const string KeyStart = "param ";
    const string SuggestStart = "suggest ";

    public static IReadOnlyList<QueryParameter> ReadAll(QueryFile file)
    {
        var parameters = file.Headers.Where(header => header.Key.StartsWith(KeyStart, StringComparison.Ordinal))
            .Select(header => Read(file.Path, header.Key[KeyStart.Length..], header.Value)).ToArray();
        var twice = parameters.CountBy(parameter => parameter.Name).FirstOrDefault(count => count.Value > 1).Key;
        if (twice is not null) throw new FormatException($"{file.Path}: parameter {twice} is declared twice.");
        foreach (var (key, value) in file.Headers.Where(header => header.Key.StartsWith(SuggestStart, StringComparison.Ordinal)))
        {
            var at = Array.FindIndex(parameters, parameter => parameter.Name == key[SuggestStart.Length..]);
            if (at < 0) throw new FormatException($"{file.Path}: '{key}' proposes values for a parameter that is not declared.");
            parameters[at] = WithSuggestions(parameters[at], value);
        }
        return parameters;
    }

    // [Tashkent, Osh] or a query
    static QueryParameter WithSuggestions(QueryParameter parameter, string text) => text is ['[', .. var words, ']']
        ? parameter with { Suggested = words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) }
        : parameter with { SuggestionQuery = text };

    // entity(Group, Person)? = isis — the receiver
    static QueryParameter Read(string path, string name, string text)
    {
        var match = Declaration().Match(text);
        if (!match.Success) throw new FormatException($"{path}: parameter {name} is declared as '{text}', not as TYPE [= DEFAULT] — ….");
        var words = match.Groups["args"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var type = TypeOf(match.Groups["type"].Value, match.Groups["optional"].Success, words)
            ?? throw new FormatException($"{path}: parameter {name} has the unknown type '{match.Groups["type"].Value}'.");
        var standard = match.Groups["default"].Success ? match.Groups["default"].Value.Trim() : null;
        if (standard is not null && type.Read(standard).Problem is { } problem)
            throw new FormatException($"{path}: the default '{standard}' of parameter {name} {problem}.");
        return new QueryParameter(name, type, standard, match.Groups["about"].Value.Trim());
    }

    static ParameterType? TypeOf(string word, bool optional, string[] words) => word switch
    {
        "string" => new(ParameterKind.Text, optional, [], null, null),
        "integer" => Bounded(optional, words),
        "date" => new(ParameterKind.Date, optional, [], null, null),
        "entity" => new(ParameterKind.Entity, optional, words, null, null),
        "entities" => new(ParameterKind.Entities, optional, words, null, null),
        "enum" when words.Length > 0 => new(ParameterKind.Enumeration, optional, words, null, null),
        _ => null,
    };

    static ParameterType? Bounded(bool optional, string[] words)
    {
        if (words.Length == 0) return new(ParameterKind.Integer, optional, [], null, null);
        return words is [var range] && range.Split("..") is [var min, var max]
            && long.TryParse(min, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var least)
            && long.TryParse(max, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var greatest)
                ? new(ParameterKind.Integer, optional, [], least, greatest)
                : null;
    }

    [GeneratedRegex(@"^(?<type>[a-z]+)(\((?<args>[^)]*)\))?(?<optional>\?)?(\s*=\s*(?<default>.+?))?(\s+—\s+(?<about>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
