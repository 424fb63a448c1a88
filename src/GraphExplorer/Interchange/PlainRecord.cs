using GraphExplorer.Export;

namespace GraphExplorer.Interchange;

/// <summary>What a file says of one element, on one line, for the text that claims quote: <c>edge source=1 target=2 relation=allies</c>.</summary>
static class PlainRecord
{
    public static string Of(string kind, IEnumerable<(string Name, string Value)> identity, IEnumerable<KeyValuePair<string, string>> values) =>
        string.Join(' ', identity.Concat(values.Select(pair => (pair.Key, pair.Value)))
            .Select(pair => $"{OneLine(pair.Item1)}={OneLine(pair.Item2)}").Prepend(kind));

    static string OneLine(string text) => TextCleaning.Visible(text).ReplaceLineEndings(" ");
}
