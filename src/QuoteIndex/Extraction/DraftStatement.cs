namespace QuoteIndex.Extraction;

/// <summary>A statement while it is put together, in terms of tokens.</summary>
internal sealed class DraftStatement
{
    /// <summary>The reporting word; -1 for a quotation without one.</summary>
    public int Cue { get; init; } = -1;

    public double CueProbability { get; init; } = 1;

    /// <summary>Content tokens in order of place, as ranges [First, End) that do not touch.</summary>
    public List<(int First, int End)> Content { get; } = [];

    /// <summary>Probability of the surest other cue that stands within the content, outside quotations.</summary>
    public double InnerCue { get; set; }

    /// <summary>Probability of the surest other cue whose content holds this cue.</summary>
    public double OuterCue { get; set; }

    /// <summary>True when most of the content is what another is reported to have said.</summary>
    public bool RelaysAnother { get; set; }

    /// <summary>How likely it is that the content is right by half or more, given that the cue reports speech.</summary>
    public double ContentSupport { get; init; } = 1;

    /// <summary>Index of the source among the noun phrases, or -1.</summary>
    public int Source { get; set; } = SourceFinder.None;

    public double SourceProbability { get; set; } = 1;

    /// <summary>Which decision made the draft: "cue", "floating" or "nearby".</summary>
    public required string Evidence { get; init; }

    /// <summary>How likely cue, content and source together make a statement.</summary>
    public double Probability { get; set; } = 1;

    /// <summary>How sure the whole is, once accepted.</summary>
    public double Confidence { get; set; } = 1;

    public int First => Content[0].First;

    public int End => Content[^1].End;

    public bool Covers(int token)
    {
        foreach ((int first, int end) in Content)
        {
            if (token >= first && token < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the words of a range out.</summary>
    public void Remove(int first, int end)
    {
        for (int i = Content.Count - 1; i >= 0; i--)
        {
            (int f, int e) = Content[i];
            if (f < end && first < e)
            {
                Content.RemoveAt(i);
                if (end < e)
                {
                    Content.Insert(i, (end, e));
                }

                if (f < first)
                {
                    Content.Insert(i, (f, first));
                }
            }
        }
    }

    /// <summary>Adds a range, joined with those it overlaps or touches.</summary>
    public void Add(int first, int end)
    {
        for (int i = Content.Count - 1; i >= 0; i--)
        {
            (int f, int e) = Content[i];
            if (f <= end && first <= e)
            {
                first = Math.Min(first, f);
                end = Math.Max(end, e);
                Content.RemoveAt(i);
            }
        }

        int at = Content.Count;
        while (at > 0 && Content[at - 1].First > first)
        {
            at--;
        }

        Content.Insert(at, (first, end));
    }
}
