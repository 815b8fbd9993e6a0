using System.Text.Json;

namespace QuoteIndex.Accuracy.Questions;

/// <summary>Reads judged questions, one JSON object a line.</summary>
internal static class QuestionFile
{
    /// <summary>The questions of a file, in its order.</summary>
    public static IReadOnlyList<JudgedQuestion> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"There are no questions at '{path}'.");
        }

        return [.. File.ReadLines(path)
            .Select((line, index) => (line, number: index + 1))
            .Where(l => !string.IsNullOrWhiteSpace(l.line))
            .Select(l => Parse(l.line, $"{path}:{l.number}"))];
    }

    private static JudgedQuestion Parse(string json, string place)
    {
        JudgedQuestion? question;
        try
        {
            question = JsonSerializer.Deserialize<JudgedQuestion>(json);
        }
        catch (JsonException e)
        {
            throw new InputException($"{place}: {e.Message}");
        }

        if (question is not { Id: not null, Set: "a" or "b" or "c" or "d" or "e", Corpus: not null, Kind: not null, Text: not null, Relevant: not null })
        {
            throw new InputException($"{place}: \"id\", \"set\" (a, b, c, d or e), \"corpus\", \"kind\", \"question\" and \"relevant\" are required.");
        }

        bool areAnswers = question.Relevant.Any(p => p.Grade == 2);
        if (question.IsUnanswerable ? question.Relevant.Count > 0 : !areAnswers)
        {
            throw new InputException($"{place}: an answerable question has a place of grade 2, an unanswerable one has none.");
        }

        JudgedPlace? wrong = question.Relevant.FirstOrDefault(p => p.File is null || p.Start < 0 || p.End <= p.Start || p.Grade is not (1 or 2));
        return wrong is null ? question : throw new InputException($"{place}: {wrong} is no place with a grade of 1 or 2.");
    }
}
