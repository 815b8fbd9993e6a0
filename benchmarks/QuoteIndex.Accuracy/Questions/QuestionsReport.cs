using System.Globalization;
using QuoteIndex.Accuracy.Scoring;

namespace QuoteIndex.Accuracy.Questions;

/// <summary>Prints how questions were answered, beside the baseline, and what went wrong.</summary>
internal static class QuestionsReport
{
    private const int HitsShown = 5, PlacesShown = 8;

    public static void Print(IReadOnlyList<QuestionResult> results, IReadOnlyList<QuestionResult> baseline, TextWriter output)
    {
        output.WriteLine(Line($"{results.Count} questions, {results.Count(r => r.Question.IsUnanswerable)} of them unanswerable"));
        output.WriteLine();
        output.WriteLine("                      answerable  success@1  nDCG@10  empty | unanswerable  left empty  suggested | bag of words: success@1  nDCG@10  left empty");
        Row("all", _ => true);
        foreach (string corpus in results.Select(r => r.Question.Corpus).Distinct())
        {
            Row(corpus, q => q.Corpus == corpus);
        }

        foreach (string set in results.Select(r => r.Question.Set).Distinct().Order(StringComparer.Ordinal))
        {
            Row($"set {set}", q => q.Set == set);
        }

        foreach (string kind in results.Select(r => r.Question.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            Row($"  {kind}", q => q.Kind == kind);
        }

        void Row(string name, Func<JudgedQuestion, bool> of)
        {
            QuestionFigures ours = QuestionFigures.Of(results.Where(r => of(r.Question)));
            QuestionFigures theirs = QuestionFigures.Of(baseline.Where(r => of(r.Question)));
            output.WriteLine(Line(
                $"{name,-20} {ours.FirstRight.Of,11} {Rate(ours.FirstRight),10} {Mean(ours),8} {ours.WronglyEmpty.Count,6} | {ours.LeftEmpty.Of,12} {Rate(ours.LeftEmpty),11} {Rate(ours.Suggested),10} | {Rate(theirs.FirstRight),23} {Mean(theirs),8} {Rate(theirs.LeftEmpty),11}"));
        }
    }

    /// <summary>Lists up to <paramref name="count"/> questions that went wrong, with how they were understood and what came back.</summary>
    public static void PrintErrors(IReadOnlyList<QuestionResult> results, int count, TextWriter output)
    {
        foreach (QuestionResult result in results.Where(r => !r.IsGood).Take(count))
        {
            JudgedQuestion question = result.Question;
            output.WriteLine();
            output.WriteLine(Line($"{question.Id} ({question.Corpus}, {question.Kind}, {question.Today:yyyy-MM-dd})  {question.Text}"));
            output.WriteLine(Line($"  understood: {result.Answer?.Interpretation}; nDCG {result.Ndcg:0.00}"));
            if (result.Answer?.Unused is { Count: > 0 } unused)
            {
                output.WriteLine($"  not used: {string.Join(", ", unused)}");
            }

            foreach (string note in result.Answer?.Notes ?? [])
            {
                output.WriteLine($"  note: {note}");
            }

            output.WriteLine(question.IsUnanswerable
                ? $"  expected: nothing{(question.Suggestion is { } name ? $", and \"{name}\" suggested" : "")}"
                : $"  expected: {string.Join(", ", question.Relevant.OrderByDescending(p => p.Grade).Take(PlacesShown).Select(Place))}");
            foreach ((Quote hit, int grade) in result.Hits.Zip(result.Grades).Take(HitsShown))
            {
                output.WriteLine(Line(
                    $"  {grade}  {Path.GetFileName(hit.Source.Path)}:{hit.Content[0].Start} {hit.Date:yyyy-MM-dd} [{hit.Speaker.Name ?? hit.Speaker.Mention}] {Start(hit.Text)}"));
            }
        }
    }

    private static string Place(JudgedPlace place) => Line($"{place.Grade} {place.File}:{place.Start}");

    private static string Start(string text) => text.Length <= 140 ? text : $"{text[..140]}…";

    private static string Mean(QuestionFigures figures) => figures.FirstRight.Of == 0 ? "–" : Line($"{figures.Ndcg:0.000}");

    private static string Rate(Ratio ratio) => ratio.Of == 0 ? "–" : Line($"{ratio.Rate:0.000}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
