using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Takes from a company's name what is no part of it.</summary>
internal static class CompanyName
{
    /// <summary>The name without "Inc.", "Co., Ltd." and the like at its end. A name that is nothing else stays.</summary>
    public static string WithoutLegalForm(string name)
    {
        ReadOnlySpan<char> rest = name.AsSpan().TrimEnd(" ,");
        while (true)
        {
            int space = rest.LastIndexOf(' ');
            if (space <= 0)
            {
                break;
            }

            ReadOnlySpan<char> last = rest[(space + 1)..];
            ReadOnlySpan<char> before = rest[..space].TrimEnd(" ,");

            // "Tiffany & Co." keeps its form: without it the name would end in the sign. So does "Bank of Nova Scotia, The".
            if ((SpeakerLexicon.Default[last] & WordSense.LegalForm) == 0 || before.EndsWith("&") || before.Length == 0)
            {
                break;
            }

            rest = before;
        }

        return rest.Length == name.Length ? name : rest.ToString();
    }

    /// <summary>The name without "the" before it.</summary>
    public static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;
}
