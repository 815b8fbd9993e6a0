using System.Collections.Concurrent;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Utterances;

/// <summary>Who a speaker may be, compared across articles that name people more or less fully. Immutable.</summary>
internal sealed class SpeakerIdentity
{
    /// <summary>How many bits a hint has.</summary>
    public const int HintBits = 6;

    private const int MaximumCached = 50_000;

    private static readonly ConcurrentDictionary<(SpeakerKind Kind, string? Name, string? Company), SpeakerIdentity> Cache = new();

    private static int cached;

    private readonly SpeakerKind kind;
    private readonly IReadOnlyList<string> words;
    private readonly string company;

    private SpeakerIdentity(SpeakerKind kind, IReadOnlyList<string> words, string company)
    {
        this.kind = kind;
        this.words = words;
        this.company = company;
        ulong key = Mixing.Combine((ulong)kind, WordId.Of(company).Value);
        foreach (string word in words)
        {
            key = Mixing.Combine(key, WordId.Of(word).Value);
        }

        Key = key;

        // One word may be the first name or the last, and a company may be its people.
        Hint = kind == SpeakerKind.Organization || words.Count < 2 ? (byte)0 : (byte)(1 + (WordId.Of(words[^1]).Value >> 32) % ((1 << HintBits) - 1));
    }

    /// <summary>Equal for speakers that are described alike, which then are the same to every third.</summary>
    public ulong Key { get; }

    /// <summary>Two that are neither 0 nor equal are different people for certain.</summary>
    public byte Hint { get; }

    public bool IsNamed => words.Count > 0;

    public static SpeakerIdentity Of(in UtteranceStatement statement)
    {
        (SpeakerKind Kind, string? Name, string? Company) speaker =
            (statement.SpeakerKind, statement.Name, statement.Name is null ? null : statement.Company);
        if (!Cache.TryGetValue(speaker, out SpeakerIdentity? identity))
        {
            identity = new SpeakerIdentity(
                speaker.Kind,
                speaker.Name is null ? [] : PersonName.Required(speaker.Name),
                speaker.Company is null ? "" : CompanyName.Key(speaker.Company));
            if (cached < MaximumCached && Cache.TryAdd(speaker, identity))
            {
                Interlocked.Increment(ref cached);
            }
        }

        return identity;
    }

    public static bool HintsDiffer(byte one, byte other) => one != 0 && other != 0 && one != other;

    /// <summary>
    /// False when they are two different ones. One that is not named may be anybody; a full name is the same as its
    /// surname, and a company the same as who speaks for it.
    /// </summary>
    public bool MayBe(SpeakerIdentity other)
    {
        if (!IsNamed || !other.IsNamed)
        {
            return true;
        }

        if (HintsDiffer(Hint, other.Hint))
        {
            return false;
        }

        if (kind == SpeakerKind.Organization ^ other.kind == SpeakerKind.Organization)
        {
            (SpeakerIdentity organization, SpeakerIdentity person) = kind == SpeakerKind.Organization ? (this, other) : (other, this);
            return person.company.Length > 0
                && (person.company == organization.company || person.company == CompanyName.Key(string.Join(' ', organization.words)));
        }

        return words.Count <= other.words.Count ? words.All(other.words.Contains) : other.words.All(words.Contains);
    }
}
