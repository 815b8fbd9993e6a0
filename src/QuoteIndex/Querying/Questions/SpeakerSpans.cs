using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>Tells which words of a question name speakers, and where they end.</summary>
internal sealed class SpeakerSpans(NameDirectory names, List<QuestionToken> tokens)
{
    /// <summary>A speaker's words go no further than this beyond his name or role to the verb ("the mayor of New York City said").</summary>
    public const int Reach = 4;

    // An opening that names speakers has no more words than this.
    private const int LongestOpening = 60;

    // The length of the name or role at each place, -1 where nobody has looked yet.
    private readonly int[] pieces = [.. Enumerable.Repeat(-1, tokens.Count)];

    private int Count => tokens.Count;

    /// <summary>True for a word that may be part of a name nobody here has.</summary>
    public bool IsNameLike(int i) => tokens[i].Form.Length > 1 && !StopWords.Contains(tokens[i].Form)
        && (SpeakerWords.IsGivenName(tokens[i]) || (char.IsUpper(tokens[i].Text[0]) && !tokens.Is("question", i)));

    /// <summary>True when a speaker's words may begin here.</summary>
    public bool Begins(int i) =>
        i < Count && (PieceLength(i) > 0 || StopWords.Contains(tokens[i].Form) || SpeakerWords.IsRoleModifier(tokens[i]) || char.IsUpper(tokens[i].Text[0]) || SpeakerWords.IsGivenName(tokens[i]))
        && !(tokens.Reports(i) && !char.IsUpper(tokens[i].Text[0]));

    /// <summary>The length of a name, role or body at a place; 0 when there is none.</summary>
    public int PieceLength(int i)
    {
        if (pieces[i] < 0)
        {
            pieces[i] = FindPiece(i);
        }

        return pieces[i];
    }

    private int FindPiece(int i)
    {
        int length = Math.Max(names.FindPerson(tokens, i, Count).Length, names.FindCompany(tokens, i, Count, out _));
        bool plain = length == 1 && char.IsLower(tokens[i].Text[0]) && (StopWords.Contains(tokens[i].Form) || TopicWords.IsLight(tokens[i].Word));
        return length > 0 && !plain ? length : SpeakerWords.IsRole(tokens[i]) || tokens.Is("everyone", i) ? 1 : 0;
    }

    /// <summary>The words from a place on that name speakers, and nothing else.</summary>
    public int NamesLength(int start)
    {
        int i = start, named = start;
        while (i < Count)
        {
            int length = PieceLength(i);
            if (length > 0)
            {
                i += length;
                named = i;
            }
            else if (tokens[i].Form is "the" or "a" or "an" or "and" or "or" or "of" or "at" || SpeakerWords.IsRoleModifier(tokens[i]) || SpeakerWords.IsPeople(tokens[i]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return named - start;
    }

    /// <summary>Where the opening ends that may name speakers: names, roles, words before and between them.</summary>
    public int OpeningEnd(int start)
    {
        int i = start, reach = start + Reach;
        while (i < Count && i <= reach && i < start + LongestOpening)
        {
            int length = PieceLength(i);
            if (length > 0)
            {
                i += length;
                reach = i + Reach;
            }
            else
            {
                i++;
            }
        }

        return Math.Min(i, Count - 1);
    }

    /// <summary>True when the words name a speaker: a name or role stands among them, and nothing that must be a topic.</summary>
    public bool Names(int start, int end)
    {
        bool named = false, link = false;
        for (int i = start; i < end;)
        {
            int length = PieceLength(i);
            if (length > 0)
            {
                named = true;
                i += length;
                continue;
            }

            if (i > start && IntroducesTopic(i))
            {
                // "Clinton on Trump's tweets": Trump does not speak.
                return false;
            }

            bool light = StopWords.Contains(tokens[i].Form) || SpeakerWords.IsRoleModifier(tokens[i]) || SpeakerWords.IsPeople(tokens[i]) || SpeakerWords.IsBody(tokens[i]);
            link |= tokens.Is("at", i);
            if (!light && named && !link && !BeforeRole(i, end))
            {
                return false;
            }

            i++;
        }

        return named;
    }

    private bool ReportsAfter(int i) => tokens.FindIndex(i, token => QuestionParser.Is("report", token)) >= 0;

    private bool IntroducesTopic(int i) => tokens.Is("topic", i) && !tokens.Is("clause", i);

    private bool BeforeRole(int i, int end)
    {
        for (int j = i + 1; j < end && j <= i + 2; j++)
        {
            if (SpeakerWords.IsRole(tokens[j]) || SpeakerWords.IsBody(tokens[j]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a body and nothing else: "union reaction", "the government's response".</summary>
    public bool IsBodyAlone(int start, int end) => SpeakerWords.IsBody(tokens[end - 1]) && tokens.GetRange(start, end - 1 - start).TrueForAll(token => StopWords.Contains(token.Form));

    /// <summary>Where the speaker after an auxiliary ends and the verb begins.</summary>
    public int SubjectEnd(int start)
    {
        int named = start;
        bool link = false;
        for (int i = start; i < Count;)
        {
            int length = PieceLength(i);
            if (length > 0 && !(named > start && tokens.Is("report", i)))
            {
                i += length;
                (named, link) = (i, false);
            }
            else if (i > start && IntroducesTopic(i) && !ReportsAfter(i))
            {
                // "Why is the town not excited about Clinton?"
                return named;
            }
            else if (named == start && i > start && SpeakerWords.IsBody(tokens[i]))
            {
                // "The flight attendants' union" speaks, whoever else is named after it.
                named = ++i;
            }
            else if (named == start && IsUnknownName(start, i))
            {
                named = ++i;
                if (!tokens.Reports(i) && !tokens.Is("at", i) && !SpeakerWords.IsRole(tokens[i]) && !StopWords.Contains(tokens[i].Form))
                {
                    return named;
                }
            }
            else if (tokens.Is("at", i) && named > start)
            {
                (i, link) = (i + 1, true);
            }
            else if (tokens.Reports(i) && i > start && (named > start || tokens.Is("report", i)))
            {
                return i;
            }
            else if (named > start && !link && !StopWords.Contains(tokens[i].Form) && !BeforeVerb(i))
            {
                return i;
            }
            else if (named == start && i - start > 2 * Reach)
            {
                return start;
            }
            else
            {
                i++;
            }
        }

        return named;
    }

    // "Why does AIPAC let Trump speak?": a capital before small letters, where the speaker must stand.
    private bool IsUnknownName(int start, int i) => char.IsUpper(tokens[i].Text[0]) && !SpeakerWords.IsPeople(tokens[i]) && i + 1 < Count && char.IsLower(tokens[i + 1].Text[0])
        && tokens.GetRange(start, i - start).TrueForAll(token => StopWords.Contains(token.Form) || char.IsUpper(token.Text[0]));

    // True when a word after the name still belongs to the speaker, because the verb that reports, or a role, comes soon.
    private bool BeforeVerb(int i)
    {
        bool link = false;
        for (int j = i + 1; j < Count && j <= i + Reach; j++)
        {
            if (tokens.Is("report", j) || (!link && SpeakerWords.IsRole(tokens[j])))
            {
                return true;
            }

            // "Would Cuban run for president?"
            link |= tokens.Is("at", j);
            if (StopWords.Contains(tokens[j].Form) && !tokens.Is("at", j))
            {
                return false;
            }
        }

        return false;
    }
}
