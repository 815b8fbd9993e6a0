namespace QuoteIndex.Utterances;

/// <summary>Words in a row that two texts have alike.</summary>
/// <param name="Here">The first of them in the one text, counted in words.</param>
/// <param name="There">The first of them in the other.</param>
/// <param name="Length">How many there are.</param>
internal readonly record struct WordRun(int Here, int There, int Length)
{
    public int HereEnd => Here + Length;

    public int ThereEnd => There + Length;
}
