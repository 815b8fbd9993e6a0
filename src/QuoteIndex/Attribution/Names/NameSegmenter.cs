using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Cuts the names out of an article: runs of capitals in the running text, taken apart where several names stand together, then
/// headings, in which only what the running text names shows where a name ends.
/// </summary>
internal sealed class NameSegmenter(SpeakerText text, CompanyMatches companies, TitleWords titles, NameBoundaries boundaries)
{
    private readonly List<NameRun> runs = [];
    private readonly List<int> headings = [];

    /// <summary>All names in order of place.</summary>
    public IReadOnlyList<NameRun> Find()
    {
        for (int s = 0; s < text.Analyzed.Sentences.Length; s++)
        {
            FindInSentence(s, text.Analyzed.Sentences[s]);
        }

        KnownNames known = KnownNames.Of(text, runs);
        Complete(known);
        FindInHeadings(known);
        return runs;
    }

    private void FindInSentence(int index, Sentence sentence)
    {
        bool titled = HeadlineCase.IsIn(text, sentence);
        if (titled && HeadlineCase.IsHeading(text, sentence))
        {
            headings.Add(index);
            return;
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!boundaries.Begins(i, sentence))
            {
                continue;
            }

            int end = boundaries.Extend(i, sentence);
            i = titled ? i : boundaries.WithPeople(i, end, sentence.First);
            if (titled)
            {
                AddTagged(i, end, index);
            }
            else
            {
                AddRun(i, end, index);
            }

            i = Math.Max(i, end - 1);
        }
    }

    // A stretch of capitals may hold several names; a headline in capitals holds them between other words.
    private void AddRun(int first, int end, int sentence)
    {
        while (end - first > 1 && IsPlaceBefore(first))
        {
            Add(first, first + 1, sentence);
            first++;
        }

        // "Interim DNC chairwoman", "Former Google engineer"
        while (end - first > 1 && text.NameOf(first) == NameClass.None && companies.EndFrom(first) == 0
            && text.Has(first, WordSense.Past | WordSense.Adornment | WordSense.Opener))
        {
            first++;
        }

        // "Meanwhile Trump": a word that is capitalized because it opens the sentence. "Tidewater Ferries" is a name.
        if (end - first > 1 && !text.Has(end - 1, WordSense.CompanyWord) && first == text.Analyzed.Sentences[sentence].First
            && text.NameOf(first) == NameClass.None && text.NameOf(first + 1) == NameClass.Person && !text.Has(first, WordSense.GivenName))
        {
            first++;
        }

        for (int i = first + 1; i < end; i++)
        {
            if (StartsPerson(i, end) || (companies.EndFrom(i) > 0 && text.NameOf(i - 1) == NameClass.Person && companies.EndFrom(first) < i))
            {
                Add(first, i, sentence);
                first = i;
            }
        }

        if (end - first <= NameBoundaries.LongestRun)
        {
            Add(first, end, sentence);
        }
        else
        {
            AddTagged(first, end, sentence);
        }
    }

    // Only the tagger and the directory can tell names from other words where all are capitalized.
    private void AddTagged(int first, int end, int sentence)
    {
        for (int i = first; i < end;)
        {
            int stop = boundaries.EndOfTagged(i, end);
            if (!boundaries.IsHeadlineVerb(i) && text.NameOf(i) is NameClass.Person or NameClass.Organization or NameClass.Location || companies.Covers(i))
            {
                Add(i, stop, sentence);
            }

            i = stop;
        }
    }

    // "Shares of Harlow Grid rose": a name is whole here too where the article has it whole elsewhere, whatever its second word was
    // taken for.
    private void Complete(KnownNames names)
    {
        NameRun[] found = [.. runs];
        runs.Clear();
        foreach (NameRun run in found)
        {
            if (runs.Count > 0 && run.First < runs[^1].End)
            {
                continue;
            }

            Sentence sentence = text.Analyzed.Sentences[run.Sentence];
            if (run.End - run.First > 1 && text.Has(run.First, WordSense.Organization | WordSense.Person) && !text.Has(run.First, WordSense.GivenName)
                && names.IsName(run.First + 1, run.End))
            {
                // "Startup Loomly raises $45 million"
                runs.Add(RunOf(run.First + 1, run.End, run.Sentence));
            }
            else if (run.End < sentence.End && text.IsUpper(run.End) && !titles[run.End] && names.EndFrom(run.First, sentence.End) is var end && end > run.End)
            {
                runs.Add(RunOf(run.First, end, run.Sentence));
            }
            else
            {
                runs.Add(run);
            }
        }
    }

    // Where every word has a capital, nothing shows where a name ends but the names of the running text.
    private void FindInHeadings(KnownNames names)
    {
        foreach (int index in headings)
        {
            Sentence sentence = text.Analyzed.Sentences[index];
            for (int i = sentence.First; i < sentence.End;)
            {
                int named = titles[i] ? 0 : names.EndFrom(i, sentence.End);
                if (named > 0)
                {
                    Add(i, named, index);
                    i = boundaries.EndOfTagged(named - 1, sentence.End);
                    continue;
                }

                if (!boundaries.Begins(i, sentence))
                {
                    i++;
                    continue;
                }

                int end = i + 1;
                for (int limit = Math.Min(boundaries.Extend(i, sentence), boundaries.EndOfTagged(i, sentence.End)); end < limit && names.EndFrom(end, sentence.End) == 0; end++)
                {
                }

                // What only the heading names is too long as likely as not; one word is not, and a person's name has its length.
                if (names.IsEmpty || end - i == 1 || companies.EndFrom(i) == end || (end - i <= 3 && text.Has(i, WordSense.GivenName) && text.NameOf(i) == NameClass.Person))
                {
                    AddTagged(i, end, index);
                }

                i = end;
            }
        }

        runs.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private bool IsPlaceBefore(int token) =>
        text.Has(token, WordSense.Place)
        && companies.EndFrom(token) == 0
        && !text.Has(token + 1, WordSense.LegalForm)
        && (text.NameOf(token + 1) == NameClass.Person || companies.EndFrom(token + 1) > 0)
        && text.NameOf(token) != text.NameOf(token + 1);

    private bool StartsPerson(int token, int end) =>
        end - token >= 2 && text.Has(token, WordSense.GivenName)
        && text.NameOf(token) == NameClass.Person && text.NameOf(token - 1) is NameClass.Organization or NameClass.Location;

    private void Add(int first, int end, int sentence)
    {
        if (end > first)
        {
            runs.Add(RunOf(first, end, sentence));
        }
    }

    private NameRun RunOf(int first, int end, int sentence) =>
        new(first, end, sentence, CompanyName.WithoutArticle(text.Words(first, end)).Replace('’', '\''));
}
