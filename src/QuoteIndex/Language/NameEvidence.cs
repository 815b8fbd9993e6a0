namespace QuoteIndex.Language;

/// <summary>What the surroundings of a capitalized word tell somewhere in an article.</summary>
[Flags]
internal enum NameClues : ushort
{
    None = 0,

    /// <summary>Behind a first name: "Jane Porter".</summary>
    AfterFirstName = 1,

    /// <summary>Behind "Mr." and the like.</summary>
    AfterHonorific = 2,

    /// <summary>Behind a title or trade: "President Obama", "analyst Porter".</summary>
    AfterTitle = 4,

    /// <summary>A first name in front of another capitalized word.</summary>
    IsFirstName = 8,

    /// <summary>In front of a word of companies' names: "Meta Platforms".</summary>
    BeforeCompanyWord = 16,

    /// <summary>In front of a title: "Meta CEO", "Acme's president".</summary>
    BeforeTitle = 32,

    /// <summary>Has or precedes what companies have: "Acme shares", "Acme's customers".</summary>
    HasBusiness = 64,

    /// <summary>In front of a ticker or short name in brackets: "Nvidia (NVDA)".</summary>
    BeforeTicker = 128,

    AfterThe = 256,

    /// <summary>Behind "in".</summary>
    AfterIn = 512,

    /// <summary>Behind "at", "of", "by", "for" or "with".</summary>
    AfterPreposition = 1024,

    /// <summary>In front of ", who" or ", 56,".</summary>
    BeforeWho = 2048,

    /// <summary>In front of ", which" or ", whose".</summary>
    BeforeWhich = 4096,

    /// <summary>Capitalized with no capitalized neighbour.</summary>
    Alone = 8192,

    /// <summary>Has a trade behind it: "Porter, an analyst", "Porter, chief executive".</summary>
    BeforeTrade = 16384,
}

/// <summary>
/// Collects, for every capitalized word of an article, the clues of all its places, before any name is tagged: a name that
/// stands bare in one sentence is explained in another (context aggregation, Ratinov and Roth, 2009).
/// </summary>
internal sealed class NameEvidence
{
    private static readonly uint The = Hash("the"), In = Hash("in"), Who = Hash("who"), Which = Hash("which"), Whose = Hash("whose");
    private static readonly HashSet<uint> Prepositions = [Hash("at"), Hash("of"), Hash("by"), Hash("for"), Hash("with")];

    private readonly Dictionary<uint, NameClues> clues = [];

    public void Clear() => clues.Clear();

    public NameClues Find(in WordForm word) => clues.GetValueOrDefault(word.Word);

    /// <summary>Adds the clues of one sentence, whose forms and tags are given.</summary>
    public void Add(SentenceForms forms, ReadOnlySpan<Token> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            // The first word of a sentence is capitalized for another reason; what is around it still tells when it is a name.
            if (forms[i].IsCapital && tokens[i].Tag is WordClass.NNP or WordClass.NNPS or WordClass.NN or WordClass.JJ)
            {
                NameClues found = CluesAt(forms, tokens, i);
                if (found != NameClues.None)
                {
                    clues[forms[i].Word] = clues.GetValueOrDefault(forms[i].Word) | found;
                }
            }
        }
    }

    private static NameClues CluesAt(SentenceForms forms, ReadOnlySpan<Token> tokens, int i)
    {
        ref readonly WordForm left = ref forms[i - 1];
        ref readonly WordForm right = ref forms[i + 1];
        NameHints before = NameLexicon.Find(left), after = NameLexicon.Find(right);
        var found = NameClues.None;
        if (left.IsCapital && (before & NameHints.FirstName) != 0)
        {
            found |= NameClues.AfterFirstName;
        }

        if ((before & NameHints.Honorific) != 0)
        {
            found |= NameClues.AfterHonorific;
        }

        if ((before & NameHints.Title) != 0)
        {
            found |= NameClues.AfterTitle;
        }

        if (right.IsCapital && (NameLexicon.Find(forms[i]) & NameHints.FirstName) != 0)
        {
            found |= NameClues.IsFirstName;
        }

        if (right.IsCapital && (after & NameHints.Company) != 0)
        {
            found |= NameClues.BeforeCompanyWord;
        }

        bool possessive = i + 2 < tokens.Length && tokens[i + 1].Tag == WordClass.POS;
        NameHints owned = possessive ? NameLexicon.Find(forms[i + 2]) : after;
        if ((owned & NameHints.Title) != 0)
        {
            found |= NameClues.BeforeTitle;
        }

        if ((owned & NameHints.Business) != 0)
        {
            found |= NameClues.HasBusiness;
        }

        if (i + 3 < tokens.Length && tokens[i + 1].Tag == WordClass.OpenBracket && tokens[i + 3].Tag == WordClass.CloseBracket
            && (forms[i + 2].Flags & WordFlags.AllCapitals) != 0)
        {
            found |= NameClues.BeforeTicker;
        }

        if (left.Word == The)
        {
            found |= NameClues.AfterThe;
        }
        else if (left.Word == In)
        {
            found |= NameClues.AfterIn;
        }
        else if (Prepositions.Contains(left.Word))
        {
            found |= NameClues.AfterPreposition;
        }

        if (i + 2 < tokens.Length && tokens[i + 1].Tag == WordClass.Comma)
        {
            ref readonly WordForm next = ref forms[i + 2];
            if (next.Word == Who || ((next.Flags & WordFlags.Digit) != 0 && tokens[i + 2].End - tokens[i + 2].Start == 2))
            {
                found |= NameClues.BeforeWho;
            }
            else if (next.Word == Which || next.Word == Whose)
            {
                found |= NameClues.BeforeWhich;
            }
            else if (HasTrade(forms, tokens, i + 2))
            {
                found |= NameClues.BeforeTrade;
            }
        }

        if (i > 0 && !left.IsCapital && !right.IsCapital)
        {
            found |= NameClues.Alone;
        }

        return found;
    }

    // A title or trade among the next small words: "a senior analyst", "chief executive".
    private static bool HasTrade(SentenceForms forms, ReadOnlySpan<Token> tokens, int i)
    {
        int end = Math.Min(tokens.Length, i + 4);
        for (; i < end && (forms[i].Flags & WordFlags.Small) != 0; i++)
        {
            if ((NameLexicon.Find(forms[i]) & NameHints.Title) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static uint Hash(string word) => WordForm.Of(word, 0, word.Length).Word;
}
