using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>Corrections as a table: what stands there, what was decided, and whether that applies.</summary>
internal static class CorrectionText
{
    public static void Write(ToolConsole console, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0)
        {
            console.Out.WriteLine("nothing was corrected");
            return;
        }

        var table = new DataTable("Place", "State", "Corrected", "Extraction said", "Statement");
        foreach (Correction correction in corrections)
        {
            table.Add(
                SourcePlace.Of(correction.Statement.Source),
                State(correction.State),
                Decision(correction),
                Who(correction.Statement),
                correction.Statement.Text);
        }

        table.Write(console);
    }

    /// <summary>Who extraction said it was, and when: "Bob Ray, CFO, Dale · published 2025-01-30".</summary>
    public static string Who(Quote extracted)
    {
        string?[] parts = [QuoteText.Speaker(extracted), extracted.Speaker.Title, QuoteText.Employer(extracted)];
        return string.Join(", ", parts.Where(part => part is not null)) + (extracted.SaidOn is null ? "" : " · " + QuoteText.Day(extracted));
    }

    private static string Decision(Correction correction)
    {
        string?[] parts =
        [
            correction.Withdrawn ? "no statement" : null,
            Part("speaker", correction.Speaker),
            Part("title", correction.Title),
            Part("company", correction.Company),
            Part("said on", correction.SaidOn is { } day ? IsoDay.Text(day) : null),
        ];
        return string.Join("; ", parts.Where(part => part is not null));
    }

    private static string? Part(string name, string? value) => value is null ? null : $"{name}: {(value.Length == 0 ? "none" : value)}";

    private static string State(CorrectionState state) => state switch
    {
        CorrectionState.Applied => "applies",
        CorrectionState.StatementGone => "the file does not say this any more",
        _ => "the file is gone",
    };
}
