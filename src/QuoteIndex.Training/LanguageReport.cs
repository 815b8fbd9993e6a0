using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Measures how far the Language stage agrees with CoreNLP's layer on articles it did not learn from.</summary>
internal static class LanguageReport
{
    public const string Usage = "CORPUS         agreement of the Language stage with the layer of polnear/dev, and speed";

    public static int Run(string[] args)
    {
        if (args.Length < 1)
        {
            Console.Error.WriteLine("usage: QuoteIndex.Training language-report " + Usage);
            return 2;
        }

        List<(Article Article, CoreNlpLayer Layer)> articles = [.. PolNearCorpus.ReadAnalyzed(args[0])];
        bool examples = args.Length > 1;
        Splitting(articles, examples);
        Models(TrainingSentence.ReadAll(args[0]), examples);
        Speed(articles);
        return 0;
    }

    private static void Splitting(List<(Article Article, CoreNlpLayer Layer)> articles, bool examples)
    {
        int tokens = 0, layerTokens = 0, sameTokens = 0, sentences = 0, layerSentences = 0, sameSentences = 0;
        foreach ((Article article, CoreNlpLayer layer) in articles)
        {
            (Token[] own, Sentence[] ownSentences) = TextAnalyzer.Split(article);
            HashSet<TextSpan> theirs = [.. layer.Tokens.Select(t => t.Span)];
            tokens += own.Length;
            layerTokens += layer.Tokens.Length;
            sameTokens += own.Count(t => theirs.Contains(t.Span));
            HashSet<int> ends = [.. layer.Sentences.Select(s => layer.Tokens[s][^1].End)];
            HashSet<int> ownEnds = [.. ownSentences.Select(s => own[s.End - 1].End)];
            sentences += ownEnds.Count;
            layerSentences += ends.Count;
            sameSentences += ownEnds.Count(ends.Contains);
            if (examples)
            {
                foreach (Token t in own.Where(t => !theirs.Contains(t.Span)))
                {
                    Console.WriteLine($"token {article.Text[t.Start..t.End]} | {Around(article.Text, t.Start, t.End)}");
                }

                foreach (int end in ends.Except(ownEnds).Concat(ownEnds.Except(ends)))
                {
                    Console.WriteLine($"sentence {(ends.Contains(end) ? "missed" : "added")} | {Around(article.Text, end, end)}");
                }
            }
        }

        Print("tokens", sameTokens, tokens, layerTokens);
        Print("sentence ends", sameSentences, sentences, layerSentences);
    }

    private static void Models(List<TrainingSentence> sentences, bool examples)
    {
        int right = 0, all = 0, attached = 0, labelled = 0, words = 0, sameNames = 0, names = 0, layerNames = 0, document = -1;
        var forms = new SentenceForms();
        var parser = new DependencyParser(LanguageModels.Default.Parser);
        var relationConfusions = new SortedDictionary<(Relation, Relation), int>();
        var tagger = new NameTagger(LanguageModels.Default.Names);
        var tagConfusions = new SortedDictionary<(WordClass, WordClass), int>();
        var nameConfusions = new SortedDictionary<(NameClass, NameClass), int>();
        foreach (TrainingSentence sentence in sentences)
        {
            Token[] own = sentence.Tagged;
            if (sentence.Document != document)
            {
                document = sentence.Document;
                tagger.StartArticle();
                foreach (TrainingSentence same in sentences.Where(s => s.Document == document))
                {
                    new WordClassTagger(LanguageModels.Default.WordClasses).Tag(same);
                    forms.Fill(same.Text, same.Tagged);
                    tagger.Evidence.Add(forms, same.Tagged);
                }

                TagNames(tagger, [.. sentences.Where(s => s.Document == document)]);
            }

            forms.Fill(sentence.Text, own);
            parser.Parse(sentence.Text, own, 0);
            for (int i = 0; i < own.Length; i++)
            {
                Token gold = sentence.Gold[i];
                all++;
                right += own[i].Tag == gold.Tag ? 1 : 0;
                names += own[i].Name != NameClass.None ? 1 : 0;
                layerNames += gold.Name != NameClass.None ? 1 : 0;
                sameNames += own[i].Name == gold.Name && gold.Name != NameClass.None ? 1 : 0;
                if (gold.Relation != Relation.Punct)
                {
                    words++;
                    attached += own[i].Head == gold.Head ? 1 : 0;
                    labelled += own[i].Head == gold.Head && own[i].Relation == gold.Relation ? 1 : 0;
                    Count(relationConfusions, gold.Relation, own[i].Relation);
                }

                Count(tagConfusions, gold.Tag, own[i].Tag);
                Count(nameConfusions, gold.Name, own[i].Name);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"word classes: {100.0 * right / all:0.00} % of {all} tokens"));
        Print("names", sameNames, names, layerNames);
        Console.WriteLine(FormattableString.Invariant(
            $"heads (without punctuation): unlabelled {100.0 * attached / words:0.00} % labelled {100.0 * labelled / words:0.00} %"));
        if (examples)
        {
            PrintConfusions(relationConfusions);
            PrintConfusions(tagConfusions);
            PrintConfusions(nameConfusions);
        }
    }

