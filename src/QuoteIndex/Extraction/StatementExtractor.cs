using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>Finds the statements of an analysed article. Not safe for use by several threads at once.</summary>
internal sealed class StatementExtractor(ExtractionModels models)
{
    // Kept from article to article: new buffers would push the models out of the cache. No sentence is so long that they
    // grow large.
    [ThreadStatic]
    private static StatementExtractor? kept;

    private readonly ExtractionModels models = models;
    private readonly StatementDrafter drafter = new(models);

    /// <summary>The thread's own extractor with the given models.</summary>
    public static StatementExtractor OfThread(ExtractionModels models) =>
        kept is { } extractor && ReferenceEquals(extractor.models, models) ? extractor : kept = new(models);

    /// <summary>The statements in order of place.</summary>
    public List<Statement> Extract(AnalyzedText analysis, ExtractionOptions? options = null, CancellationToken cancellationToken = default) =>
        Extract(new QuotedText(analysis, options), cancellationToken);

    public List<Statement> Extract(QuotedText text, CancellationToken cancellationToken = default)
    {
        var found = new List<Statement>();
        foreach (DraftStatement draft in drafter.Draft(text, cancellationToken))
        {
            if (Finish(text, draft) is { } statement)
            {
                found.Add(statement);
            }
        }

        return found;
    }

    private static Statement? Finish(QuotedText text, DraftStatement draft)
    {
        bool unmarked = draft.Evidence == SpeakerTurns.Evidence && !text.InQuotation(draft.First);
        QuoteKind kind = unmarked ? QuoteKind.Direct : KindOf(text, draft);
        List<TextSpan> content = unmarked ? ContentBorders.WholeSpans(text, draft) : ContentBorders.Spans(text, draft, kind);
        return content.Count == 0 ? null : new Statement
        {
            Kind = kind,
            Content = content,
            Cue = draft.Cue >= 0 ? text.Tokens[draft.Cue].Span : null,
            Mention = draft.Source >= 0 ? MentionBorders.Span(text, OwnedSpeaker.Of(text, draft.Source)) : null,
            Confidence = draft.Confidence,
            Evidence = draft.Evidence,
        };
    }

    private static QuoteKind KindOf(QuotedText text, DraftStatement draft)
    {
        int quoted = 0, words = 0;
        foreach ((int first, int end) in draft.Content)
        {
            for (int t = first; t < end; t++)
            {
                if (!text.IsPunctuation(t) && !ContentBorders.IsComplementizer(text, t, first))
                {
                    words++;
                    quoted += text.InQuotation(t) ? 1 : 0;
                }
            }
        }

        return quoted == 0 ? QuoteKind.Indirect : quoted == words ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
