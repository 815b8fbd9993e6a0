using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Finds names and decides what they name. The tagger's classes are one sign among several, because it has not seen most
/// companies: what stands around a name anywhere in the article counts for all its mentions.
/// </summary>
internal sealed class NameFinder(SpeakerText text, CompanyMatches companies, ExtractionOptions options)
{
    private const int LongestRun = 9;
    private const int MostModifiers = 4;
    private const int LongestDateline = 16;

    private readonly CompanyDirectory directory = options.Companies;
    private readonly bool[] inTitle = new bool[text.Count];
    private readonly CoinedNames coined = CoinedNames.Of(text);
    private readonly List<NameRun> runs = [];
    private readonly List<int> headings = [];
    private int opening;

    /// <summary>All names in order of place, with their kinds.</summary>
    public IReadOnlyList<NameRun> Find(IReadOnlyList<List<Title>> titles)
    {
        foreach (List<Title> ofSentence in titles)
        {
            foreach (Title title in ofSentence)
            {
                Array.Fill(inTitle, true, title.First, title.End - title.First);
            }
        }

        for (int s = 0; s < text.Analyzed.Sentences.Length; s++)
        {
            FindRuns(s, text.Analyzed.Sentences[s]);
        }

        KnownNames known = KnownNames.Of(text, runs);
        Complete(known);
        FindInHeadings(known);
        Decide();
        return runs;
    }

    private void FindRuns(int index, Sentence sentence)
    {
        bool titled = IsInTitleCase(sentence);
        if (titled && IsHeading(sentence))
        {
            headings.Add(index);
            return;
        }

        opening = sentence.First;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!Begins(i))
            {
                continue;
            }

            int end = Extend(i, sentence.End);
            i = titled ? i : WithPeople(i, end, sentence.First);
            if (titled)
            {
                AddTagged(i, end, index, sentence);
            }
            else
            {
                AddRun(i, end, index, sentence);
            }

