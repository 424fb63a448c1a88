using System.Globalization;
using System.Text;

namespace GraphExplorer.Export.Formats;

/// <summary>Turtle (W3C Recommendation of 25 February 2014) of the triples of <see cref="RdfTriples"/>.</summary>
static class TurtleWriter
{
    public static async Task WriteAsync(ExportDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        foreach (var (name, value) in document.Provenance.Lines())
            await text.WriteLineAsync($"# {name}: {TextCleaning.Visible(value).ReplaceLineEndings("\n#   ")}".AsMemory(), cancellationToken);
        foreach (var (prefix, iri) in RdfNames.Prefixes)
            await text.WriteLineAsync($"@prefix {prefix}: <{iri}> .".AsMemory(), cancellationToken);
        foreach (var subject in new RdfTriples(document).Subjects())
        {
            await text.WriteAsync($"\n<{subject.Iri}>".AsMemory(), cancellationToken);
            for (var index = 0; index < subject.Triples.Count; index++)
            {
                var (predicate, term) = subject.Triples[index];
                await text.WriteAsync($"{(index == 0 ? "" : " ;")}\n  {Short(predicate)} {Written(term)}".AsMemory(), cancellationToken);
            }
            await text.WriteLineAsync(" .".AsMemory(), cancellationToken);
        }
    }

    static string Written(RdfTerm term) =>
        term.IsResource ? Short(term.Text)
        : term.Language.Length > 0 ? $"{Quoted(term.Text)}@{term.Language}"
        : term.Type.Length > 0 ? $"{Quoted(term.Text)}^^{Short(term.Type)}"
        : Quoted(term.Text);

    // A name with a prefix where what follows it is a plain word.
    static string Short(string iri)
    {
        foreach (var (prefix, start) in RdfNames.Prefixes)
            if (iri.StartsWith(start, StringComparison.Ordinal) && iri.Length > start.Length
                && char.IsAsciiLetter(iri[start.Length]) && iri.AsSpan(start.Length).IndexOfAnyExcept(s_word) < 0)
                return $"{prefix}:{iri.AsSpan(start.Length)}";
        return $"<{iri}>";
    }

    static readonly System.Buffers.SearchValues<char> s_word =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
            switch (character)
            {
                case '"' or '\\': quoted.Append('\\').Append(character); break;
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                case '\t': quoted.Append("\\t"); break;
                case < ' ' or '\u007F': quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"); break;
                default: quoted.Append(character); break;
            }
        return quoted.Append('"').ToString();
    }
}
