namespace QuoteIndex.Attribution;

/// <summary>Collects the mentions of an article while they are found, and which token belongs to which: the first that took it.</summary>
internal sealed class MentionMapBuilder(int tokens)
{
    private readonly Mention?[] at = new Mention?[tokens];
    private readonly List<Mention> mentions = [];
    private readonly List<Description> descriptions = [];
    private readonly Dictionary<Mention, (int First, int End)> phrases = [];

    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>The mention the token belongs to; null when it belongs to none.</summary>
    public Mention? this[int token] => at[token];

    public void Add(Mention mention) => Add(mention, mention.First, mention.End);

    /// <summary>Adds a mention that takes the tokens [first, end) of its phrase, where no other has them.</summary>
    public void Add(Mention mention, int first, int end)
    {
        mentions.Add(mention);
        for (int i = first; i < end; i++)
        {
            at[i] ??= mention;
        }
    }

    /// <summary>Makes the words [first, end) of the phrase [phraseFirst, phraseEnd) words about a mention that is there already.</summary>
    public void Extend(Mention mention, int first, int end, int phraseFirst, int phraseEnd)
    {
        (int f, int e) = Phrase(mention);
        phrases[mention] = (Math.Min(f, phraseFirst), Math.Max(e, phraseEnd));
        Array.Fill(at, mention, first, end - first);
    }

    /// <summary>A mention with the descriptions beside it: tokens [First, End).</summary>
    public (int First, int End) Phrase(Mention mention) => phrases.GetValueOrDefault(mention, (mention.First, mention.End));

    /// <summary>Adds what a phrase tells about its holder; other mentions within the phrase only modify that.</summary>
    public void Describe(Mention holder, Description description, int first, int end)
    {
        description.Holder = holder;
        if (description.Employer is { } employer && employer != holder)
        {
            employer.Modifies ??= holder;
        }

        MarkModifiers(description.First, first, holder);
        MarkModifiers(end, description.End, holder);
        descriptions.Add(description);
    }

    /// <summary>The mentions in order of place.</summary>
    public MentionMap Build()
    {
        mentions.Sort((a, b) => a.Head.CompareTo(b.Head));
        return new MentionMap(mentions, descriptions, at);
    }

    private void MarkModifiers(int first, int end, Mention holder)
    {
        for (int i = first; i < end; i++)
        {
            if (at[i] is { } modifier && modifier != holder)
            {
                modifier.Modifies ??= holder;
            }
        }
    }
}
