namespace QuoteIndex.Reading;

/// <summary>
/// Tells who answers in an interview whose labels are the letters Q and A: the one person whom headline and opening treat as such.
/// </summary>
internal static class Interviewee
{
    /// <summary>Gives the turns labelled "A" to the person the interview is with, where the opening names one.</summary>
    public static void NameAnswers(TranscriptBlocks blocks, List<Turn> turns, NewsLayout news, Cast cast)
    {
        CastMember? answer = turns.Select(t => t.Member).FirstOrDefault(m => m is { Side: SpeakerSide.Answer, Name: null });
        if (answer is null || Find(blocks, turns[0].Label.Block, news) is not { } name)
        {
            return;
        }

        CastMember known = cast.Add(name, SpeakerSide.Answer);
        known.Learn(new(answer.Title, answer.Company));
        foreach (Turn turn in turns.Where(t => ReferenceEquals(t.Member, answer)))
        {
            turn.Member = known;
        }
    }

    // Of the names the one with most that speaks for a person: a given name first, a title in the introduction, the surname alone.
    private static string? Find(TranscriptBlocks blocks, int firstTurn, NewsLayout news)
    {
        string text = blocks.Text;
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var alone = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < firstTurn; i++)
        {
            if (news.Paragraphs[i].Role == ParagraphRole.Boilerplate || blocks.IsListed(i))
            {
                continue;
            }

            foreach (TextSpan run in NameRuns.In(text, blocks[i].Span))
            {
                ReadOnlySpan<char> words = NameRuns.Person(text, run).In(text);
                if (!words.Contains(' '))
                {
                    alone.Add(words.ToString());
                }
                else if (SpeakerLabel.LooksLikeName(words, 2) && !PeopleNames.HasCommonWord(words))
                {
                    names.TryAdd(words.ToString(), PeopleNames.BeginsWithGivenName(words) ? 1 : 0);
                }
            }

            foreach (Introduction introduction in Introductions.In(text, blocks[i].Span, allowsFirm: false).Where(n => n.Affiliation.Title is not null))
            {
                string name = introduction.Name.In(text).ToString();
                names[name] = names.GetValueOrDefault(name) + 1;
            }
        }

        return Likeliest(names, alone);
    }

    private static string? Likeliest(Dictionary<string, int> names, HashSet<string> alone)
    {
        (string? best, int most) = (null, 0);
        foreach ((string name, int score) in names)
        {
            int total = score + (alone.Contains(name[(name.LastIndexOf(' ') + 1)..]) ? 1 : 0);
            (best, most) = total > most ? (name, total) : (best, most);
        }

        return best;
    }
}
