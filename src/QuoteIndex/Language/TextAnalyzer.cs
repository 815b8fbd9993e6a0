using System.Runtime.InteropServices;

namespace QuoteIndex.Language;

/// <summary>
/// Turns an article into tokens, sentences, word classes and names, in time linear in its length. Headings and body only.
/// Safe for use by several threads at once.
/// </summary>
internal static class TextAnalyzer
{
    /// <summary>Analyzes an article. Heads and relations are found when <see cref="AnalyzedText.Parse"/> asks for them.</summary>
    /// <exception cref="QuoteIndexException">A learned model of this build is missing or damaged.</exception>
    public static AnalyzedText Analyze(Article article, CancellationToken cancellationToken = default) => Analyze(article, LanguageModels.Default, cancellationToken);

    /// <summary>Analyzes an article with the given models.</summary>
    public static AnalyzedText Analyze(Article article, LanguageModels models, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        (Token[] tokens, Sentence[] sentences) = Split(article);
        var forms = new SentenceForms();
        var tagger = new WordClassTagger(models.WordClasses);
        var names = new NameTagger(models.Names);
        var consistency = new NameConsistency();
        foreach (Sentence sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Span<Token> words = tokens.AsSpan(sentence.First..sentence.End);
            forms.Fill(article.Text, words);
            tagger.Tag(forms, words);
            SingleMarks.Mend(article.Text, words);
            names.Evidence.Add(forms, words);
        }

        foreach (Sentence sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Span<Token> words = tokens.AsSpan(sentence.First..sentence.End);
            forms.Fill(article.Text, words);
            names.Tag(forms, words);
            consistency.Add(forms, words);
        }

        foreach (Sentence sentence in sentences)
        {
            consistency.Apply(article.Text, tokens.AsSpan(sentence.First..sentence.End));
        }

        var parser = new DependencyParser(models.Parser);
        return new AnalyzedText(article, tokens, sentences, parser.Parse);
    }

    /// <summary>Tokens and sentences only, without any model.</summary>
    public static (Token[] Tokens, Sentence[] Sentences) Split(Article article)
    {
        // Words with their space take five characters or so: the list hardly grows.
        List<Token> tokens = new(article.Text.Length / 4);
        List<Sentence> sentences = [];
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            Paragraph paragraph = article.Paragraphs[i];
            if (article.IsProse(paragraph))
            {
                int first = tokens.Count;
                Tokenizer.Tokenize(article.Text, paragraph.Span, tokens);
                SentenceSplitter.Split(article.Text, CollectionsMarshal.AsSpan(tokens), first, tokens.Count, i, sentences);
            }
        }

        return ([.. tokens], [.. sentences]);
    }
}
