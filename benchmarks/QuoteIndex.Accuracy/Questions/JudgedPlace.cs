using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Questions;

/// <summary>A statement that is relevant to a question, by its place, so that the judgment outlives small changes of extraction.</summary>
/// <param name="File">The article's file name.</param>
/// <param name="Start">Where the statement's content begins in the file's text.</param>
/// <param name="End">Where it ends; a quotation split around its attribution is one place.</param>
/// <param name="Grade">2: it answers the question; 1: by the right speaker or on the topic, but beside the point.</param>
internal sealed record JudgedPlace(
    [property: JsonPropertyName("file")] string File,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("grade")] int Grade)
{
    /// <summary>
    /// How much of the longer of the two a statement and this place share, 0 to 1; 0 for another statement, which shares less than half of the
    /// shorter one.
    /// </summary>
    public double Likeness(string file, IReadOnlyList<TextSpan> content)
    {
        if (file != File)
        {
            return 0;
        }

        int shared = content.Sum(span => Math.Max(0, Math.Min(span.End, End) - Math.Max(span.Start, Start)));
        int length = content.Sum(span => span.Length), judged = End - Start;
        return 2 * shared < Math.Min(length, judged) ? 0 : (double)shared / Math.Max(length, judged);
    }
}
