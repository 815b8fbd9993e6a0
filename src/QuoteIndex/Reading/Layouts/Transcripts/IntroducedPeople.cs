namespace QuoteIndex.Reading;

/// <summary>Teaches the cast what the operator, the host, the writer or a colleague says of people.</summary>
internal static class IntroducedPeople
{
    /// <summary>Learns title, company and side of everybody introduced.</summary>
    public static void Learn(TranscriptBlocks blocks, List<Turn> turns, Cast cast)
    {
        LearnByName(blocks, turns, cast);
        LearnByTurn(blocks.Text, turns);
    }

    private static void LearnByName(TranscriptBlocks blocks, List<Turn> turns, Cast cast)
    {
        var turnOf = new Dictionary<int, (Turn Turn, TextSpan Span)>();
        foreach (Turn turn in turns)
        {
            foreach ((int block, TextSpan span) in turn.Speech)
            {
                turnOf[block] = (turn, span);
            }
        }

        int firstTurn = turns[0].Label.Block;
        for (int block = 0; block < blocks.Count; block++)
        {
            if (turnOf.TryGetValue(block, out (Turn Turn, TextSpan Span) said))
            {
                bool isOperator = said.Turn.Member.Side == SpeakerSide.Operator;
                bool allowsFirm = isOperator || said.Turn.Member.Side == SpeakerSide.Host;
                Learn(blocks.Text, Introductions.In(blocks.Text, said.Span, allowsFirm), cast, isOperator);
            }
            else if (block < firstTurn && blocks.IsOpen(block) && !blocks.IsListed(block))
            {
                Learn(blocks.Text, Introductions.In(blocks.Text, blocks[block].Span, allowsFirm: false, cast), cast, isOperator: false);
            }
        }
    }

    private static void Learn(string text, IEnumerable<Introduction> introductions, Cast cast, bool isOperator)
    {
        foreach (Introduction introduction in introductions)
        {
            string name = PeopleNames.FromCapitals(introduction.Name.In(text).ToString());
            if (cast.Find(name) is { } member)
            {
                bool isAsker = isOperator && introduction.Affiliation.Title is null;
                member.Learn(introduction.Affiliation);
                member.Side = member.Side == SpeakerSide.Unknown && isAsker ? SpeakerSide.Analyst : member.Side;
            }
        }
    }

    // Who speaks first after the operator introduced "Jane Doe with Bank X" is of Bank X, even if a colleague stands in.
    private static void LearnByTurn(string text, List<Turn> turns)
    {
        var heard = new HashSet<CastMember>();
        Introduction? pending = null;
        foreach (Turn turn in turns)
        {
            if (turn.Member.Side == SpeakerSide.Operator)
            {
                pending = LastAsker(text, turn) ?? pending;
            }
            else if (pending is { } introduced)
            {
                Learn(text, turn, introduced, heard.Contains(turn.Member));
                pending = null;
            }

            heard.Add(turn.Member);
        }
    }

    private static Introduction? LastAsker(string text, Turn turn)
    {
        Introduction? last = null;
        foreach ((_, TextSpan span) in turn.Speech)
        {
            foreach (Introduction introduction in Introductions.In(text, span, allowsFirm: true))
            {
                if (introduction.Affiliation is { Title: null, Company: not null } || TranscriptWords.IsOutsider(introduction.Affiliation.Title))
                {
                    last = introduction;
                }
            }
        }

        return last;
    }

    private static void Learn(string text, Turn turn, Introduction introduced, bool hasSpoken)
    {
        CastMember member = turn.Member;
        bool isOfCompany = member.Side == SpeakerSide.Executive || member is { IsListed: true, Side: not SpeakerSide.Analyst };
        if (isOfCompany || (hasSpoken && member.Side != SpeakerSide.Analyst))
        {
            return;
        }

        member.Side = member.Side is SpeakerSide.Unknown ? SpeakerSide.Analyst : member.Side;
        member.Learn(introduced.Affiliation);
        bool isLabelledAsker = member.Side == SpeakerSide.Question
            || turn.Label.Label.Span.In(text).TrimEnd(" 0123456789").Equals("analyst", StringComparison.OrdinalIgnoreCase);
        if (member.Name is null && isLabelledAsker)
        {
            member.Rename(introduced.Name.In(text).ToString());
        }
    }
}
