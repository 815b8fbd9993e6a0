using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>A statement made ready to be compared with others. Immutable.</summary>
internal sealed class UtteranceSketch
{
    // So few content words may be said again by anybody ("thank you very much").
    private const int ShortContent = 4;

    private UtteranceSketch(in UtteranceStatement statement, List<Word>? words)
    {
        Text = SpokenText.Of(statement.Text, statement.Kind, words);
        Speaker = SpeakerIdentity.Of(statement);
        Day = statement.Day;
        IsReported = statement.Kind == QuoteKind.Indirect;
        foreach (WordId word in Text.Words)
        {
            WordsKey = Mixing.Combine(WordsKey, word.Value);
        }

        // A short statement of nobody in particular is no variant of anything, so that it need not be found.
        Fingerprints = IsShort && !Speaker.IsNamed ? [] : Utterances.Fingerprints.Of(Text);
        ulong sort = (IsReported ? 1UL : 0) + (IsShort && Day is { } day ? 2 + (2 * (ulong)day.DayNumber) : 0);
        Key = Mixing.Combine(Mixing.Combine(WordsKey, Speaker.Key), sort);
    }

    public SpokenText Text { get; }

    public SpeakerIdentity Speaker { get; }

    public DateOnly? Day { get; }

    public uint[] Fingerprints { get; }

    /// <summary>True when all words are the reporter's.</summary>
    public bool IsReported { get; }

    public bool IsShort => Text.Content < ShortContent;

    /// <summary>Equal exactly for the same words.</summary>
    public ulong WordsKey { get; }

    /// <summary>Equal for statements that are alike in everything that matters here: what is a variant of one is a variant of the other.</summary>
    public ulong Key { get; }

    /// <summary>Makes a statement ready; <paramref name="words"/> are its text's words where they are known already.</summary>
    public static UtteranceSketch Of(in UtteranceStatement statement, List<Word>? words = null) => new(statement, words);

    public static UtteranceSketch Of(Quote quote) => Of(UtteranceStatement.Of(quote));
}