    private static void TagNames(NameTagger tagger, List<TrainingSentence> article)
    {
        var forms = new SentenceForms();
        var consistency = new NameConsistency();
        foreach (TrainingSentence sentence in article)
        {
            forms.Fill(sentence.Text, sentence.Tagged);
            tagger.Tag(forms, sentence.Tagged);
            consistency.Add(forms, sentence.Tagged);
        }

        foreach (TrainingSentence sentence in article)
        {
            consistency.Apply(sentence.Text, sentence.Tagged);
        }
    }

    private static void Count<T>(SortedDictionary<(T, T), int> confusions, T gold, T own)
        where T : Enum
    {
        if (!gold.Equals(own))
        {
            confusions[(gold, own)] = confusions.GetValueOrDefault((gold, own)) + 1;
        }
    }

    private static void PrintConfusions<T>(SortedDictionary<(T Gold, T Own), int> confusions)
    {
        foreach (((T gold, T own), int count) in confusions.OrderByDescending(c => c.Value).Take(15))
        {
            Console.WriteLine($"  {gold} taken for {own}: {count}");
        }
    }

    private static void Speed(List<(Article Article, CoreNlpLayer Layer)> articles)
    {
        for (int round = 0; round < 5; round++)
        {
            // Processor time, because a clock on the wall would measure what else the machine does.
            TimeSpan start = Environment.CpuUsage.UserTime;
            long tokens = articles.Sum(a => (long)TextAnalyzer.Split(a.Article).Tokens.Length);
            double split = Lap(ref start);
            AnalyzedText[] texts = [.. articles.Select(a => TextAnalyzer.Analyze(a.Article))];
            double analyze = Lap(ref start);
            foreach (AnalyzedText text in texts)
            {
                for (int s = 0; s < text.Sentences.Length; s++)
                {
                    text.Parse(s);
                }
            }

            double parse = Lap(ref start);
            Console.WriteLine(FormattableString.Invariant(
                $"speed in thousand tokens/s: split {tokens / split / 1000:0}, analyze {tokens / analyze / 1000:0}, parse {tokens / parse / 1000:0}"));
        }
    }

    private static double Lap(ref TimeSpan start)
    {
        TimeSpan now = Environment.CpuUsage.UserTime;
        double seconds = (now - start).TotalSeconds;
        start = now;
        return seconds;
    }

    private static string Around(string text, int start, int end) =>
        text[Math.Max(0, start - 40)..start].ReplaceLineEndings("/") + "▌" + text[start..end] + "▐"
        + text[end..Math.Min(text.Length, end + 40)].ReplaceLineEndings("/");

    private static void Print(string what, int same, int own, int theirs)
    {
        double precision = 100.0 * same / own, recall = 100.0 * same / theirs;
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: precision {precision:0.00} recall {recall:0.00} F1 {2 * precision * recall / (precision + recall):0.00}"));
    }
}
