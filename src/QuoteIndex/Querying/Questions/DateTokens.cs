using System.Globalization;

namespace QuoteIndex.Querying.Questions;

/// <summary>The words of a question as those who read days ask for them; behind the last word there is none of any kind.</summary>
internal sealed class DateTokens(IReadOnlyList<QuestionToken> tokens)
{
    private static readonly WordClasses Words = WordClasses.Dates;

    public int Count => tokens.Count;

    public QuestionToken this[int i] => tokens[i];

    public string Form(int i) => i < tokens.Count ? tokens[i].Form : "";

    public bool Is(string wordClass, int i) => Words.Has(wordClass, Form(i));

    public bool Is(string wordClass, int i, out int value) => Words.Has(wordClass, Form(i), out value);

    public bool IsNumber(int i, out int number) => int.TryParse(Form(i), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>"3", "three".</summary>
    public bool IsCount(int i, out int count) => Is("number", i, out count) || (IsNumber(i, out count) && count < 10_000);

    public bool IsYear(int i, out int year)
    {
        year = 0;
        return i < tokens.Count && tokens[i].Text.Length == 4 && IsNumber(i, out year) && year is >= 1900 and < 2100;
    }

    /// <summary>"31", "31st".</summary>
    public bool IsDayOfMonth(int i, out int day)
    {
        ReadOnlySpan<char> form = Form(i);
        if (form.Length > 2 && (form.EndsWith("st") || form.EndsWith("nd") || form.EndsWith("rd") || form.EndsWith("th")))
        {
            form = form[..^2];
        }

        return int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }

    /// <summary>True when a single mark other than a comma joins the word to the next: "10/7".</summary>
    public bool IsJoined(int i) => i + 1 < tokens.Count && tokens[i + 1].Word.Span.Start == tokens[i].Word.Span.End + 1 && !tokens[i + 1].Comma;

    /// <summary>One where it is this word, else none: to step over it.</summary>
    public int Skip(int i, string form) => Form(i) == form ? 1 : 0;
}
