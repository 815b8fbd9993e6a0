namespace QuoteIndex.Reading;

/// <summary>Finds for each turn the question it answers: the whole turn of who asked last.</summary>
internal static class Questions
{
    private const int LongestCourtesy = 25;

    // "Desmond?" hands over; it asks nothing.
    private const int FewestRead = 5;

    /// <summary>Gives every turn of somebody who answers its question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="turns">The turns in order.</param>
    /// <param name="isCall">True for a company's call, where analysts ask; else whoever's turns mostly end in questions asks.</param>
    public static void Assign(string text, List<Turn> turns, bool isCall)
    {
        HashSet<CastMember> askers = isCall ? [] : Askers(text, turns);
        string? question = null;
        bool hasAsked = false;
        foreach (Turn turn in turns)
        {
            if (turn.Member.Side == SpeakerSide.Operator)
            {
                question = EndsQuestion(text, turn) ? null : question;
                continue;
            }

            string words = turn.Words(text);
            if (words.Length == 0)
            {
                continue;
            }

            bool asks = turn.Member.Side is SpeakerSide.Analyst or SpeakerSide.Question || askers.Contains(turn.Member) || (isCall && ReadsQuestion(turn, words, hasAsked));
            if (!asks)
            {
                bool isOver = isCall && LeadsCall(turn) && words.AsSpan().ContainsAny(TranscriptWords.NoMoreQuestions);
                question = isOver ? null : question;
                turn.Question = question;
                if (!isCall && LineText.LastMark(words) == '?')
                {
                    // On a panel the others ask one another.
                    question = words;
                }

                continue;
            }

            hasAsked = true;
            Courtesy courtesy = CourtesyOf(words);
            question = courtesy switch
            {
                Courtesy.None => words,
                Courtesy.Thanks => null,
                _ => question,
            };
        }
    }

    private enum Courtesy
    {
        /// <summary>A question, or whatever else is to be answered.</summary>
        None,

        /// <summary>"Thank you, that's very helpful": the question is over.</summary>
        Thanks,

        /// <summary>"Right." "Okay.": the answer goes on.</summary>
        Acknowledgement,
    }

    private static Courtesy CourtesyOf(string words)
    {
        // "[laughs] Okay."
        int bracket = words[0] is '[' or '(' ? words.AsSpan().IndexOfAny("])") : -1;
        words = bracket > 0 && bracket + 1 < words.Length ? words[(bracket + 1)..] : words;
        if (words.Contains('?', StringComparison.Ordinal) || LineText.CountWords(words) > LongestCourtesy)
        {
            return Courtesy.None;
        }

        return TranscriptWords.Acknowledgement.HasAll(words) ? Courtesy.Acknowledgement
            : TranscriptWords.Thanks.HasAny(words) ? Courtesy.Thanks
            : Courtesy.None;
    }

    // On a call the IR officer or moderator may read out what others wrote.
    private static bool ReadsQuestion(Turn turn, string words, bool hasAsked) =>
        turn.Member.Side == SpeakerSide.Host
        || (LeadsCall(turn) && words.AsSpan().TrimEnd().EndsWith("?") && LineText.CountWords(words) >= FewestRead && (hasAsked || words.Contains("question", StringComparison.OrdinalIgnoreCase)));

    private static bool LeadsCall(Turn turn) => turn.Member.Title.AsSpan().ContainsAny(TranscriptWords.Relations);

    private static bool EndsQuestion(string text, Turn turn)
    {
        foreach ((_, TextSpan span) in turn.Speech)
        {
            ReadOnlySpan<char> words = span.In(text);
            if (words.ContainsAny(TranscriptWords.NoMoreQuestions) || words.Contains("question", StringComparison.OrdinalIgnoreCase)
                || words.Contains("go ahead", StringComparison.OrdinalIgnoreCase) || words.Contains("line", StringComparison.OrdinalIgnoreCase)
                || Introductions.In(text, span, allowsFirm: true).Any())
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<CastMember> Askers(string text, List<Turn> turns)
    {
        var tally = new Dictionary<CastMember, (int Asked, int All)>();
        foreach (Turn turn in turns)
        {
            string words = turn.Words(text);
            if (words.Length > 0 && CourtesyOf(words) == Courtesy.None)
            {
                (int asked, int all) = tally.GetValueOrDefault(turn.Member);
                tally[turn.Member] = (asked + (LineText.LastMark(words.AsSpan().TrimEnd()) == '?' ? 1 : 0), all + 1);
            }
        }

        HashSet<CastMember> askers = [.. turns.Select(t => t.Member).Where(m => m.Side == SpeakerSide.Host)];
        askers.UnionWith(tally.Where(t => t.Key.Side is SpeakerSide.Unknown or SpeakerSide.Executive && t.Value.Asked * 2 >= t.Value.All && t.Value.Asked > 0).Select(t => t.Key));

        // If everybody asks, nobody leads: then the one who asks most does.
        if (askers.Count > 0 && askers.Count == tally.Count && tally.Count > 1)
        {
            KeyValuePair<CastMember, (int Asked, int All)> least = tally.MinBy(t => (double)t.Value.Asked / t.Value.All);
            askers.Remove(least.Key);
        }

        return askers;
    }
}
