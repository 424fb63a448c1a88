using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphExplorer.Interchange.Runs;

/// <summary>The JSON of a report, for scripts and for the API.</summary>
public static class RunReportJson
{
    static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(RunReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
            Write(json, report);
        return buffer.ToArray();
    }

    public static void Write(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartObject();
        json.WriteString("run", report.Id);
        json.WriteString("file", report.File);
        json.WriteBoolean("dryRun", report.DryRun);
        json.WriteBoolean("refused", report.IsRefused);
        json.WriteBoolean("alreadyApplied", report.Graph?.AlreadyApplied ?? false);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("rowsLeftOut", report.RowsLeftOut);
        json.WriteNumber("dataVersion", report.Graph?.DataVersion ?? 0);
        json.WriteNumber("entitiesKnown", report.EntitiesKnown);
        WriteCounts(json, report);
        json.WriteStartArray("sources");
        foreach (var source in report.Graph?.Sources ?? [])
            json.WriteStringValue(source);
        json.WriteEndArray();
        WriteProblems(json, report);
        json.WriteEndObject();
    }

    static void WriteCounts(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartObject("counts");
        foreach (var count in report.Graph?.Counts ?? [])
        {
            json.WriteStartObject(count.Kind);
            json.WriteNumber("new", count.Created);
            json.WriteNumber("changed", count.Updated);
            json.WriteNumber("unchanged", count.Unchanged);
            json.WriteNumber("removed", count.Removed);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteProblems(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
        {
            json.WriteStartObject();
            json.WriteNumber("row", problem.Row);
            json.WriteNumber("line", problem.Line);
            json.WriteString("column", problem.Column);
            json.WriteString("what", problem.What);
            json.WriteString("hint", problem.Hint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("problemsBeyond", report.ProblemsBeyond);
    }
}
