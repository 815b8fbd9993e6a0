using System.Runtime.InteropServices;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns to choose among the readings of a content: the right one is the one closest to the gold.</summary>
internal static class ReadingTraining
{
    private const int RowBits = 18;
    private const int Rounds = 6;
    private const float Rate = 0.05f;
    private const float Decay = 1e-6f;

    public static List<RankingExample> Examples(IReadOnlyList<AnnotatedArticle> articles, ExtractionModels models)
    {
        var finder = new ContentFinder(models.Contents);
        var sources = new SourceFinder(models.Sources);
        var cueFinder = new CueFinder(models.Cues);
        List<Cue> cues = [];
        var inside = new List<bool>();
        var readings = new List<List<(int First, int End)>>();
        var features = new FeatureList();
        var examples = new List<RankingExample>();
        foreach (AnnotatedArticle article in articles)
        {
            QuotedText text = article.Text;
            foreach (GoldStatement gold in article.Gold.Where(g => g.Cue >= 0))
            {
                int sentence = text.Analysis.SentenceOf(gold.Cue);
                Sentence s = text.Analysis.Sentences[sentence];
                finder.Weigh(text, new(sentence, gold.Cue, 1));
                ContentAlternatives.Find(text, s, gold.Cue, finder.Lattice, inside, readings);
                if (readings.Count == 0)
                {
                    continue;
                }

                TokenRanges.Mark(readings[0], s.First, CollectionsMarshal.AsSpan(inside));
                int source = sources.Find(text, new(sentence, gold.Cue, 1), CollectionsMarshal.AsSpan(inside), finder.Geometry).NounPhrase;
                double[] closeness = [.. readings.Select(r => Closeness(text, s, gold, r))];
                double best = closeness.Max();
                if (best == 0 || readings.Count == 1)
                {
                    continue;
                }

                cues.Clear();
                cueFinder.Find(text, sentence, StatementDrafter.CueThreshold, cues);
                var rows = new uint[readings.Count][];
                for (int i = 0; i < rows.Length; i++)
                {
                    features.Clear();
                    ContentChooser.AddFeatures(text, s, gold.Cue, source, finder.Lattice, finder.Geometry, CollectionsMarshal.AsSpan(cues), readings, i, features);
                    rows[i] = features.Span.ToArray();
                }

                examples.Add(new(rows, [.. closeness.Select(c => c == best)]));
            }
        }

        return examples;
    }

    public static ScoreModel Learn(IEnumerable<RankingExample> examples) => RankerTraining.Learn([.. examples], RowBits, Rounds, Rate, Decay);

    private static double Closeness(QuotedText text, Sentence s, GoldStatement gold, List<(int First, int End)> reading)
    {
        int both = 0, either = 0;
        for (int t = s.First; t < s.End; t++)
        {
            if (!text.IsPunctuation(t))
            {
                bool a = gold.Content.Contains(t), b = reading.Exists(r => t >= r.First && t < r.End);
                both += a && b ? 1 : 0;
                either += a || b ? 1 : 0;
            }
        }

        return either == 0 ? 0 : both / (double)either;
    }
}