            i = Math.Max(i, end - 1);
        }
    }

    private bool Begins(int token) => !text.Tails.Hides(token) && (companies.EndFrom(token) > 0 || (IsNameWord(token) && !text.Has(token, WordSense.LegalForm)));

    private bool IsNameWord(int token)
    {
        if (text.Tails.Hides(token))
        {
            return false;
        }

        if (inTitle[token] || !text.IsUpper(token) || text.Has(token, WordSense.Honorific))
        {
            return companies.Covers(token) && !inTitle[token];
        }

        if (text.IsDefinedTerm(token))
        {
            return false;
        }

        // "Rival Honda", whatever the tagger makes of it
        if (token == opening && text.Has(token, WordSense.Person | WordSense.Organization) && token + 1 < text.Count && companies.EndFrom(token + 1) > 0)
        {
            return companies.Covers(token);
        }

        return text.NameOf(token) switch
        {
            NameClass.None when coined.Holds(token) => true,
            NameClass.None or NameClass.Misc when IsUncommonFirstName(token) => true,
            NameClass.Person or NameClass.Organization => text.Tag(token) is not (WordClass.DT or WordClass.PRP or WordClass.PRPS or WordClass.IN or WordClass.MD),
            NameClass.None when text.Has(token, WordSense.Noun) && !text.IsUpper(token + 1) && !text.Has(token - 1, WordSense.Honorific)
                && !text.IsUpper(token - 1) => false,

            // "Chipmaker Kestrel"
            NameClass.None when token == opening && text.Has(token, WordSense.Person | WordSense.Organization) && text.IsUpper(token + 1) => false,

            // "Federal and state officials": capitalized only because it opens the sentence.
            NameClass.None when token == opening && (text.Tag(token + 1) == WordClass.JJ
                || (text.Tag(token + 1) == WordClass.CC && (text.IsNoun(token + 2) || text.Tag(token + 2) == WordClass.JJ))) => false,
            NameClass.None when text[token].Length == 1 && !text.IsProper(token + 1) && !text.IsProper(token - 1) => false,

            // "The Tax Policy Center", "Verdant Biosciences": capitals within a sentence make a name of what the tagger takes
            // for a noun.
            NameClass.None when text.IsNoun(token) => (text.IsProper(token + 1) && text.Tag(token - 1) is WordClass.DT or WordClass.NN)
                || (token > opening && text.IsProper(token - 1) && text.IsUpper(token - 1) && !inTitle[token - 1]),
            NameClass.Location or NameClass.Misc or NameClass.None => text.IsProper(token),
            _ => false,
        };
    }

    // "Ji-woo Han", "Anders Krogh:": capitals in front of a surname, which nothing else explains; not "Oscar-winner Elena Ruiz".
    private bool IsUncommonFirstName(int token) =>
        text.NameOf(token + 1) == NameClass.Person && text.IsUpper(token + 1)
        && text.Tag(token) is WordClass.NN or WordClass.NNS or WordClass.NNP or WordClass.JJ or WordClass.FW
        && (text.Sense(token) & ~WordSense.GivenName) == WordSense.None
        && (token > opening || text.Is(token + 2, ":"))
        && text[token][^1] is not '.' && !IsCapitals(text[token])
        && (text.Lexicon[text[token][(text[token].LastIndexOf('-') + 1)..]] & WordSense.Noun) == WordSense.None;

    private int Extend(int first, int limit)
    {
        int end = Math.Max(first + 1, companies.EndFrom(first));
        while (end < limit)
        {
            if (IsNameWord(end))
            {
                end = Math.Max(end + 1, companies.EndFrom(end));
            }
            else if (end + 1 < limit && IsNameWord(end + 1) && JoinsNames(end))
            {
                end += 2;
            }
            else if (end + 2 < limit && IsNameWord(end + 2) && (JoinsBody(end) || JoinsParticles(end)))
            {
                end += 3;
            }
            else if (end + 1 < limit && text.IsComma(end) && text.Has(end + 1, WordSense.LegalForm | WordSense.NameSuffix))
            {
                end += 2;
            }
            else if (text.Has(end, WordSense.LegalForm | WordSense.NameSuffix))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        // "DeepSeek AI models" are models, and AI ones.
        return end - first > 1 && text.IsNoun(end) && text.Is(end - 1, "AI") && companies.EndFrom(first) != end ? end - 1 : end;
    }

    // "the American Enterprise Institute": an adjective in capitals between article and body belongs to the name.
    private int WithPeople(int first, int end, int limit) =>
        end - first >= 2 && first - 2 >= limit && text.Is(first - 2, "the") && text.Tag(first - 1) == WordClass.JJ && text.IsUpper(first - 1)
            && text.Has(first - 1, WordSense.People) && text.Has(end - 1, WordSense.Organization | WordSense.Government)
            ? first - 1
            : first;

    private bool JoinsNames(int token)
    {
        // "King's College London"
        if (text.IsPossessive(token))
        {
            return text.NameOf(token) == NameClass.Organization && text.NameOf(token - 1) == NameClass.Organization && text.NameOf(token + 1) == NameClass.Organization;
        }

        if (text.Is(token, "&"))
        {
            return true;
        }

        if (text.NameOf(token) == NameClass.Organization && text.NameOf(token - 1) == NameClass.Organization)
        {
            return text.Tag(token) is WordClass.IN or WordClass.CC or WordClass.DT;
        }

        return text.Has(token, WordSense.Particle) && char.IsLower(text[token][0]) && text.NameOf(token + 1) is NameClass.Person or NameClass.None
            && text.NameOf(token - 1) is NameClass.Person or NameClass.None;
    }

    private bool JoinsBody(int token) =>
        text.Tag(token) == WordClass.IN && text.Is(token + 1, "the")
        && text.NameOf(token) == NameClass.Organization && text.NameOf(token + 2) == NameClass.Organization;

    private bool JoinsParticles(int token) =>
        text.Has(token, WordSense.Particle) && text.Has(token + 1, WordSense.Particle) && char.IsLower(text[token][0]) && char.IsLower(text[token + 1][0]);

    // A stretch of capitals may hold several names; a headline in capitals holds them between other words.
    private void AddRun(int first, int end, int index, Sentence sentence)
    {
        while (end - first > 1 && IsPlaceBefore(first))
        {
            AddName(first, first + 1, index, sentence);
            first++;
        }

        // "Interim DNC chairwoman", "Former Google engineer"
        while (end - first > 1 && text.NameOf(first) == NameClass.None && companies.EndFrom(first) == 0
            && text.Has(first, WordSense.Past | WordSense.Adornment | WordSense.Opener))
        {
            first++;
        }

        // "Meanwhile Trump": a word that is capitalized because it opens the sentence. "Tidewater Ferries" is a name.
        if (end - first > 1 && !text.Has(end - 1, WordSense.CompanyWord) && first == sentence.First && text.NameOf(first) == NameClass.None && text.NameOf(first + 1) == NameClass.Person
            && !text.Has(first, WordSense.GivenName))
        {
            first++;
        }

        for (int i = first + 1; i < end; i++)
        {
            if (StartsPerson(i, end) || (companies.EndFrom(i) > 0 && text.NameOf(i - 1) == NameClass.Person && companies.EndFrom(first) < i))
            {
                AddName(first, i, index, sentence);
                first = i;
            }
        }

        if (end - first <= LongestRun)
        {
            AddName(first, end, index, sentence);
        }
        else
        {
            AddTagged(first, end, index, sentence);
        }
    }

    // Only the tagger and the directory can tell names from other words where all are capitalized.
    private void AddTagged(int first, int end, int index, Sentence sentence)
    {
        for (int i = first; i < end;)
        {
            int stop = EndOfTagged(i, end);
            if (!IsHeadlineVerb(i) && text.NameOf(i) is NameClass.Person or NameClass.Organization or NameClass.Location || companies.Covers(i))
            {
                AddName(i, stop, index, sentence);
            }

            i = stop;
        }
    }

    private int EndOfTagged(int first, int end)
    {
        int stop = Math.Max(first + 1, companies.EndFrom(first));
        while (stop < end && text.NameOf(stop) == text.NameOf(first) && stop - first < LongestRun && companies.EndFrom(first) == 0
            && !IsHeadlineVerb(first) && !IsHeadlineVerb(stop))
        {
            stop++;
        }

        return stop;
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
                runs.Add(RunOf(run.First + 1, run.End, run.Sentence, sentence));
            }
            else if (run.End < sentence.End && text.IsUpper(run.End) && !inTitle[run.End] && names.EndFrom(run.First, sentence.End) is var end && end > run.End)
            {
                runs.Add(RunOf(run.First, end, run.Sentence, sentence));
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
            for (int i = opening = sentence.First; i < sentence.End;)
            {
                int named = inTitle[i] ? 0 : names.EndFrom(i, sentence.End);
                if (named > 0)
                {
                    AddName(i, named, index, sentence);
                    i = EndOfTagged(named - 1, sentence.End);
                    continue;
                }

                if (!Begins(i))
                {
                    i++;
                    continue;
                }

                int end = i + 1;
                for (int limit = Math.Min(Extend(i, sentence.End), EndOfTagged(i, sentence.End)); end < limit && names.EndFrom(end, sentence.End) == 0; end++)
                {
                }

                // What only the heading names is too long as likely as not; one word is not, and a person's name has its length.
                if (names.IsEmpty || end - i == 1 || companies.EndFrom(i) == end || (end - i <= 3 && text.Has(i, WordSense.GivenName) && text.NameOf(i) == NameClass.Person))
                {
                    AddTagged(i, end, index, sentence);
                }

                i = end;
            }
        }

        runs.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private bool IsHeading(Sentence sentence) => text.Analyzed.Article.Paragraphs[sentence.Paragraph].Role == ParagraphRole.Heading;

    // "Okafor Says", which the tagger takes for a surname; "Hope" and "Post" may be one.
    private bool IsHeadlineVerb(int token) =>
        text.NameOf(token) == NameClass.Person && text.Has(token, WordSense.ReportingVerb) && text[token][^1] is 's' or 'd' && companies.EndFrom(token) == 0;

    private bool IsPlaceBefore(int token) =>
        text.Has(token, WordSense.Place)
        && companies.EndFrom(token) == 0
        && !text.Has(token + 1, WordSense.LegalForm)
        && (text.NameOf(token + 1) == NameClass.Person || companies.EndFrom(token + 1) > 0)
        && text.NameOf(token) != text.NameOf(token + 1);

    private bool StartsPerson(int token, int end) =>
        end - token >= 2 && text.Has(token, WordSense.GivenName)
        && text.NameOf(token) == NameClass.Person && text.NameOf(token - 1) is NameClass.Organization or NameClass.Location;

    private void AddName(int first, int end, int index, Sentence sentence)
    {
        if (end <= first)
        {
            return;
        }

        runs.Add(RunOf(first, end, index, sentence));
    }

    private NameRun RunOf(int first, int end, int index, Sentence sentence)
    {
        string words = CompanyName.WithoutArticle(text.Words(first, end)).Replace('’', '\'');
        var run = new NameRun(first, end, index, words);
        Observe(run, sentence);
        return run;
    }

    private void Observe(NameRun run, Sentence sentence)
    {
        (int first, int end) = (run.First, run.End);
        var votes = default(NameVotes);
        int person = 0, organization = 0, place = 0, other = 0;
        bool body = false, legal = false, digit = false;
        for (int i = first; i < end; i++)
        {
            NameClass name = text.NameOf(i);
            person += name == NameClass.Person ? 1 : 0;
            organization += name == NameClass.Organization ? 1 : 0;
            place += name == NameClass.Location ? 1 : 0;
            other += name == NameClass.Misc ? 1 : 0;
            body |= text.Has(i, WordSense.Organization | WordSense.Government) && (end - first > 1 || organization > 0);
            body |= i == end - 1 && i > first && text.Has(i, WordSense.CompanyWord);
            legal |= i > first && text.Has(i, WordSense.LegalForm);
            digit |= text[i].ContainsAnyInRange('0', '9');
        }

        int most = Math.Max(Math.Max(person, organization), Math.Max(place, other));
        AddIf(ref votes, most > 0 && most == person, NameEvidence.TaggedPerson);
        AddIf(ref votes, most > 0 && most == organization, NameEvidence.TaggedOrganization);
        AddIf(ref votes, most > 0 && most == place && most > person && most > organization, NameEvidence.TaggedPlace);
        AddIf(ref votes, most > 0 && most == other && most > person && most > organization && most > place, NameEvidence.TaggedOther);
        bool known = companies.EndFrom(first) == end || directory.Find(CompanyName.WithoutLegalForm(run.Text)) is not null;
        AddIf(ref votes, known, NameEvidence.InDirectory);
        AddIf(ref votes, options.People.Find(run.Text) is not null, NameEvidence.KnownPerson);
        AddIf(ref votes, text.Has(first, WordSense.GivenName) && end - first > 1 && !known, NameEvidence.GivenNameFirst);
        AddIf(ref votes, text.Has(first, WordSense.GivenName) && end - first == 1, NameEvidence.GivenNameAlone);
        AddIf(ref votes, end - first == 3 && text[first + 1].Length <= 2 && text.IsUpper(first + 1) && char.IsLower(text[end - 1][^1]), NameEvidence.MiddleInitial);
        AddIf(ref votes, end - first is 2 or 3 && !body && !legal && !digit && !known && IsPlain(first, end), NameEvidence.PlainWords);
        AddIf(ref votes, legal, NameEvidence.LegalForm);
        AddIf(ref votes, body, NameEvidence.BodyWord);
        AddIf(ref votes, digit && !known, NameEvidence.HasDigit);
        AddIf(ref votes, end - first == 1 && text[first].Length is >= 2 and <= 5 && IsCapitals(text[first]), NameEvidence.Acronym);
        AddIf(ref votes, !known && (text.Lexicon.IsPlace(run.Text) || (end - first == 1 && text.Has(first, WordSense.Place))), NameEvidence.KnownPlace);
        ObserveContext(run, sentence, ref votes);
        run.Votes = votes;
    }

    private void ObserveContext(NameRun run, Sentence sentence, ref NameVotes votes)
    {
        (int before, int after) = (run.First - 1, run.End);
        if (before >= sentence.First)
        {
            WordSense sense = text.Sense(before);
            if ((sense & WordSense.Honorific) != 0)
            {
                votes.Add(NameEvidence.Honorific);
                run.Titled = true;
                run.Gender = Genders.Of(sense);
            }
            else if (inTitle[before] && text.Has(before, WordSense.Role) && !text.Has(before, WordSense.Plural))
            {
                votes.Add(NameEvidence.RoleBefore);
                run.Titled = run.End - run.First == 1 && text.IsUpper(before);
                run.Gender = Genders.Of(sense);
            }

            AddIf(ref votes, text.Is(before, "the"), NameEvidence.ArticleBefore);
            AddIf(ref votes, text.Is(before, "in"), NameEvidence.AfterIn);
            int preposition = PrepositionBefore(before, sentence.First);
            bool titled = preposition > sentence.First && inTitle[preposition - 1];
            bool role = titled && !text.Has(preposition - 1, WordSense.PublicRole);
            AddIf(ref votes, role && (text.Is(preposition, "of") || text.Is(preposition, "at")), NameEvidence.AfterRoleOf);
            AddIf(ref votes, role && text.Is(preposition, "for"), NameEvidence.AfterRoleFor);
            AddIf(ref votes, titled && !role && !text.Has(preposition - 1, WordSense.Business) && text.Is(preposition, "of"), NameEvidence.AfterPublicRoleOf);
            AddIf(ref votes, text.Is(preposition, "at"), NameEvidence.AfterAt);
            AddIf(ref votes, text.Is(preposition, "at") && text.Is(after, "in") && text.IsProper(after + 1), NameEvidence.AtWithPlace);
            AddIf(ref votes, (text.Is(before, "of") || text.Is(before, "in")) && text.Has(before - 1, WordSense.Traded), NameEvidence.HasShares);
            AddIf(ref votes, text.Has(before, WordSense.ReportingVerb) && (text.Is(after, "of") || text.Is(after, "at") || text.Is(after, "from")), NameEvidence.SaidBeforeOf);
            bool joined = text.Is(before, "joined") || text.Is(before, "joins") || text.Is(before, "joining");
            AddIf(ref votes, joined && (text.Is(after, "from") || (text.Is(after, "as") && after + 1 < text.Count && (inTitle[after + 1] || text.Tag(after + 1) is WordClass.DT or WordClass.PRPS))), NameEvidence.Joined);
            AddIf(ref votes, text[before].EndsWith("-based"), NameEvidence.DescribedAsBody);
            AddIf(ref votes, text.IsNoun(before) && text.Has(before, WordSense.Organization) && !text.Has(before, WordSense.Plural), NameEvidence.DescribedAsBody);
        }

        if (text.IsOpenBracket(after) && after + 2 < sentence.End)
        {
            run.CompanyByTicker = FindTicker(after, sentence.End);
            AddIf(ref votes, run.CompanyByTicker is not null || text.Tails.IsListing(after), NameEvidence.Ticker);
        }

        after = text.Tails.After(after);
        if (after < sentence.End)
        {
            AddIf(ref votes, text.Has(after, WordSense.ReportingVerb) && !text.IsNoun(after), NameEvidence.Reports);
            int verb = text.IsComma(after) ? after + 1 : after;
            bool its = text.IsVerb(verb) && (text.Is(verb + 1, "its") || text.Is(verb + 2, "its"));
            AddIf(ref votes, its || (text.IsVerb(verb) && text.Is(verb + 1, "it")), NameEvidence.ItsAfter);
            AddIf(ref votes, its && !text.Has(verb, WordSense.ReportingVerb), NameEvidence.ItsObject);
            AddIf(ref votes, inTitle[after] && text.IsNoun(after) | text.IsProper(after), NameEvidence.RoleAfter);
            int traded = text.IsPossessive(after) ? after + 1 : after;
            AddIf(ref votes, text.Has(traded, WordSense.Traded) && text.IsNoun(traded), NameEvidence.HasShares);
            bool comma = text.IsComma(after);
            WordSense described = comma ? NounOfAside(after + 1, sentence.End) : WordSense.None;
            AddIf(ref votes, (described & WordSense.Organization) != 0 && !(IsFullName(run.First) && IsOperator(after + 1, sentence.End)), NameEvidence.DescribedAsBody);
            AddIf(ref votes, (described & (WordSense.Role | WordSense.Person)) != 0, NameEvidence.DescribedAsPerson);
            AddIf(ref votes, (comma || text.Tag(after) == WordClass.Stop) && before > sentence.First && text.IsComma(before) && IsOfficer(before - 1, sentence.First), NameEvidence.DescribedAsPerson);
            AddIf(ref votes, comma && text.Is(after + 1, "who"), NameEvidence.RelativeWho);
            AddIf(ref votes, comma && text.Is(after + 1, "which"), NameEvidence.RelativeWhich);
            AddIf(ref votes, text.IsPossessive(after) && IsFullName(after + 1), NameEvidence.OwnsPerson);
            int founded = comma ? after + 1 : after;
            founded += text.Is(founded, "was") || text.Is(founded, "is") ? 1 : 0;
            AddIf(ref votes, founded > after && (text.Is(founded, "founded") || text.Is(founded, "headquartered")), NameEvidence.WasFounded);
            run.HasOfficers = text.IsPossessive(after) && HasOfficer(after + 1);
            AddIf(ref votes, run.HasOfficers, NameEvidence.HasOfficers);
            AddIf(ref votes, (comma || text.Tag(after) == WordClass.Stop) && before > sentence.First && text.IsComma(before) && IsBody(before - 1), NameEvidence.BodyBefore);
        }
    }

    // "Leerwick's Danielle Osei": people have no people.
    private bool IsFullName(int token) => text.Has(token, WordSense.GivenName) && text.NameOf(token) == NameClass.Person
        && text.NameOf(token + 1) == NameClass.Person && text.IsUpper(token + 1);

    // "Harlow Grid's finance chief": nobody has a chief executive or finance chief but a company.
    private bool HasOfficer(int token)
    {
        int end = EndOfTitle(token);
        return end > token && end - token <= 4 && !text.Is(end, "of") && text.Lexicon.SameRole(text.Words(token, end)) is ['C', _, 'O'];
    }

    // "Kurohane's chief financial officer, Mizuho Furukawa," whatever the tagger makes of the name
    private bool IsOfficer(int token, int first)
    {
        if (!inTitle[token] || !text.Has(token, WordSense.Role) || text.Has(token, WordSense.Plural | WordSense.Either))
        {
            return false;
        }

        while (token > first && inTitle[token])
        {
            token--;
        }

        return text.IsPossessive(token) || text.Tag(token) is WordClass.PRPS || text.Is(token, "the");
    }

    // "a crane operator", "a potato grower": what people do for a living, and companies.
    private bool IsOperator(int first, int limit)
    {
        int noun = LastOfAside(first, limit);
        return noun >= 0 && text[noun] is [.., 'o' or 'e', 'r'];
    }

    // "its chip supplier, Vantor,"
    private bool IsBody(int token) => text.IsNoun(token)
        && (text.Sense(token) & (WordSense.Organization | WordSense.Plural | WordSense.Role | WordSense.Person)) == WordSense.Organization;

    // The preposition of the phrase that ends at the token: "of the Dutch dredger", "at".
    private int PrepositionBefore(int token, int first)
    {
        for (int words = 0; words < MostModifiers && token > first
            && (text.Tag(token) is WordClass.DT or WordClass.JJ || (text.Tag(token) == WordClass.NN && !text.IsUpper(token))); words++)
        {
            token--;
        }

        return token;
    }

    private bool EndsPhrase(int token) => text.IsComma(token) || text.IsCloseBracket(token)
        || text.Tag(token) is WordClass.IN or WordClass.TO or WordClass.WDT or WordClass.WP or WordClass.VBD or WordClass.VBN or WordClass.Stop or WordClass.Comma;

    // "a trading company" after "Harbor Grain,": what the noun of the aside says the name is. One sense decides or none.
    private WordSense NounOfAside(int first, int limit)
    {
        if (text.Tag(first) != WordClass.DT && !inTitle[Math.Min(first, limit - 1)])
        {
            return WordSense.None;
        }

        int noun = LastOfAside(first, limit);
        if (noun < 0 || text.Has(noun, WordSense.Plural))
        {
            return WordSense.None;
        }

        WordSense sense = text.Sense(noun) & (WordSense.Role | WordSense.Person | WordSense.Organization);
        return inTitle[noun] ? WordSense.Role : sense is WordSense.Organization or WordSense.Person or WordSense.Role ? sense : WordSense.None;
    }

    // The last word before the aside ends or goes on with a preposition or clause; classes in between may be wrong.
    private int LastOfAside(int first, int limit)
    {
        int noun = -1;
        for (int i = first; i < Math.Min(limit, first + 8) && !EndsPhrase(i); i++)
        {
            noun = i;
        }

        return noun;
    }

    // "(NVDA)", "(NASDAQ: NVDA)": the last word in the brackets.
    private string? FindTicker(int bracket, int limit)
    {
        for (int close = bracket + 2; close < Math.Min(limit, bracket + 5); close++)
        {
            if (text.IsCloseBracket(close))
            {
                return IsCapitals(text[close - 1]) ? directory.FindTicker(text[close - 1]) : null;
            }
        }

        return null;
    }

    private bool IsPlain(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Has(i, WordSense.Noun | WordSense.Place | WordSense.CompanyWord) || (text.IsUpper(i) && !char.IsLower(text[i][^1]) && text[i].Length > 2))
            {
                return false;
            }
        }

        return true;
    }

    private void Decide()
    {
        var article = new Dictionary<string, NameVotes>(StringComparer.Ordinal);
        foreach (NameRun run in runs)
        {
            NameVotes sum = article.GetValueOrDefault(run.Text);
            sum.Add(run.Votes);
            article[run.Text] = sum;
        }

        var surnames = new HashSet<string>(StringComparer.Ordinal);
        ObserveShortForms(article);
        foreach ((string name, NameVotes votes) in article.ToArray())
        {
            string[] words = name.Split(' ');
            if (words.Length > 1)
            {
                EntityKind kind = default(NameVotes).Decide(votes);
                if (kind == EntityKind.Person)
                {
                    surnames.Add(words[^1]);
                }

                Inherit(article, words[^1], kind == EntityKind.Person, NameEvidence.SurnameOfPerson);
                Inherit(article, words[0], kind == EntityKind.Person, NameEvidence.GivenNameOfPerson);
                Inherit(article, words[0], kind == EntityKind.Organization, NameEvidence.StartOfOrganization);
            }
        }

        foreach (NameRun run in runs)
        {
            NameVotes votes = run.Votes;
            bool surname = surnames.Contains(run.Text) || IsLabelOf(run, surnames);
            AddIf(ref votes, surname, NameEvidence.SurnameOfPerson);
            run.Plural = text.Tag(run.First) == WordClass.NNPS;
            run.Kind = IsPeople(run) ? EntityKind.Group : KindOf(run, votes, article[run.Text]);
            if (surname && (run.Kind == EntityKind.Unknown || IsLabelOf(run, surnames)))
            {
                run.Kind = EntityKind.Person;
            }
        }

        ILookup<string, NameRun> byName = runs.ToLookup(r => r.Text, StringComparer.Ordinal);
        foreach (IGrouping<string, NameRun> named in byName.Where(n => n.Any(r => r.HasOfficers)))
        {
            MakeOrganization(named.Key, byName);
        }

        MakeShortForms(byName);
        FindCompanyOfStory(byName);
    }

    // "Tidepool" is Tidepool Mobility where nobody is called so.
    private void MakeShortForms(ILookup<string, NameRun> byName)
    {
        HashSet<string> ofPeople = [.. byName.Where(n => n.First().Kind == EntityKind.Person && n.Key.Contains(' ', StringComparison.Ordinal)).SelectMany(n => n.Key.Split(' '))];
        foreach (string name in byName.Where(n => n.First().Kind == EntityKind.Organization).Select(n => n.Key))
        {
            int space = name.IndexOf(' ', StringComparison.Ordinal);
            string word = space > 0 ? name[..space] : "";
            if (space > 0 && byName.Contains(word) && !coined.IsCommon(word) && options.People.Find(word) is null && !text.Lexicon.IsPlace(word)
                && (text.Lexicon[word] & (WordSense.GivenName | WordSense.Place | WordSense.Noun)) == WordSense.None
                && !ofPeople.Contains(word)
                && !byName[word].Any(LooksLikePerson))
            {
                foreach (NameRun run in byName[word])
                {
                    run.Kind = EntityKind.Organization;
                }
            }
        }
    }

    // Not where anything in the article speaks for a person: a title or "who" beside the name, "he" after it, the surname alone.
    private void MakeOrganization(string name, ILookup<string, NameRun> byName)
    {
        string surname = name[(name.LastIndexOf(' ') + 1)..];
        if (surname.Length < name.Length && options.People.Find(name) is null && !byName.Contains(surname) && !byName[name].Any(LooksLikePerson))
        {
            foreach (NameRun run in byName[name])
            {
                run.Kind = EntityKind.Organization;
            }
        }
    }

    // "Harlow Grid won approval. … the company said": where the article speaks of a company and names none before, its opening
    // subject is that company, whatever the tagger makes of it, unless something speaks for a person.
    private void FindCompanyOfStory(ILookup<string, NameRun> byName)
    {
        int told = FirstUnnamedCompany();
        string? only = null;
        int times = 0;
        bool opens = false;
        foreach (NameRun run in runs.Where(r => r.First < told && IsRead(r)))
        {
            if (run.Kind == EntityKind.Organization)
            {
                return;
            }

            if (run.Kind is EntityKind.Place or EntityKind.Group || text.Has(run.First, WordSense.GivenName) || text.NameOf(run.First) == NameClass.Misc)
            {
                continue;
            }

            if (only is not null && run.Text != only)
            {
                return;
            }

            only = run.Text;
            times++;
            opens |= run.First == text.Analyzed.Sentences[run.Sentence].First;
        }

        if (only is not null && opens && times > 1)
        {
            MakeOrganization(only, byName);
        }
    }

    private bool IsRead(NameRun run) =>
        text.Analyzed.Article.Paragraphs[text.Analyzed.Sentences[run.Sentence].Paragraph].Role != ParagraphRole.Boilerplate;

    // "the company said", or a "Chief Executive Priya Anand" of nothing.
    private int FirstUnnamedCompany()
    {
        foreach (Sentence sentence in text.Analyzed.Sentences)
        {
            for (int i = sentence.First + 1; i < sentence.End; i++)
            {
                bool company = (text.Is(i, "company") || text.Is(i, "firm")) && IsTheFollowedBy(i, sentence.First) && text.IsVerb(i + 1);
                bool begins = inTitle[i] && !inTitle[i - 1] && !text.IsPossessive(i - 1) && (text.IsComma(i - 1) || text.Tag(i - 1) == WordClass.CloseQuote);
                if (company || (begins && HasOfficer(i) && text.NameOf(EndOfTitle(i)) == NameClass.Person))
                {
                    return i;
                }
            }
        }

        return 0;
    }

    // "the company", "the San Francisco company"
    private bool IsTheFollowedBy(int noun, int first)
    {
        int i = noun - 1;
        for (int words = 0; words < MostModifiers && i > first && (text.IsProper(i) || text.Tag(i) == WordClass.JJ); words++)
        {
            i--;
        }

        return text.Is(i, "the");
    }

    private int EndOfTitle(int token)
    {
        while (token < text.Count && inTitle[token])
        {
            token++;
        }

        return token;
    }

    private bool LooksLikePerson(NameRun run)
    {
        int after = text.Tails.After(run.End);
        bool aside = text.IsComma(after) && (text.Is(after + 1, "who") || text.Tag(after + 1) == WordClass.CD || (after + 1 < text.Count && inTitle[after + 1]));
        bool pronoun = false;
        for (int i = run.End; i < text.Analyzed.Sentences[run.Sentence].End; i++)
        {
            pronoun |= Pronouns.Read(text[i]) is { Form: MentionForm.PersonPronoun };
        }

        return run.Titled || aside || pronoun || (run.First > 0 && (inTitle[run.First - 1] || text.Has(run.First - 1, WordSense.Honorific)));
    }

    // A name of several words names one thing all over the article.
    private static EntityKind KindOf(NameRun run, NameVotes votes, NameVotes article) =>
        run.Text.Contains(' ', StringComparison.Ordinal) && default(NameVotes).Decide(article) is var kind && kind != EntityKind.Unknown ? kind : votes.Decide(article);

    // "PORTER:" before a turn of a transcript, where the article names Jane Porter.
    private bool IsLabelOf(NameRun run, HashSet<string> surnames) =>
        run.End - run.First == 1 && run.Text.Length > 1 && text.Is(run.End, ":") && IsCapitals(run.Text)
        && surnames.Contains(run.Text[..1] + run.Text[1..].ToLowerInvariant());

    // "Republicans", "Americans", "one Republican": members, who do not speak as one.
    private bool IsPeople(NameRun run) =>
        run.End - run.First == 1 && (text.Tag(run.First) == WordClass.NNPS || text.Has(run.First, WordSense.People)) && directory.Find(run.Text) is null;

    private bool IsInTitleCase(Sentence sentence)
    {
        int words = 0, capitals = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            // "BOSTON, May 6 -- Tern Therapeutics, Inc.": a dateline is no heading's beginning.
            if (i - sentence.First < LongestDateline && text[i] is "--" or "—" or "–" or "-" && text.IsUpper(sentence.First))
            {
                words = capitals = 0;
            }

            if (text[i].Length > 3 && char.IsLetter(text[i][0]))
            {
                words++;
                capitals += text.IsUpper(i) ? 1 : 0;
            }
        }

        return words >= (IsHeading(sentence) ? 2 : 4) && capitals >= words * 0.75;
    }

    // People are shortened to the last word of their names, companies to the first.
    private static void ObserveShortForms(Dictionary<string, NameVotes> article)
    {
        var within = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in article.Keys.Where(n => n.Contains(' ', StringComparison.Ordinal)).ToArray())
        {
            string[] words = name.Split(' ');
            within.UnionWith(words);
            NameVotes votes = article[name];
            AddIf(ref votes, words.Length is 2 or 3 && article.ContainsKey(words[^1]), NameEvidence.LastWordAlone);
            AddIf(ref votes, article.ContainsKey(words[0]), NameEvidence.FirstWordAlone);
            article[name] = votes;
        }

        foreach (string name in article.Keys.Where(n => !n.Contains(' ', StringComparison.Ordinal) && !within.Contains(n)).ToArray())
        {
            NameVotes votes = article[name];
            votes.Add(NameEvidence.NoFullName);
            article[name] = votes;
        }
    }

    private static void Inherit(Dictionary<string, NameVotes> article, string word, bool holds, NameEvidence evidence)
    {
        if (holds && article.TryGetValue(word, out NameVotes votes))
        {
            votes.Add(evidence);
            article[word] = votes;
        }
    }

    private static void AddIf(ref NameVotes votes, bool holds, NameEvidence evidence)
    {
        if (holds)
        {
            votes.Add(evidence);
        }
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c is not ('.' or '&' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
