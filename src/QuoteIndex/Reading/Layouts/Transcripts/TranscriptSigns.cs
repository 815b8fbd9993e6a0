namespace QuoteIndex.Reading;

/// <summary>What headline, opening and cast tell of the whole text.</summary>
/// <param name="Any">True when something says that the text is a transcript.</param>
/// <param name="IsCall">True when it is a company's call.</param>
/// <param name="Company">The company whose call it is; null when nothing names it.</param>
internal readonly record struct TranscriptSigns(bool Any, bool IsCall, string? Company)
{
    // Of a headline or opening that says what the text is.
    private const int OpeningBlocks = 12;
    private const int LongestLine = 300;

    /// <summary>Looks for the signs.</summary>
    /// <param name="blocks">The blocks, with their headings found.</param>
    /// <param name="turns">The turns, with what is said.</param>
    /// <param name="title">The title; null when there is none.</param>
    /// <param name="company">The company whose call it is, where the file says so outside its text.</param>
    public static TranscriptSigns Find(TranscriptBlocks blocks, List<Turn> turns, string? title, string? company)
    {
        bool any = blocks.HasHeadings || blocks.Participants.Count >= 2 || turns.Exists(t => t.Member.Side == SpeakerSide.Operator);
        bool isCall = false;
        if (title is not null)
        {
            string? found = CallName.Find(title, out isCall);
            company ??= found;
            any |= TranscriptWords.Signs.HasAny(title);
        }

        for (int i = 0; i < Math.Min(turns[0].Label.Block, OpeningBlocks); i++)
        {
            ReadOnlySpan<char> line = blocks.Line(i);
            if (line.Length > LongestLine)
            {
                continue;
            }

            any |= TranscriptWords.Signs.HasAny(line);
            if (!blocks.IsListed(i))
            {
                string? found = CallName.Find(line, out bool isNamed);
                isCall |= isNamed && found is not null;
                company ??= found;
            }
        }

        isCall |= blocks.Participants.HasAnalysts || turns.Exists(t => t.Member.Side is SpeakerSide.Operator or SpeakerSide.Analyst);
        return new(any || isCall, isCall, company ?? (isCall ? CompanyInGreeting(blocks.Text, turns) : null));
    }

    private static string? CompanyInGreeting(string text, List<Turn> turns) =>
        turns.Take(4).SelectMany(turn => turn.Speech.Take(3))
            .Select(speech => CallName.Find(speech.Span.In(text), out _))
            .FirstOrDefault(found => found is not null);
}
