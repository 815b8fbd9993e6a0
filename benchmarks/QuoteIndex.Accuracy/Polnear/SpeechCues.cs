using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Polnear;

/// <summary>
/// Tells statements from the attitudes and intentions that PolNeAR annotates as well: a statement is quoted, or is
/// reported by a cue of speech or by punctuation alone.
/// </summary>
internal static class SpeechCues
{
    private static readonly HashSet<string> Speech = WordLists.Read("speech-cues.txt")[""];

    public static bool IsStatement(ScoredStatement attribution) =>
        attribution.Kind != QuoteKind.Indirect
        || (attribution.Cue.Count > 0 && IsSpeech(attribution.Text.TextOf(attribution.Cue)));

    private static bool IsSpeech(string cue)
    {
        bool hasWord = false;
        for (int i = 0; i < cue.Length;)
        {
            int start = i;
            while (i < cue.Length && (Words.IsWordCharacter(cue[i]) || cue[i] == '_'))
            {
                hasWord |= cue[i] != '_';
                i++;
            }

            if (i > start && Speech.Contains(cue[start..i].ToLowerInvariant()))
            {
                return true;
            }

            i += i == start ? 1 : 0;
        }

        return !hasWord;
    }
}
