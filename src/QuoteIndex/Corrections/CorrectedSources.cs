namespace QuoteIndex.Corrections;

/// <summary>Keeps the statements of an engine as their corrections want them: the one place that decides it, for every engine.</summary>
/// <param name="table">The engine, in a transaction.</param>
internal sealed class CorrectedSources(ICorrectionTable table)
{
    /// <summary>What is to be kept of a source that was read; which of its corrections apply is noted.</summary>
    public SourceDocument Correct(SourceDocument extracted)
    {
        string location = extracted.Source.Location;
        return table.Read(location) is { } json ? Apply(extracted, [.. CorrectionJson.ReadStored(json).Select(stored => stored.Correction)]) : extracted;
    }

    /// <summary>Takes in corrections, each in place of those of the same statement; one that says nothing takes them back.</summary>
    public void Change(IReadOnlyList<Correction> corrections)
    {
        foreach (IGrouping<string, Correction> ofSource in corrections.GroupBy(correction => correction.Location, StringComparer.Ordinal))
        {
            // Of several of the same statement the last counts.
            Correction[] given = [.. ofSource.Reverse().DistinctBy(correction => correction.Id).Reverse()];
            List<StoredCorrection> kept = CorrectionJson.ReadStored(table.Read(ofSource.Key));
            SourceDocument? stored = table.Source(ofSource.Key);
            SourceDocument? extracted = stored is null ? null : Extracted(stored, kept);
            HashSet<int> corrected = extracted is null ? [] : [.. StatementMatches.Of(extracted.Quotes, [.. given.Select(correction => correction.Statement)]).OfType<int>()];
            kept.RemoveAll(old => given.Any(correction => correction.Id == old.Correction.Id) || (old.Index is { } index && corrected.Contains(index)));
            List<Correction> all = [.. kept.Select(old => old.Correction), .. given.Where(correction => correction.SaysAnything)];
            if (extracted is null)
            {
                Write(ofSource.Key, [.. all.Select(correction => new StoredCorrection(correction, null))]);
            }
            else
            {
                table.Put(Apply(extracted, all));
            }
        }
    }

    /// <summary>The corrections that were written for a source.</summary>
    public static IEnumerable<Correction> Read(string json) => CorrectionJson.ReadStored(json)
        .Select(stored => stored.Correction with { State = stored.Index is null ? CorrectionState.StatementGone : CorrectionState.Applied });

    private SourceDocument Apply(SourceDocument extracted, List<Correction> corrections)
    {
        int?[] places = StatementMatches.Of(extracted.Quotes, [.. corrections.Select(correction => correction.Statement)]);
        var stored = new List<StoredCorrection>(corrections.Count);
        var quotes = new Quote?[extracted.Quotes.Count];
        for (int i = 0; i < quotes.Length; i++)
        {
            quotes[i] = extracted.Quotes[i];
        }

        foreach ((int i, Correction correction) in corrections.Index())
        {
            Correction now = places[i] is { } place ? correction with { Statement = extracted.Quotes[place] } : correction;
            stored.Add(new StoredCorrection(now, places[i]));
            if (places[i] is { } index)
            {
                quotes[index] = now.Withdrawn ? null : now.Corrected();
            }
        }

        Write(extracted.Source.Location, stored);
        return extracted with { Quotes = [.. quotes.OfType<Quote>()] };
    }

    // The statements that extraction found, put together of those that were kept and those that were left out.
    private static SourceDocument Extracted(SourceDocument stored, IEnumerable<StoredCorrection> corrections)
    {
        List<Quote> quotes = [.. stored.Quotes.Select(quote => quote.Extracted ?? quote)];
        foreach (StoredCorrection withdrawn in corrections.Where(correction => correction is { Index: not null, Correction.Withdrawn: true }).OrderBy(correction => correction.Index))
        {
            quotes.Insert(Math.Min(withdrawn.Index!.Value, quotes.Count), withdrawn.Correction.Statement);
        }

        return stored with { Quotes = quotes };
    }

    private void Write(string location, List<StoredCorrection> corrections) =>
        table.Write(location, corrections.Count == 0 ? null : CorrectionJson.Write(corrections));
}
