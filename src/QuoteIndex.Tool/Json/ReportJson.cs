using System.Text.Json;

namespace QuoteIndex.Tool.Json;

/// <summary>What an ingest did.</summary>
internal static class ReportJson
{
    public static void Write(Utf8JsonWriter json, string index, IngestReport report)
    {
        json.WriteStartObject();
        json.WriteString("index", index);
        json.WriteNumber("added", report.Added);
        json.WriteNumber("replaced", report.Replaced);
        json.WriteNumber("unchanged", report.Unchanged);
        json.WriteNumber("removed", report.Removed);
        json.WriteNumber("statements", report.Statements);
        json.WriteNumber("orphaned_corrections", report.OrphanedCorrections.Count);
        json.WriteNumber("seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
        json.WriteStartArray("problems");
        foreach (IngestProblem problem in report.Problems)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.Path);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
