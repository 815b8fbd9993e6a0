namespace QuoteIndex.Tool.Rendering;

/// <summary>The forms in which statements found are printed.</summary>
internal enum ResultFormat
{
    Cards,
    Table,
    Json,
    Jsonl,
    Csv,
}
