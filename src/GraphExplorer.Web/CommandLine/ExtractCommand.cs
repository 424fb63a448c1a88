using System.CommandLine;
using System.Text;
using System.Text.Json;
using GraphExplorer.Evidence;
using GraphExplorer.Extraction;

namespace GraphExplorer.Web.CommandLine;

/// <summary><c>extract</c>: prints the entities and claims that rules propose for a document. The store is not touched.</summary>
static class ExtractCommand
{
    const string RuleFolder = "data/extraction";
    const string CuratedFile = "data/imu.claims.jsonl";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Document to read: plain text or Markdown in UTF-8; - reads standard input." };
        var json = new Option<bool>("--json") { Description = "Print the candidates as JSON." };
        var command = new Command("extract", "Propose entities and claims for a document, each with the words it rests on; nothing is written.") { file, json };
        command.SetAction((parsed, _) => Terminal.RunAsync(() => RunAsync(parsed.GetValue(file)!, parsed.GetValue(json))));
        return command;
    }

    static async Task<int> RunAsync(FileInfo file, bool json)
    {
        var text = Read(file);
        var rules = Rules();
        var known = CuratedNames.Read(Path.Combine(AppContext.BaseDirectory, CuratedFile));
        var extracted = CandidateExtractor.Extract(text, known, rules);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(ExtractedJson.Of(extracted));
            await output.WriteAsync("\n"u8.ToArray());
        }
        else
            await Console.Out.WriteAsync(ExtractedTable.Of(extracted));
        return ExitCode.Done;
    }

    static RuleSet Rules()
    {
        try
        {
            return RuleSet.Load(Path.Combine(AppContext.BaseDirectory, RuleFolder));
        }
        catch (FormatException damaged)
        {
            throw new CommandException($"{RuleFolder} is damaged: {damaged.Message}", ExitCode.Problems);
        }
    }

    static string Read(FileInfo file)
    {
        var isStandard = StandardStream.Is(file);
        if (!isStandard && !file.Exists)
            throw new CommandException(Directory.Exists(file.FullName) ? $"{file.FullName} is a folder, not a file." : $"There is no file {file.FullName}.");
        var bytes = isStandard ? StandardStream.Read(ExtractionLimits.FileBytesMax) : null;
        if ((bytes?.Length ?? file.Length) > ExtractionLimits.FileBytesMax)
            throw new CommandException($"{file.Name} has {bytes?.Length ?? file.Length:N0} bytes or more; {ExtractionLimits.FileBytesMax:N0} are read at most.", ExitCode.Problems);
        bytes ??= File.ReadAllBytes(file.FullName);
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            if (text.Contains('\0'))
                throw new CommandException($"{file.Name} is not a text: it holds a zero byte.", ExitCode.Problems);
            return text.Length <= ExtractionLimits.TextCharactersMax
                ? text
                : throw new CommandException($"{file.Name} has {text.Length:N0} characters; {ExtractionLimits.TextCharactersMax:N0} are read at most.", ExitCode.Problems);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new CommandException($"{file.Name} is not a text in UTF-8 (byte {wrong.Index + 1}).", ExitCode.Problems);
        }
    }
}

/// <summary>The JSON that <c>extract --json</c> prints; scripts rely on its names.</summary>
static class ExtractedJson
{
    static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Extracted extracted)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("entities");
            foreach (var entity in extracted.Entities)
                Write(writer, entity);
            writer.WriteEndArray();
            writer.WriteStartArray("claims");
            foreach (var claim in extracted.Claims)
                Write(writer, claim);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return buffer.ToArray();
    }

    static void Write(Utf8JsonWriter writer, CandidateEntity entity)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entity.Id);
        writer.WriteString("label", entity.Label);
        writer.WriteString("name", entity.Name);
        writer.WriteStartArray("aliases");
        foreach (var alias in entity.Aliases)
            writer.WriteStringValue(alias);
        writer.WriteEndArray();
        writer.WriteStartArray("spans");
        foreach (var span in entity.Spans)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.End);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        Write(writer, entity.Properties);
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, CandidateClaim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("type", claim.Type);
        writer.WriteString("from", claim.From);
        writer.WriteString("to", claim.To);
        writer.WriteString("startEdtf", claim.StartEdtf);
        writer.WriteString("endEdtf", claim.EndEdtf);
        writer.WriteString("dateText", claim.DateText);
        writer.WriteNumber("credibility", claim.Credibility);
        writer.WriteString("stance", claim.Stance == Stance.Denies ? "denies" : "asserts");
        writer.WriteString("quote", claim.Quote);
        writer.WriteNumber("start", claim.Span.Start);
        writer.WriteNumber("end", claim.Span.End);
        writer.WriteString("rule", claim.Rule);
        Write(writer, claim.Properties);
        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, object> properties)
    {
        writer.WritePropertyName("properties");
        JsonSerializer.Serialize(writer, properties);
    }
}

/// <summary>The candidates as a table for a terminal: one line a claim, under the words that it rests on.</summary>
static class ExtractedTable
{
    const int QuoteLengthMax = 160;

    public static string Of(Extracted extracted)
    {
        var names = extracted.Entities.ToDictionary(entity => entity.Id, entity => entity.Name);
        var table = new StringBuilder();
        foreach (var quote in extracted.Claims.GroupBy(claim => claim.Span).OrderBy(group => group.Key.Start))
        {
            var words = string.Join(' ', quote.First().Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            table.Append('[').Append(quote.Key.Start).Append('-').Append(quote.Key.End).Append("] ")
                .AppendLine(words.Length > QuoteLengthMax ? words[..QuoteLengthMax] + " ..." : words);
            foreach (var claim in quote)
                table.AppendLine(Line(claim, names));
        }
        return table.Append(extracted.Claims.Count).Append(" claims about ").Append(extracted.Entities.Count).AppendLine(" entities; nothing was written.").ToString();
    }

    static string Line(CandidateClaim claim, Dictionary<string, string> names)
    {
        var other = claim.To.Length > 0 ? names[claim.To] : Value(claim);
        var date = claim.StartEdtf == claim.EndEdtf ? claim.StartEdtf : $"{claim.StartEdtf}/{claim.EndEdtf}";
        var denies = claim.Stance == Stance.Denies ? " (denied)" : "";
        return $"    {claim.Type,-18} {names[claim.From]} -> {other}{denies}" + (date.Length > 0 ? $"  {date}" : "") + $"  credibility {claim.Credibility}  [{claim.Rule}]";
    }

    static string Value(CandidateClaim claim) => claim.Properties.TryGetValue("name", out var name) ? name.ToString()!
        : claim.Properties.TryGetValue("value", out var value) ? value.ToString()!
        : claim.Properties.TryGetValue("valueMin", out var low) && claim.Properties.TryGetValue("valueMax", out var high) ? Equals(low, high) ? $"{low}" : $"{low} to {high}" : "";
}
