namespace QuoteIndex.Language;

/// <summary>
/// Brings the classes of one word in an article together: news uses a name for one thing, so where a word that stands alone
/// was classed now as a company and now as a person, the class of its other places decides when they clearly agree (the one
/// sense per discourse of Gale, Church and Yarowsky, 1992).
/// </summary>
internal sealed class NameConsistency
{
    // A name within a longer one ("Meta Platforms", "Jane Porter") is more certain than one that stands alone.
    private const int LongNameVotes = 2;
    private const int Majority = 3;

    private readonly Dictionary<uint, Votes> votes = [];

    /// <summary>Counts the names of one sentence.</summary>
    public void Add(SentenceForms forms, ReadOnlySpan<Token> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (IsName(tokens[i].Name) && forms[i].IsCapital)
            {
                Votes found = votes.GetValueOrDefault(forms[i].Word);
                found.Add(tokens[i].Name, IsAlone(tokens, i) ? 1 : LongNameVotes);
                votes[forms[i].Word] = found;
            }
        }
    }

    /// <summary>Corrects the names of one sentence, after those of the whole article were added.</summary>
    public void Apply(string text, Span<Token> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (IsName(tokens[i].Name) && IsAlone(tokens, i)
                && votes.TryGetValue(WordForm.Of(text, tokens[i].Start, tokens[i].End).Word, out Votes found))
            {
                tokens[i].Name = found.Decide(tokens[i].Name);
            }
        }
    }

    private static bool IsName(NameClass name) => name is NameClass.Person or NameClass.Organization or NameClass.Location or NameClass.Misc;

    private static bool IsAlone(ReadOnlySpan<Token> tokens, int i) =>
        (i == 0 || !IsName(tokens[i - 1].Name)) && (i + 1 == tokens.Length || !IsName(tokens[i + 1].Name));

    private struct Votes
    {
        private int person;
        private int organization;
        private int location;
        private int misc;

        public void Add(NameClass name, int weight)
        {
            switch (name)
            {
                case NameClass.Person:
                    person += weight;
                    break;
                case NameClass.Organization:
                    organization += weight;
                    break;
                case NameClass.Location:
                    location += weight;
                    break;
                default:
                    misc += weight;
                    break;
            }
        }

        public readonly NameClass Decide(NameClass own)
        {
            int all = person + organization + location + misc;
            int best = Math.Max(Math.Max(person, organization), Math.Max(location, misc));
            return best < Majority * (all - best) ? own
                : best == person ? NameClass.Person
                : best == organization ? NameClass.Organization
                : best == location ? NameClass.Location
                : NameClass.Misc;
        }
    }
}
