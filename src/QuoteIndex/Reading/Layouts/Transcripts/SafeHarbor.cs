using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>Knows the notice on forward-looking statements, whoever reads it out.</summary>
internal static class SafeHarbor
{
    /// <summary>
    /// True when most of the paragraph is the notice: its sentences name the law's phrases, several of them. A remark that
    /// mentions one in passing is no notice.
    /// </summary>
    public static bool IsNotice(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length > 6000 || !paragraph.ContainsAny(TranscriptWords.SafeHarborPhrases))
        {
            return false;
        }

        int of = 0, all = 0, phrases = 0;
        foreach (ReadOnlySpan<char> sentence in new Sentences(paragraph))
        {
            int found = Phrases(sentence);
            phrases += found;
            all += sentence.Length;
            of += found > 0 ? sentence.Length : 0;
        }

        return phrases >= 2 && of * 2 >= all;
    }

    private static int Phrases(ReadOnlySpan<char> sentence)
    {
        int count = 0;
        foreach (string phrase in TranscriptWords.SafeHarbor)
        {
            count += sentence.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count;
    }

    // Cuts at a full stop before a space; that an abbreviation is cut too does no harm to a count.
    private ref struct Sentences(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Sentences GetEnumerator() => this;

        public bool MoveNext()
        {
            if (rest.IsEmpty)
            {
                return false;
            }

            int end = rest.IndexOf(". ");
            end = end < 0 ? rest.Length : end + 2;
            Current = rest[..end];
            rest = rest[end..];
            return true;
        }
    }
}
