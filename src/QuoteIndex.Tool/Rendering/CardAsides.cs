using System.Globalization;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Rendering;

/// <summary>What a card says beside the statement: the text around it that has the words, where else it is quoted, why it was found.</summary>
internal static class CardAsides
{
    private const string Indent = "  ";

    // More places than this are a list to be asked for by JSON.
    private const int MostVariants = 5;

    /// <summary>The context, sentence before or headline, where words that were asked for stand only there.</summary>
    public static void WriteSurroundings(StyledWriter writer, Quote quote, IReadOnlyList<WordEvidence> outside, int width)
    {
        foreach (IGrouping<QuoteField, WordEvidence> field in outside.GroupBy(word => word.Field))
        {
            (string name, string text) = field.Key switch
            {
                QuoteField.Preceding => ("before", quote.Preceding ?? ""),
                QuoteField.Headline => ("headline", quote.Source.Title ?? ""),
                _ => ("around", quote.Context),
            };
            Excerpt excerpt = Excerpt.Of(text, [.. field.Select(word => word.Span)]);
            new StyledText().Add($"{name}: ", CardStyles.Aside).Add(excerpt.Text, CardStyles.Aside, excerpt.Spans).Write(writer, width, Indent, Indent + Indent);
        }
    }

    /// <summary>That a person has corrected the statement, and what extraction had said.</summary>
    public static void WriteCorrected(StyledWriter writer, Quote? extracted, int width)
    {
        if (extracted is not null)
        {
            new StyledText().Add("corrected; extraction had said: " + CorrectionText.Who(extracted), CardStyles.Aside).Write(writer, width, Indent, Indent + Indent);
        }
    }

    /// <summary>The other places that quote the utterance, each with the words it has otherwise.</summary>
    public static void WriteVariants(StyledWriter writer, QuoteHit hit, int width)
    {
        foreach (QuoteVariant variant in hit.Variants.Take(MostVariants))
        {
            StyledText line = new StyledText().Add("also in ", CardStyles.Aside).Add(SourcePlace.Of(variant.Quote.Source), CardStyles.Place);
            if (variant.Differences.Count > 0)
            {
                line.Add(": " + VariantWords.Of(hit.Quote.Text, variant), CardStyles.Aside);
            }

            line.Write(writer, width, Indent, Indent + Indent);
        }

        if (hit.Variants.Count > MostVariants)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Indent}also in {hit.Variants.Count - MostVariants} more places"), CardStyles.Aside);
        }
    }

    public static void WriteReason(StyledWriter writer, HitExplanation? explanation, int width)
    {
        if (explanation is not null)
        {
            string score = explanation.Score == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (score {explanation.Score:0.###})");
            new StyledText().Add($"why: {explanation.Reason}{score}", CardStyles.Aside).Write(writer, width, Indent, Indent + Indent);
        }
    }
}
