using System.Runtime.CompilerServices;
using QuoteIndex.Reading;

namespace QuoteIndex;

/// <summary>
/// Which fields of a record (an object in JSON, a row of CSV) hold what makes an article. Of each list the first field that
/// a record has is taken. Case, and '_', '-' or ' ' within a name, make no difference; "source.name" is a field of a field.
/// Immutable, so safe to share between threads.
/// </summary>
public sealed record RecordFields
{
    /// <summary>The names that files commonly use.</summary>
    public static RecordFields Default { get; } = new();

    /// <summary>The fields that hold the text: a string, or an array of paragraphs.</summary>
    public IReadOnlyList<string> Text
    {
        get;
        init => field = Valid(value);
    } = DefaultNames.Text;

    /// <summary>The fields that hold the title.</summary>
    public IReadOnlyList<string> Title
    {
        get;
        init => field = Valid(value);
    } = DefaultNames.Title;

    /// <summary>The fields that hold the day of publication, as a date or as seconds or milliseconds since 1970.</summary>
    public IReadOnlyList<string> Date
    {
        get;
        init => field = Valid(value);
    } = DefaultNames.Date;

    /// <summary>The fields that hold the publisher.</summary>
    public IReadOnlyList<string> Publisher
    {
        get;
        init => field = Valid(value);
    } = DefaultNames.Publisher;

    /// <summary>The fields that hold the address on the web.</summary>
    public IReadOnlyList<string> Url
    {
        get;
        init => field = Valid(value);
    } = DefaultNames.Url;

    /// <summary>The fields that hold the company whose call or interview the text is.</summary>
    public IReadOnlyList<string> Company
    {
        get;
        init => field = Valid(value);
    } = DefaultNames.Company;

    /// <summary>
    /// Where the array of records stands in a JSON document, such as "response.docs"; null (the default) finds it.
    /// </summary>
    /// <exception cref="ArgumentException">The path is empty or has an empty name.</exception>
    public string? Records
    {
        get;
        init => field = value is null ? null : Valid([value])[0];
    }

    /// <summary>All lists in the order of <see cref="FieldRole"/>.</summary>
    internal IReadOnlyList<string>[] ByRole => [Text, Title, Date, Publisher, Url, Company];

    /// <summary>All that can change what is read, in words.</summary>
    internal string Describe() => string.Join('\n', [.. ByRole.Select(names => string.Join('\t', names)), Records]);

    private static string[] Valid(IReadOnlyList<string> names, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(names, property);
        string[] copy = [.. names];
        foreach (string name in copy)
        {
            if (name is null || name.Length > FieldNames.LongestPath || name.Split('.').Any(string.IsNullOrWhiteSpace))
            {
                throw new ArgumentException(
                    $"'{name}' is no name of a field: it must not be empty, nor longer than {FieldNames.LongestPath} characters.", property);
            }
        }

        return copy;
    }
}
