namespace QuoteIndex;

/// <summary>
/// What people are in an application's articles ("scrum lord", "Länderchef") and QuoteIndex does not take for a title. Immutable.
/// </summary>
/// <param name="Name">The title, one word or several, in the singular; found whatever its case.</param>
public sealed record JobTitle(string Name)
{
    /// <summary>
    /// The title it is read as, one word: "president" for one that heads a company, "minister" for one of politics. Default "manager".
    /// </summary>
    public string Like { get; init; } = "manager";
}
