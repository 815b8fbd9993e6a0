using System.Globalization;

namespace QuoteIndex.Storage.Inverted;

/// <summary>The keys under which postings are kept: what sort of term it is, then the term.</summary>
internal static class TermKey
{
    /// <summary>A word's stem, in the statement, the sentences around it or the headline; with positions.</summary>
    public const char Word = 'w';

    /// <summary>A word of the statement as it is written, where that is not its stem; for prefixes.</summary>
    public const char Form = 'f';

    /// <summary>A term of the speaker's role or of the words that mention the speaker; with positions.</summary>
    public const char Role = 'r';

    /// <summary>The same of a speaker who has no name.</summary>
    public const char Mention = 'm';

    /// <summary>A named speaker, by its number.</summary>
    public const char Speaker = 's';

    /// <summary>A company, by its number.</summary>
    public const char Company = 'c';

    public static string Of(char sort, string term) => sort + term;

    public static string Of(char sort, int number) => string.Create(CultureInfo.InvariantCulture, $"{sort}{number}");
}
