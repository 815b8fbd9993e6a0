using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>The names of fields in record-fields.txt.</summary>
internal static class DefaultNames
{
    private static readonly ILookup<string, string> Sections =
        WordList.Sections("record-fields.txt").ToLookup(name => name.Section, name => name.Entry, StringComparer.Ordinal);

    public static IReadOnlyList<string> LastResort { get; } = [.. Sections["last resort"]];

    public static IReadOnlyList<string> Text { get; } = [.. Sections["text"], .. LastResort];

    public static IReadOnlyList<string> Title { get; } = [.. Sections["title"]];

    public static IReadOnlyList<string> Date { get; } = [.. Sections["date"]];

    public static IReadOnlyList<string> Publisher { get; } = [.. Sections["publisher"]];

    public static IReadOnlyList<string> Url { get; } = [.. Sections["url"]];

    public static IReadOnlyList<string> Company { get; } = [.. Sections["company"]];

    /// <summary>What holds the value where a field is an object.</summary>
    public static IReadOnlyList<string> Value { get; } = [.. Sections["value"]];

    /// <summary>The same for a text.</summary>
    public static IReadOnlyList<string> TextValue { get; } = [.. Sections["text value"]];

    /// <summary>Objects whose fields are the record's.</summary>
    public static IReadOnlyList<string> Part { get; } = [.. Sections["part"]];

    /// <summary>The defaults of all roles, in the order of <see cref="FieldRole"/>.</summary>
    public static IReadOnlyList<string>[] ByRole { get; } = [Text, Title, Date, Publisher, Url, Company];
}
