using System.Globalization;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Shows every draft the embedded models make of a file, accepted or not, with the probabilities behind it.</summary>
internal static class ExtractionShow
{
    public const string Usage = "FILE...    show what the embedded models make of each possible cue";

    public static int Run(string[] args)
    {
        foreach (string path in args)
        {
            var text = new QuotedText(TextAnalyzer.Analyze(ArticleReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))));
            var drafter = new StatementDrafter(ExtractionModels.Default);
            List<DraftStatement> accepted = drafter.Accept(text, out _);
            foreach (DraftStatement draft in drafter.Candidates(text))
            {
                DraftStatement? taken = accepted.Find(d => d.Cue == draft.Cue);
                string source = draft.Source < 0 ? "" : MentionBorders.Span(text, text.NounPhrases[draft.Source]).In(text.Analysis.Text).ToString();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(taken is null ? "-" : "+")} {text.Analysis[draft.Cue]}/{text.Tag(draft.Cue)} cue {draft.CueProbability:F2} whole {new DraftJudge(ExtractionModels.Default.Judge!).Probability(text, draft):F2} inner {draft.InnerCue:F2} outer {draft.OuterCue:F2} relays {draft.RelaysAnother} [{source} {draft.SourceProbability:F2}] {string.Join(" … ", ContentBorders.Spans(text, draft, QuoteKind.Mixed).Select(c => c.In(text.Analysis.Text).ToString()))}"));
            }
        }

        return 0;
    }
}
