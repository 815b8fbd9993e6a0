using QuoteIndex.Attribution;

namespace QuoteIndex.Corrections;

/// <summary>What a correction makes of a statement.</summary>
internal static class CorrectedQuote
{
    public static Quote Of(Correction correction)
    {
        Quote found = correction.Statement;
        Speaker speaker = SpeakerOf(correction, found.Speaker);
        bool stays = correction.Speaker is not { } name || MayBe(found.Speaker.Name, name);
        string? company = stays ? found.Company : speaker.Kind == SpeakerKind.Organization ? speaker.Name : null;
        return found with
        {
            Speaker = speaker with { Title = correction.Title is { } title ? NullIfEmpty(title) : stays ? found.Speaker.Title : null },
            Company = correction.Company is { } given ? NullIfEmpty(given) : company,
            SaidOn = correction.SaidOn ?? found.SaidOn,
            Confidence = 1,
            Extracted = found,
        };
    }

    // The words at the statement are a fact of the text, whoever they stand for; of nobody they say nothing.
    private static Speaker SpeakerOf(Correction correction, Speaker found) => correction.Speaker switch
    {
        null => found,
        "" => Speaker.Unknown,
        var name => found with { Name = name, Kind = correction.SpeakerKind ?? SpeakerKind.Person },
    };

    // A name in full or in short keeps what was known of the person; anybody else has another title and, for all we know, another employer.
    private static bool MayBe(string? found, string name) =>
        found == name || (found is not null && PersonName.Parse(found) is { } one && PersonName.Parse(name) is { } other && one.MayBe(other));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
