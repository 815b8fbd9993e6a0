using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Variants;

/// <summary>
/// "This statement has this fingerprint", as one number: the fingerprint, the statement's id, and the hint to its speaker, from
/// the highest bits to the lowest, so that postings sort by fingerprint and then by statement.
/// </summary>
internal readonly record struct UtterancePosting(ulong Value)
{
    public const int IdBits = 28;
    public const int HintBits = SpeakerIdentity.HintBits;

    private const long LastId = (1L << IdBits) - 1;

    public uint Fingerprint => (uint)(Value >> (IdBits + HintBits));

    public long Quote => (long)(Value >> HintBits) & LastId;

    public byte Hint => (byte)(Value & ((1 << HintBits) - 1));

    /// <summary>The id and the hint as one number.</summary>
    public ulong Payload => Value & ((1UL << (IdBits + HintBits)) - 1);

    public static UtterancePosting Of(uint fingerprint, long quote, byte hint) => quote <= LastId
        ? new UtterancePosting(((ulong)fingerprint << (IdBits + HintBits)) | ((ulong)quote << HintBits) | hint)
        : throw new QuoteIndexException("The index holds more statements than it can tell apart. Divide the files among several indexes.");

    /// <summary>Adds those of a statement.</summary>
    public static void AddTo(List<UtterancePosting> postings, long quote, UtteranceSketch sketch)
    {
        foreach (uint fingerprint in sketch.Fingerprints)
        {
            postings.Add(Of(fingerprint, quote, sketch.Speaker.Hint));
        }
    }
}
