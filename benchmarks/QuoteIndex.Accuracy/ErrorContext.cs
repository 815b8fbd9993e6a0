using System.Text;

namespace QuoteIndex.Accuracy;

/// <summary>Shows a place of a text for people who judge errors: its line, with the spans between [[ and ]].</summary>
internal static class ErrorContext
{
    private const int Margin = 160;

    public static string Around(string text, IReadOnlyList<TextSpan> spans)
    {
        int first = spans[0].Start, last = spans[^1].End;
        int lineStart = first == 0 ? 0 : text.LastIndexOf('\n', first - 1) + 1;
        int lineEnd = text.IndexOf('\n', Math.Min(last, text.Length - 1)) is >= 0 and int next ? Math.Max(next, last) : text.Length;
        int start = Math.Max(lineStart, first - Margin), end = Math.Min(lineEnd, last + Margin);
        var shown = new StringBuilder(start > lineStart ? "…" : "");
        int position = start;
        foreach (TextSpan span in spans.Where(s => s.Start >= position))
        {
            shown.Append(text, position, span.Start - position).Append("[[").Append(span.In(text)).Append("]]");
            position = span.End;
        }

        return shown.Append(text, position, end - position).Append(end < lineEnd ? "…" : "").ToString().ReplaceLineEndings(" ");
    }
}
