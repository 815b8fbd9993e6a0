namespace QuoteIndex.Storage.Inverted;

/// <summary>What matches every operand.</summary>
internal sealed class AndMatcher(IEnumerable<Matcher> operands) : Matcher
{
    // The cheapest first: what it leaves is all the others are asked about.
    private readonly Matcher[] operands = [.. operands.OrderBy(operand => operand.Cost)];

    public override long Cost => operands.Length == 0 ? long.MaxValue : operands[0].Cost;

    public override int Next(int document)
    {
        foreach (Matcher operand in operands)
        {
            document = operand.Next(document);
            if (document == int.MaxValue)
            {
                break;
            }
        }

        return document;
    }

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        foreach (Matcher operand in operands)
        {
            if (Window.IsEmpty(bits))
            {
                return;
            }

            operand.Keep(start, end, bits);
        }
    }

    public override void AddReadings(List<IReadings> readings)
    {
        foreach (Matcher operand in operands)
        {
            operand.AddReadings(readings);
        }
    }
}

/// <summary>What matches at least one operand.</summary>
internal sealed class OrMatcher(WindowArena arena, IEnumerable<Matcher> operands) : Matcher
{
    private readonly Matcher[] operands = [.. operands.OrderByDescending(operand => operand.Cost)];
    private readonly ulong[] left = arena.Bits();
    private readonly ulong[] some = arena.Bits();

    public override long Cost => operands.Sum(operand => Math.Min(operand.Cost, int.MaxValue));

    public override int Next(int document) => operands.Length == 0 ? int.MaxValue : operands.Min(operand => operand.Next(document));

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        // What one operand has matched, the next ones need not be asked about.
        bits.CopyTo(left);
        foreach (Matcher operand in operands)
        {
            left.CopyTo(some.AsSpan());
            operand.Keep(start, end, some);
            Window.AndNot(left, some);
            if (Window.IsEmpty(left))
            {
                return;
            }
        }

        Window.AndNot(bits, left);
    }
}

/// <summary>What does not match the operand.</summary>
internal sealed class NotMatcher(WindowArena arena, Matcher operand) : Matcher
{
    private readonly ulong[] some = arena.Bits();

    public override long Cost => Math.Max(operand.Cost, int.MaxValue);

    public override int Next(int document) => document;

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        bits.CopyTo(some);
        operand.Keep(start, end, some);
        Window.AndNot(bits, some);
    }
}
