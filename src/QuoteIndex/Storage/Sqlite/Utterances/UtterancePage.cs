using System.Buffers.Binary;
using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// Some postings in order as bytes: the first fingerprint, how many there are, how many bits an id has, and the least id; the
/// steps from fingerprint to fingerprint, seven bits a byte; and what ids are above the least, with the hints, in packed bits.
/// A page fills one of SQLite's, so that looking one fingerprint up reads little.
/// </summary>
internal static class UtterancePage
{
    /// <summary>How large a page is at most.</summary>
    public const int Size = 4000;

    private const int Head = 4 + 2 + 1 + 4;

    /// <summary>Reads a page.</summary>
    public static void Decode(ReadOnlySpan<byte> data, List<UtterancePosting> postings)
    {
        uint fingerprint = BinaryPrimitives.ReadUInt32LittleEndian(data);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]);
        int width = data[6] + UtterancePosting.HintBits;
        ulong least = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(data[7..]) << UtterancePosting.HintBits;
        int steps = Head, packed = Head;
        for (int i = 1; i < count; i++)
        {
            while (data[packed++] >= 0x80)
            {
            }
        }

        for (int i = 0; i < count; i++)
        {
            fingerprint += i == 0 ? 0 : ReadStep(data, ref steps);
            ulong payload = least + ReadBits(data[packed..], i * width, width);
            postings.Add(new UtterancePosting(((ulong)fingerprint << (UtterancePosting.IdBits + UtterancePosting.HintBits)) | payload));
        }
    }

    /// <summary>Adds the postings of one fingerprint; cheaper than to read the page.</summary>
    public static void Find(ReadOnlySpan<byte> data, uint fingerprint, List<UtterancePosting> found)
    {
        uint at = BinaryPrimitives.ReadUInt32LittleEndian(data);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]), steps = Head, first = -1, end = count;
        for (int i = 0; i < count; i++)
        {
            at += i == 0 ? 0 : ReadStep(data, ref steps);
            first = at == fingerprint && first < 0 ? i : first;
            end = at > fingerprint && end == count ? i : end;
        }

        if (first < 0)
        {
            return;
        }

        int width = data[6] + UtterancePosting.HintBits;
        ulong least = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(data[7..]) << UtterancePosting.HintBits;
        for (int i = first; i < end; i++)
        {
            ulong payload = least + ReadBits(data[steps..], i * width, width);
            found.Add(new UtterancePosting(((ulong)fingerprint << (UtterancePosting.IdBits + UtterancePosting.HintBits)) | payload));
        }
    }

    /// <summary>How many of the postings fit a page.</summary>
    public static int Fit(ReadOnlySpan<UtterancePosting> postings)
    {
        long least = long.MaxValue, most = 0;
        int steps = 0, count = 0;
        for (; count < postings.Length && count < ushort.MaxValue; count++)
        {
            least = Math.Min(least, postings[count].Quote);
            most = Math.Max(most, postings[count].Quote);
            steps += count == 0 ? 0 : StepLength(postings[count].Fingerprint - postings[count - 1].Fingerprint);
            if (Length(count + 1, steps, WidthOf(most - least)) > Size)
            {
                break;
            }
        }

        return count;
    }

    public static byte[] Encode(ReadOnlySpan<UtterancePosting> postings)
    {
        long least = long.MaxValue, most = 0;
        int steps = 0;
        for (int i = 0; i < postings.Length; i++)
        {
            least = Math.Min(least, postings[i].Quote);
            most = Math.Max(most, postings[i].Quote);
            steps += i == 0 ? 0 : StepLength(postings[i].Fingerprint - postings[i - 1].Fingerprint);
        }

        int bits = WidthOf(most - least);
        byte[] data = new byte[Length(postings.Length, steps, bits)];
        BinaryPrimitives.WriteUInt32LittleEndian(data, postings[0].Fingerprint);
        BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(4), (ushort)postings.Length);
        data[6] = (byte)bits;
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(7), (uint)least);
        int at = Head;
        for (int i = 1; i < postings.Length; i++)
        {
            uint step = postings[i].Fingerprint - postings[i - 1].Fingerprint;
            for (; step >= 0x80; step >>= 7)
            {
                data[at++] = (byte)(step | 0x80);
            }

            data[at++] = (byte)step;
        }

        for (int i = 0; i < postings.Length; i++)
        {
            WriteBits(data.AsSpan(at), i * (bits + UtterancePosting.HintBits), postings[i].Payload - ((ulong)least << UtterancePosting.HintBits));
        }

        return data;
    }

    private static int WidthOf(long range) => 64 - (int)long.LeadingZeroCount(range);

    // Eight more bytes, so that bits can be read and written in whole numbers.
    private static int Length(int count, int steps, int bits) => Head + steps + (((count * (bits + UtterancePosting.HintBits)) + 7) / 8) + 8;

    private static int StepLength(uint step) => 1 + ((31 - (int)uint.LeadingZeroCount(step | 1)) / 7);

    private static uint ReadStep(ReadOnlySpan<byte> data, ref int at)
    {
        uint step = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = data[at++];
            step |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return step;
            }
        }
    }

    private static ulong ReadBits(ReadOnlySpan<byte> data, int bit, int width) =>
        (BinaryPrimitives.ReadUInt64LittleEndian(data[(bit / 8)..]) >> (bit % 8)) & ((1UL << width) - 1);

    private static void WriteBits(Span<byte> data, int bit, ulong value)
    {
        Span<byte> place = data[(bit / 8)..];
        BinaryPrimitives.WriteUInt64LittleEndian(place, BinaryPrimitives.ReadUInt64LittleEndian(place) | (value << (bit % 8)));
    }
}
