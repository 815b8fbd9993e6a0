using System.Globalization;
using QuoteIndex.Extraction;

namespace QuoteIndex.Training;

/// <summary>Tells at which step gold statements are lost, with examples: where the next improvement is.</summary>
internal static class Diagnosis
{
    public static void Print(IReadOnlyList<AnnotatedArticle> articles, ExtractionModels models, int examples)
    {
        var losses = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var drafter = new StatementDrafter(models);
        foreach (AnnotatedArticle article in articles)
        {
            QuotedText text = article.Text;
            List<DraftStatement> candidates = drafter.Candidates(text), final = drafter.Draft(text);
            foreach (GoldStatement gold in article.Gold.Where(g => g.IsSpeech))
            {
                string step = Step(text, gold, candidates, final);
                losses.TryAdd($"{gold.Kind} {step}", []);
                DraftStatement? draft = candidates.Find(d => d.Cue == gold.Cue);
                losses[$"{gold.Kind} {step}"].Add(string.Create(CultureInfo.InvariantCulture,
                    $"[{Words(text, gold.Source)}] {{{(gold.Cue < 0 ? "" : text.Analysis[gold.Cue])}}} {Words(text, gold.Content)}\n        found: {(draft is null ? "-" : $"[{(draft.Source < 0 ? "" : text.Analysis[text.NounPhrases[draft.Source].Head])}] p={draft.Probability:F2} {Words(text, draft.Content.SelectMany(r => Enumerable.Range(r.First, r.End - r.First)))}")}"));
            }
        }

        foreach ((string step, List<string> list) in losses)
        {
            Console.WriteLine($"{step}: {list.Count}");
            for (int i = 0; i < list.Count && !step.EndsWith("right", StringComparison.Ordinal); i += Math.Max(1, list.Count / examples))
            {
                Console.WriteLine("    " + list[i]);
            }
        }
    }

    private static string Step(QuotedText text, GoldStatement gold, List<DraftStatement> candidates, List<DraftStatement> final)
    {
        if (final.Find(d => Jaccard(text, gold, d) >= 0.5) is { } found)
        {
            int head = found.Source < 0 ? -1 : text.NounPhrases[found.Source].Head;
            return head == gold.SourceHead ? "right" : "wrong source";
        }

        return candidates.Find(d => d.Cue == gold.Cue) is not { } draft ? "no cue"
            : Jaccard(text, gold, draft) < 0.5 ? "wrong content"
            : final.Contains(draft) ? "content lost later"
            : "rejected";
    }

    private static double Jaccard(QuotedText text, GoldStatement gold, DraftStatement draft)
    {
        HashSet<int> words = [.. draft.Content.SelectMany(r => Enumerable.Range(r.First, r.End - r.First)).Where(t => !text.IsPunctuation(t))];
        int both = gold.Content.Count(words.Contains);
        return both / (double)(gold.Content.Count + words.Count - both);
    }

    private static string Words(QuotedText text, IEnumerable<int> tokens)
    {
        int[] all = [.. tokens.Order()];
        return string.Join(' ', all.Select((t, i) => (i > 0 && all[i - 1] != t - 1 ? "… " : "") + text.Analysis[t].ToString()));
    }
}
