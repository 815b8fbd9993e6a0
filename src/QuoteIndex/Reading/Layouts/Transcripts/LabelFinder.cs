using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Finds what could be labels of turns, one block at a time; whether they are is decided over the whole text.</summary>
internal static class LabelFinder
{
    private const int LongestLabel = 120;
    private const int LongestLine = 160;

    private static readonly SpeakerLexicon Lexicon = SpeakerLexicon.Default;

    /// <summary>What could be a label at the start of the block, or fill it; null when nothing could.</summary>
    public static LabelCandidate? Read(string text, IReadOnlyList<TextBlock> blocks, int block)
    {
        TextSpan span = blocks[block].Span;
        if (blocks[block].Kind == BlockKind.Furniture || span.IsEmpty)
        {
            return null;
        }

        return AtColon(text, span, block) ?? Letter(text, span, block) ?? AtPeriod(text, span, block) ?? OnOwnLine(text, span, block);
    }

    /// <summary>True when the block can be a line of a label or list: short, and no sentence.</summary>
    public static bool IsShortLine(ReadOnlySpan<char> line) => line.Length <= LongestLine && (!LineText.EndsSentence(line) || EndsInAbbreviation(line));

    private static LabelCandidate? AtColon(string text, TextSpan span, int block)
    {
        ReadOnlySpan<char> words = span.In(text)[..Math.Min(span.Length, LongestLabel)];
        int start = 0;
        while (start < words.Length)
        {
            int colon = words[start..].IndexOf(':');
            if (colon < 0)
            {
                return null;
            }

            colon += start;
            bool isTime = colon > 0 && char.IsAsciiDigit(words[colon - 1]) && colon + 1 < words.Length && char.IsAsciiDigit(words[colon + 1]);
            if (!isTime)
            {
                int speech = span.Start + colon + 1;
                bool isApart = speech >= span.End || text[speech] is ' ' or '\t' or '\n' or '\r' or '\u00A0' or '*' or '_' or '"' or '“';
                return isApart ? Make(text, span, block, span.Start + colon, speech, LabelForm.Colon) : null;
            }

            start = colon + 1;
        }

        return null;
    }

    private static LabelCandidate? Letter(string text, TextSpan span, int block)
    {
        int start = SpeakerLabel.WithoutTime(text, span).Start;
        ReadOnlySpan<char> words = text.AsSpan(start, Math.Max(0, span.End - start));
        int mark = words.TrimStart("*_").Length is var rest && words.Length - rest is var marks && words[marks..] is ['Q' or 'A', '.' or ')', ..] ? marks + 1 : -1;
        if (mark < 0 || mark + 1 >= words.Length || words[mark + 1] is not (' ' or '\t' or '\n' or '*' or '_'))
        {
            return null;
        }

        return Make(text, span, block, start + mark, start + mark + 1, LabelForm.Letter);
    }

    // "Mr. DOE. Thank you.", "Senator Roe. I do.", "The CHAIRMAN. Order."
    private static LabelCandidate? AtPeriod(string text, TextSpan span, int block)
    {
        ReadOnlySpan<char> words = span.In(text)[..Math.Min(span.Length, 60)];
        int space = words.IndexOf(' ');
        if (space <= 0)
        {
            return null;
        }

        bool isThe = words[..space].Equals("the", StringComparison.OrdinalIgnoreCase);
        WordSense sense = Lexicon[words[..space]];
        // "Chairman Doe." beside "The Chairman."
        bool isChair = (sense & WordSense.Role) != 0 && TranscriptWords.IsUnnamed($"the {words[..space]}", out _);
        if (!isThe && ((!isChair && (sense & (WordSense.Honorific | WordSense.PublicRole)) == 0) || !char.IsUpper(words[0])))
        {
            return null;
        }

        for (int i = space + 1; i + 1 < words.Length; i++)
        {
            if (words[i] == '.' && words[i + 1] == ' ' && i - space > 2)
            {
                LabelCandidate? found = Make(text, span, block, span.Start + i, span.Start + i + 1, LabelForm.Period);
                return found is { Label: { HasHonorific: true } or { Name: null } } || (found is not null && isChair) ? found : null;
            }

            if (words[i] is ',' or ':' or '?' or '!')
            {
                return null;
            }
        }

        return null;
    }

    private static LabelCandidate? OnOwnLine(string text, TextSpan span, int block)
    {
        ReadOnlySpan<char> words = span.In(text);
        if (!IsShortLine(words) || LineText.HasMarks(words))
        {
            return null;
        }

        TextSpan bare = words is ['[', .., ']'] ? new(span.Start + 1, span.End - 1) : span;
        if (SpeakerLabel.Read(text, bare) is not { } label)
        {
            return null;
        }

        TextSpan rest = SpeakerLabel.WithoutTime(text, new(label.Span.End, span.End));
        bool hasMore = rest.In(text).ContainsAnyInRange('A', 'z');
        return hasMore && label.Affiliation.IsEmpty ? null : new(block, block, label, hasMore ? LabelForm.Detailed : LabelForm.Bare, -1);
    }

    private static LabelCandidate? Make(string text, TextSpan span, int block, int labelEnd, int speech, LabelForm form)
    {
        if (SpeakerLabel.Read(text, new(span.Start, labelEnd)) is not { } label)
        {
            return null;
        }

        // "Jane Doe, who was there: …" is no label; "Jane Doe (by telephone): …" is.
        ReadOnlySpan<char> rest = label.Span.End < labelEnd ? text.AsSpan(label.Span.End, labelEnd - label.Span.End).Trim(" *_>\t") : default;
        if (!rest.IsEmpty && label.Affiliation.IsEmpty && rest[0] is not ('(' or '['))
        {
            return null;
        }

        speech = SkipMarks(text, speech, span.End);
        return new(block, block, label, form, speech >= span.End ? -1 : speech);
    }

    private static int SkipMarks(string text, int from, int end)
    {
        while (from < end && (char.IsWhiteSpace(text[from]) || text[from] is '*' or '_'))
        {
            from++;
        }

        int time = SpeakerLabel.TimeAtStart(text.AsSpan(from, end - from));
        return from + time;
    }

    private static bool EndsInAbbreviation(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> last = line[(line.LastIndexOf(' ') + 1)..].TrimEnd(")]");
        return last.EndsWith(".") && (Lexicon[last] & (WordSense.LegalForm | WordSense.NameSuffix | WordSense.Degree)) != 0;
    }
}
