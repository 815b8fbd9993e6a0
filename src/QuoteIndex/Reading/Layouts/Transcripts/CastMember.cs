using QuoteIndex.Attribution;

namespace QuoteIndex.Reading;

/// <summary>One who takes part in a transcript, and what is known of them so far.</summary>
internal sealed class CastMember(string? name, SpeakerSide side)
{
    /// <summary>The fullest name; null for one who is not named.</summary>
    public string? Name { get; private set; } = name;

    public SpeakerSide Side { get; set; } = side;

    public string? Title { get; set; }

    public string? Company { get; set; }

    /// <summary>True when a list of those who take part holds the name.</summary>
    public bool IsListed { get; set; }

    public PersonName? Parts { get; private set; } = name is null ? null : PersonName.Parse(name);

    /// <summary>Takes what a label or list says where nothing is known yet.</summary>
    public void Learn(Affiliation affiliation)
    {
        Title ??= affiliation.Title;
        Company ??= affiliation.Company;
    }

    /// <summary>Takes a fuller form of the name.</summary>
    public void Rename(string fuller)
    {
        Name = fuller;
        Parts = PersonName.Parse(fuller);
    }
}
