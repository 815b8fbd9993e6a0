using QuoteIndex.Attribution;
using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// An analysed article with its quotations laid over the tokens, and what every extraction step asks of a token again
/// and again, worked out once. Not safe for use by several threads at once, as the analysis it holds.
/// </summary>
internal sealed class QuotedText
{
    private readonly uint[] forms;
    private readonly uint[] lemmas;
    private readonly int[] quotationOf;
    private readonly SpeakerSort[] sorts;
    private readonly CueClass[] cueClasses;

    private readonly ReportingWords? reporting;
    private readonly KnownTitles? titles;

    /// <param name="analysis">The article.</param>
    /// <param name="options">Words that only the caller knows; null for none.</param>
    public QuotedText(AnalyzedText analysis, ExtractionOptions? options = null)
    {
        Analysis = analysis;
        reporting = options?.Reporting;
        titles = options?.KnownTitles;
        Quotations = QuotationScanner.Scan(analysis.Article);
        forms = new uint[analysis.Tokens.Length];
        lemmas = new uint[analysis.Tokens.Length];
        sorts = new SpeakerSort[analysis.Tokens.Length];
        quotationOf = new int[analysis.Tokens.Length];
        cueClasses = new CueClass[analysis.Tokens.Length];
        FillTokens();
        NounPhrases = NounPhraseChunker.Chunk(this);
    }

    public AnalyzedText Analysis { get; }

    public Token[] Tokens => Analysis.Tokens;

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Base noun phrases in order of place.</summary>
    public NounPhrase[] NounPhrases { get; }

    /// <summary>Index of the first noun phrase that begins at the token or after it; their number when none does.</summary>
    public int NounPhraseFrom(int token)
    {
        int low = 0, high = NounPhrases.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (NounPhrases[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>
    /// Identity of a word for features: its folded form, or only its class for names and numbers, so that no model can
    /// learn who or what the training articles were about.
    /// </summary>
    public uint Form(int token) => (uint)token < (uint)forms.Length ? forms[token] : 0;

    /// <summary>Identity of a reporting word's base form ("say" for "said"), so that rare forms share what common ones teach; else its form.</summary>
    public uint Lemma(int token) => (uint)token < (uint)lemmas.Length ? lemmas[token] : 0;

    /// <summary>What the word could be as a speaker.</summary>
    public SpeakerSort Sort(int token) => (uint)token < (uint)forms.Length ? sorts[token] : SpeakerSort.None;

    public WordClass Tag(int token) => (uint)token < (uint)forms.Length ? Tokens[token].Tag : WordClass.None;

    /// <summary>Index of the quotation whose content holds the token, or -1. Its marks do not belong to it.</summary>
    public int QuotationOf(int token) => (uint)token < (uint)forms.Length ? quotationOf[token] : -1;

    public bool InQuotation(int token) => QuotationOf(token) >= 0;

    public CueClass CueClassOf(int token) => (uint)token < (uint)forms.Length ? cueClasses[token] : CueClass.None;

    public bool Is(int token, string word) =>
        (uint)token < (uint)forms.Length && Tokens[token].End - Tokens[token].Start == word.Length
        && Analysis[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for commas, marks and brackets: tokens without a letter or digit.</summary>
    public bool IsPunctuation(int token) => Tag(token) is WordClass.Comma or WordClass.Stop or WordClass.Colon
        or WordClass.OpenQuote or WordClass.CloseQuote or WordClass.OpenBracket or WordClass.CloseBracket;

    private void FillTokens()
    {
        int next = 0;
        for (int i = 0; i < Tokens.Length; i++)
        {
            ref Token token = ref Tokens[i];
            ReadOnlySpan<char> word = Analysis[i];
            ReadOnlySpan<char> read = reporting is null ? word : reporting.Read(word);
            (cueClasses[i], lemmas[i]) = ReportingLexicon.Default.Find(read);
            if (cueClasses[i] != CueClass.None && i > 0 && ReportingLexicon.Default.IsTerm(Analysis.Text.AsSpan(Tokens[i - 1].Start, token.End - Tokens[i - 1].Start)))
            {
                cueClasses[i] = CueClass.Term;
            }

            bool isName = token.Name is NameClass.Person or NameClass.Organization or NameClass.Location or NameClass.Misc
                || (token.Tag is WordClass.NNP or WordClass.NNPS);
            forms[i] = isName && cueClasses[i] == CueClass.None ? 1 + (uint)token.Name
                : char.IsAsciiDigit(word[0]) ? 20
                : FeatureHash.OfWord(read);
            sorts[i] = SpeakerLexicon.Default.SortOf(token, word, titles?.EndingAt(Analysis, i, out _) ?? WordSense.None);
            lemmas[i] = lemmas[i] == 0 ? forms[i] : lemmas[i];
            while (next < Quotations.Count && Quotations[next].Content.End <= token.Start)
            {
                next++;
            }

            quotationOf[i] = next < Quotations.Count && Quotations[next].Content.Overlaps(token.Span) ? next : -1;
        }
    }
}
