using System.Buffers;
using QuoteIndex.Extraction;

namespace QuoteIndex.Attribution;

/// <summary>
/// The statements of a transcript: each paragraph of a turn is its speaker's, as the layout says. What the speaker quotes of
/// others within it is found by the chain that reads running text.
/// </summary>
internal static class TurnQuotes
{
    /// <summary>Turns are what the layout says, not what a model guesses; now and then a layout misleads.</summary>
    private const double Confidence = 0.98;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>The quotes of all turns in order of place; empty for an article that is no transcript.</summary>
    public static List<Quote> Find(Article article, ExtractionOptions options)
    {
        var found = new List<Quote>();
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            if (paragraph is { Role: ParagraphRole.Body, Turn: { } turn })
            {
                found.Add(Quote(article, paragraph.Span, turn, options));
            }
        }

        return found;
    }

    /// <summary>The people who speak in the article, so that a short name leads to them.</summary>
    public static IEnumerable<Person> Speakers(Article article) => article.Paragraphs
        .Select(paragraph => paragraph.Turn)
        .OfType<SpeakerTurn>()
        .Where(turn => !string.IsNullOrWhiteSpace(turn.Name))
        .DistinctBy(turn => turn.Name, StringComparer.Ordinal)
        .Select(turn => new Person(turn.Name!) { Title = turn.Title, Company = turn.Company });

    /// <summary>
    /// True for a statement within a turn that is not its speaker's own: somebody else's words in quotation marks. What else a
    /// turn reports is part of what its speaker says.
    /// </summary>
    public static bool IsOfAnother(Article article, Statement statement)
    {
        if (TurnAt(article, statement.Content[0].Start) is not { } turn)
        {
            return true;
        }

        ReadOnlySpan<char> mention = statement.Mention is { } span ? span.In(article.Text) : [];
        return statement.Kind != QuoteKind.Indirect && statement.Cue is not null && !mention.IsEmpty
            && Pronouns.Read(mention)?.Form != MentionForm.SpeechPronoun
            && !(turn.Name is { } name && name.AsSpan().EndsWith(mention, StringComparison.OrdinalIgnoreCase));
    }

    private static SpeakerTurn? TurnAt(Article article, int offset)
    {
        IReadOnlyList<Paragraph> paragraphs = article.Paragraphs;
        int low = 0, high = paragraphs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            (low, high) = paragraphs[middle].Span.Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return high >= 0 ? paragraphs[low].Turn : null;
    }

    private static Quote Quote(Article article, TextSpan paragraph, SpeakerTurn turn, ExtractionOptions options)
    {
        TextSpan content = WithoutMarks(article.Text, paragraph);
        string text = content.In(article.Text).ToString();
        string? company = turn.Company is { } stated ? options.Companies.Canonical(stated) : null;
        return new Quote
        {
            Text = text,
            Kind = QuoteKind.Direct,
            Content = [article.ToFile(content)],
            Speaker = new Speaker
            {
                Name = turn.Name,
                Title = turn.Title,
                Kind = turn.Name is { } name && options.Companies.Find(name) is not null ? SpeakerKind.Organization : SpeakerKind.Person,
                Mention = turn.Label?.In(article.Text).ToString(),
                Span = turn.Label is { } label ? article.ToFile(label) : null,
            },
            Company = company,
            Published = article.Published?.Date,
            SaidOn = article.Published?.Date,
            Source = QuoteExtractor.SourceOf(article, content.Start) with { Section = turn.Section },
            Question = turn.Question,
            Context = turn.Question ?? text,
            Confidence = Confidence,
            Evidence = SpeakerTurns.Evidence,
        };
    }

    // Marks around the whole of a paragraph are its layout's.
    private static TextSpan WithoutMarks(string text, TextSpan span)
    {
        ReadOnlySpan<char> words = span.In(text);
        bool isQuoted = words is ['"' or '“', _, .., '"' or '”'] && !words[1..^1].ContainsAny(Marks);
        return isQuoted ? new(span.Start + 1, span.End - 1) : span;
    }
}
