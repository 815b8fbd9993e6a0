using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Finds the mentions of an article: names, pronouns, and common nouns that may speak, with what describes them.</summary>
internal sealed class MentionFinder
{
    private readonly SpeakerText text;
    private readonly TitleFinder titles;
    private readonly CompanyMatches companies;
    private readonly ExtractionOptions options;
    private readonly Mention?[] at;
    private readonly List<Mention> mentions = [];
    private readonly List<Description> descriptions = [];
    private readonly Dictionary<Mention, (int First, int End)> phrases = [];

    private MentionFinder(SpeakerText text, ExtractionOptions options)
    {
        this.text = text;
        this.options = options;
        companies = new CompanyMatches(text, options.Companies);
        titles = new TitleFinder(text, companies);
        at = new Mention?[text.Count];
    }

    /// <summary>The mentions of the article in order of place.</summary>
    public static MentionMap Find(SpeakerText text, ExtractionOptions options)
    {
        var finder = new MentionFinder(text, options);
        finder.Run();
        finder.mentions.Sort((a, b) => a.Head.CompareTo(b.Head));
        return new MentionMap(finder.mentions, finder.descriptions, finder.at);
    }

    private void Run()
    {
        Sentence[] sentences = text.Analyzed.Sentences;
        List<Title>[] bySentence = [.. sentences.Select(titles.Find)];
        foreach (NameRun run in NameFinder.Find(text, companies, bySentence, options))
        {
            Add(new Mention
            {
                First = run.First,
                End = run.End,
                Head = run.End - 1,
                Sentence = run.Sentence,
                Form = MentionForm.Name,
                Kind = run.Kind,
                Gender = run.Gender,
                Definite = true,
                Quoted = text.Quoted(run.First),
                Name = run.Text,
                Plural = run.Plural,
                Titled = run.Titled,
                Ticker = run.CompanyByTicker,
            });
        }

        for (int s = 0; s < sentences.Length; s++)
        {
            FindPronouns(s, sentences[s]);
            Describe(s, sentences[s], bySentence[s]);
            LinkRelatives(sentences[s]);
            LinkAliases(sentences[s]);
        }

        var verbs = new SubjectFinder(text);
        foreach (Mention mention in mentions)
        {
            (int first, int end) = phrases.GetValueOrDefault(mention, (mention.First, mention.End));
            verbs.Observe(mention, first, end, sentences[mention.Sentence]);
        }
    }

    private void FindPronouns(int index, Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            (MentionForm Form, EntityKind Kind, Gender Gender)? pronoun = at[i] is null ? Pronouns.Read(text[i]) : null;
            if (pronoun is { Form: MentionForm.SpeechPronoun } && text.Tag(i) is not (WordClass.PRP or WordClass.PRPS))
            {
                continue;
            }

            if (pronoun is { } p)
            {
                var mention = new Mention
                {
                    First = i,
                    End = i + 1,
                    Head = i,
                    Sentence = index,
                    Form = p.Form,
                    Kind = p.Kind,
                    Gender = p.Gender,
                    Plural = p.Form == MentionForm.PluralPronoun,
                    Definite = true,
                    Quoted = text.Quoted(i),
                    Subject = p.Form == MentionForm.Relative,
                };
                Add(mention);
            }
        }
    }

    private void LinkRelatives(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (at[i] is { Form: MentionForm.Relative } mention)
            {
                mention.SameAs = Antecedent(i, sentence.First, who: text.Is(i, "who"));
            }
        }
    }

    // "Northlight Capital Partners LLC (“Northlight”)", "European Medicines Agency (EMA)"
    private void LinkAliases(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            int open = text.Tails.BracketAround(i);
            if (open <= 0 || at[i] is not { Form: MentionForm.Name } alias || alias.First != i)
            {
                continue;
            }

            int before = i - open - 1, name = text.Tails.Before(open);
            bool quoted = before == 1 && text.Tag(i - 1) == WordClass.OpenQuote && text.Tag(alias.End) == WordClass.CloseQuote;
            if ((quoted || (before == 0 && text.IsCloseBracket(alias.End) && alias.End == i + 1)) && at[name - 1] is { Form: MentionForm.Name, Kind: EntityKind.Organization } full
                && full.End == name && Abbreviates(alias.Name!, full.Name!))
            {
                alias.SameAs = full;
            }
        }
    }

    private static bool Abbreviates(string alias, string name) =>
        name.StartsWith(alias + " ", StringComparison.OrdinalIgnoreCase) || (alias[0] == name[0] && alias.Length <= 6 && alias.All(char.IsUpper));

    private void Describe(int index, Sentence sentence, List<Title> ofSentence)
    {
        int next = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (next < ofSentence.Count && ofSentence[next].First <= i)
            {
                Title title = ofSentence[next++];
                i = Math.Max(i, title.End - 1);
                if (!text.IsNoun(title.End) || text.IsUpper(title.End))
                {
                    Describe(index, sentence, title.First, title.End, title.Head, title.Sense, titles.Words(title));
                }
            }
            else if (at[i] is null && IsNounThatSpeaks(i))
            {
                Describe(index, sentence, i, i + 1, i, text.Sense(i) & ~WordSense.Role, null);
            }
        }
    }

    private bool IsNounThatSpeaks(int token)
    {
        WordSense sense = text.Sense(token);
        if ((sense & (WordSense.Noun & ~WordSense.Role)) == 0)
        {
            return false;
        }

        if ((sense & WordSense.Group) != 0 && text.Tag(token) is WordClass.DT or WordClass.JJ)
        {
            return !text.IsNoun(token + 1) && !text.IsProper(token + 1) && (text.Tag(token + 1) is not (WordClass.JJ or WordClass.IN) || text.Is(token + 1, "of"));
        }

        return (text.IsNoun(token) || text.IsDefinedTerm(token)) && !text.IsNoun(token + 1) && !(text.Tag(token + 1) == WordClass.JJ && text.Has(token + 1, WordSense.Opener));
    }

    private void Describe(int index, Sentence sentence, int first, int end, int head, WordSense sense, string? title)
    {
        bool plural = (sense & WordSense.Plural) != 0 && (title is not null || text.Tag(head) == WordClass.NNS || (sense & WordSense.Group) != 0);
        var description = new Description { Head = head, Sense = sense, Title = title, TitleFirst = first };
        LeftContext left = ReadLeft(index, sentence, first, sense);
        if (plural && left.Determined && left.Before > sentence.First && text.Is(left.Before, "of") && text.Is(left.Before - 1, "one"))
        {
            // "one of the family's attorneys" is one.
            plural = left.Definite = false;
            description.Title = title = null;
        }

        description.Past = left.Past;
        description.Employer = left.Owner;
        int after = ReadRight(index, sentence, left, end, sense, description);
        (description.First, description.End) = (left.First, after);
        if ((sense & WordSense.Organization) != 0 && title is null && text.Is(end, "of") && text.Is(head, "group"))
        {
            sense |= WordSense.Group;
        }

        bool person = (sense & (WordSense.Role | WordSense.Person)) != 0 && (sense & (WordSense.Organization | WordSense.Government)) == 0 | title is not null;
        EntityKind kind = plural || (sense & WordSense.Group) != 0 ? EntityKind.Group
            : person ? EntityKind.Person
            : (sense & (WordSense.Organization | WordSense.Government)) != 0 ? EntityKind.Organization
            : EntityKind.Document;
        if (kind == EntityKind.Person && !plural && (sense & WordSense.Either) != 0 && NamedAfter(sentence, left, after) is { Kind: EntityKind.Organization })
        {
            // "The port's owner, Holm Group, said"
            kind = EntityKind.Organization;
            title = description.Title = null;
        }

        Mention? holder = plural || kind is EntityKind.Group or EntityKind.Document ? null : FindHolder(sentence, description, left, end, after, kind);
        if (holder is not null)
        {
            // Of a "rival" or "landlord" the noun does not tell whether it is a person or a company.
            holder.Kind = holder.Kind is EntityKind.Unknown && !(kind == EntityKind.Person && (sense & WordSense.Either) != 0) ? kind : holder.Kind;
            holder.Titled |= title is not null;
            holder.Title ??= title;
            holder.Gender = holder.Gender == Gender.Unknown ? Genders.Of(sense) : holder.Gender;
            (int f, int e) = phrases.GetValueOrDefault(holder, (holder.First, holder.End));
            phrases[holder] = (Math.Min(f, left.First), Math.Max(e, after));
            Array.Fill(at, holder, first, end - first);
        }
        else
        {
            // A capitalized role with neither article nor holder is a heading's word or part of a name we do not see.
            if (text.IsUpper(first) && !plural && !left.Determined && first > sentence.First && title is not null && title.Length > 4)
            {
                return;
            }

            holder = new Mention
            {
                First = left.First,
                End = after,
                Head = head,
                Sentence = index,
                Form = MentionForm.Nominal,
                Kind = kind,
                Gender = kind == EntityKind.Person ? Genders.Of(sense) : Gender.Unknown,
                Plural = kind == EntityKind.Group,
                Definite = left.Definite,
                Determined = left.Determined,
                Quoted = text.Quoted(head),
                Description = description,
            };
            Add(holder, first, end);
        }

        description.Holder = holder;
        if (description.Employer is { } employer && employer != holder)
        {
            employer.Modifies ??= holder;
        }

        MarkModifiers(left.First, first, holder);
        MarkModifiers(end, after, holder);

        descriptions.Add(description);
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

    // What stands before a noun: article, adjectives, "former", whose it is.
    private LeftContext ReadLeft(int index, Sentence sentence, int first, WordSense sense)
    {
        var left = new LeftContext { First = first, Before = first - 1 };
        for (int words = 0; left.Before >= sentence.First && words < 10; words++)
        {
            int i = left.Before;
            if (text.Has(i, WordSense.Past))
            {
                left.Past = true;
            }
            else if (at[i] is { Form: MentionForm.Name } name && name.End == i + 1)
            {
                if (name.Kind is not (EntityKind.Place or EntityKind.Group))
                {
                    left.Owner ??= name;
                }

                left.First = name.First;
                left.Before = name.First - 1;
                continue;
            }
            else if (text.IsPossessive(i) && i > sentence.First)
            {
                left.Owner = at[i - 1] ?? left.Owner;
                left.First = at[i - 1]?.First ?? i;
                left.Before = left.First - 1;
                left.Definite = left.Determined = true;
                return left;
            }
            else if (text.Tag(i) == WordClass.PRPS)
            {
                left.Owner = at[i];
                left.Definite = left.Determined = true;
                left.First = i;
                left.Before = i - 1;
                return left;
            }
            else if (text.Tag(i) is WordClass.DT or WordClass.CD or WordClass.PDT)
            {
                left.Determined = true;
                left.Definite |= text.Is(i, "the") || text.Is(i, "this") || text.Is(i, "that") || text.Is(i, "these") || text.Is(i, "those");
                left.First = i;
                left.Before = i - 1;
                if (text.Tag(i) != WordClass.CD)
                {
                    return left;
                }

                continue;
            }
            else if (words == 0 && (sense & WordSense.Role) != 0 && text.Has(i, WordSense.Organization)
                && ((text.IsNoun(i) && char.IsLower(text[i][0])) || (i == sentence.First && at[i] is null && text.Has(i, WordSense.Company | WordSense.Government) && char.IsLower(text[first][0]))))
            {
                // "a company spokesperson" speaks for the company at hand; "Council director Jane Doe" for the council.
                left.Owner = Implied(index, i);
            }
            else if (!(text.Tag(i) is WordClass.JJ or WordClass.JJS or WordClass.JJR or WordClass.NN or WordClass.NNS or WordClass.VBG or WordClass.VBN || text.Has(i, WordSense.Adornment))
                || text.Quoted(i) != text.Quoted(first))
            {
                break;
            }

            left.First = i;
            left.Before = i - 1;
        }

        return left;
    }

    private Mention Implied(int index, int token)
    {
        var mention = new Mention
        {
            First = token,
            End = token + 1,
            Head = token,
            Sentence = index,
            Form = MentionForm.Nominal,
            Kind = EntityKind.Organization,
            Definite = true,
            Determined = true,
            Quoted = text.Quoted(token),
        };
        mention.Description = new Description { First = token, Head = token, Sense = text.Sense(token), Holder = mention };
        if (at[token] is { } known)
        {
            return known;
        }

        Add(mention);
        return mention;
    }

    // What follows a noun: "of Acme", "at global broker FXTM", "for the company", and words that belong to the title.
    private int ReadRight(int index, Sentence sentence, LeftContext left, int end, WordSense sense, Description description)
    {
        if ((sense & WordSense.Document) != 0 && (sense & WordSense.Role) == 0)
        {
            return end;
        }

        for (int rounds = 0; rounds < 3; rounds++)
        {
            if (!(text.Is(end, "of") || text.Is(end, "for") || text.Is(end, "at") || text.Is(end, "with") || text.Is(end, "from")))
            {
                break;
            }

            bool belongs = text.Is(end, "of") || text.Is(end, "for");
            int i = end + 1;
            int noun = -1;
            while (i < Math.Min(sentence.End, end + 9) && (at[i] is not { Form: MentionForm.Name } ? IsInsidePhrase(i) : IsPlaceOfNoun(i)))
            {
                noun = text.IsNoun(i) ? i : noun;
                i++;
            }

            if (i < sentence.End && at[i] is { Form: MentionForm.Name } name && name.First == i && (noun < 0 || (noun == i - 1 && text.Tag(noun) == WordClass.NN)))
            {
                bool field = text.IsUpper(description.Head) && text.Is(end, "of") && text.Is(name.End, "at")
                    && name.End + 1 < sentence.End && at[name.End + 1] is { Form: MentionForm.Name, Kind: EntityKind.Organization };
                if (field)
                {
                    // "Vice President of Equipment Lending at Harrowgate Finance"
                    description.Title = description.Title is null ? null : text.Words(description.TitleFirst, name.End);
                }
                else if (name.Kind == EntityKind.Place)
                {
                    description.Title = belongs && description.Title is not null && noun < 0 ? text.Words(description.TitleFirst, name.End) : description.Title;
                }
                else if (description.Employer is null && !text.IsPossessive(name.End))
                {
                    description.Employer = name;
                }
                else if (text.IsPossessive(name.End))
                {
                    // "head of Ford's works council"
                    description.Employer ??= (sense & WordSense.PublicRole) == 0 ? name : null;
                    break;
                }

                end = name.End;
            }
            else if (noun >= 0 && text.Has(noun, WordSense.Organization | WordSense.Government) && description.Employer is null)
            {
                if (text.Is(end + 1, "the") || text.Is(end + 1, "this"))
                {
                    description.Employer = Implied(index, noun);
                }

                end = noun + 1;
            }
            else if (noun >= 0 && (text.IsPossessive(i) || text.Has(noun, WordSense.Either)))
            {
                // "the president of the dockers' union", "a spokesman for the rival": whose it is belongs to no title.
                break;
            }
            else if (noun >= 0 && belongs && description.Title is not null)
            {
                description.Title = text.Words(description.TitleFirst, noun + 1);
                end = noun + 1;
            }
            else
            {
                break;
            }
        }

        // "Jane Doe, Chief Technology Officer, Quantia Inc."
        if (description.Title is not null && description.Employer is null && text.IsComma(end) && left.Before >= sentence.First && text.IsComma(left.Before)
            && end + 1 < sentence.End && at[end + 1] is { Form: MentionForm.Name, Kind: EntityKind.Organization } firm && firm.First == end + 1
            && (firm.End >= sentence.End || text.IsComma(firm.End) || text.Tag(firm.End) is WordClass.Stop or WordClass.CloseQuote))
        {
            description.Employer = firm;
            end = firm.End;
        }

        return end;
    }

    // "at Sydney brokerage Coogee Securities"
    private bool IsPlaceOfNoun(int token) => at[token] is { Kind: EntityKind.Place } place && text.IsNoun(place.End) && text.Has(place.End, WordSense.Organization);

    private bool IsInsidePhrase(int token) =>
        text.Tag(token) is WordClass.DT or WordClass.JJ or WordClass.JJR or WordClass.JJS or WordClass.NN or WordClass.NNS or WordClass.VBG or WordClass.PRPS
        || (text.IsProper(token) && at[token] is null)
        || (text.Is(token, "and") && text.IsNoun(token - 1) && text.IsNoun(token + 1));

    private Mention? FindHolder(Sentence sentence, Description description, LeftContext left, int end, int after, EntityKind kind)
    {
        // "CEO Mark Zuckerberg", "AI startup DeepSeek", and a title in quotation marks
        if (after == end && text.Tag(end) == WordClass.CloseQuote)
        {
            end = ++after;
        }

        if (after == end && end < sentence.End && at[end] is { Form: MentionForm.Name } right && right.First == end && Fits(right, kind))
        {
            return right;
        }

        if (after == end && text.Has(end, WordSense.Honorific) && end + 1 < sentence.End && at[end + 1] is { Form: MentionForm.Name } honored && Fits(honored, kind))
        {
            return honored;
        }

        // "Mark Zuckerberg, CEO of Meta", "Mark Zuckerberg, 40, CEO of Meta", "Mark Zuckerberg (CEO of Meta)"
        int mark = left.Before;
        if (mark > sentence.First && (text.IsComma(mark) || text.IsOpenBracket(mark)))
        {
            int i = text.Tails.Before(mark) - 1;
            if (text.Tag(i) == WordClass.CD && text.IsComma(i - 1))
            {
                i -= 2;
            }

            if (i >= sentence.First && at[i] is { Form: MentionForm.Name } named && named.End == i + 1 && Fits(named, kind)
                && !InList(sentence, after) && text.Quoted(i) == text.Quoted(end - 1))
            {
                return named;
            }
        }

        if (NamedAfter(sentence, left, after) is { } next && Fits(next, kind)
            && (kind == EntityKind.Person || (kind == EntityKind.Organization && IsAside(sentence, left, next))))
        {
            return next;
        }

        // "Zuckerberg is the CEO", "she became chief executive"
        // "Acme named Jane Porter chief executive", "… as its next chief executive"
        int appointed = text.Tails.Before((mark > sentence.First && text.Is(mark, "as") ? mark - 1 : mark) + 1) - 1;
        if (kind == EntityKind.Person && appointed > sentence.First && at[appointed] is { Form: MentionForm.Name } person && person.End == appointed + 1
            && Fits(person, kind) && (text.Has(person.First - 1, WordSense.Appoints) || (text.Is(person.First - 1, "of") && text.Is(person.First - 2, "appointment"))))
        {
            return person;
        }

        if (text.Quoted(description.Head))
        {
            return null;
        }

        return SubjectBefore(sentence, mark, out bool past) is { } subject && Fits(subject, kind) && (description.Past |= past) is var _ ? subject : null;
    }

    // "The company's chief executive, Tim Cook, said", "The port's operator, Ansel Terminals, said"
    private Mention? NamedAfter(Sentence sentence, LeftContext left, int after)
    {
        int name = text.Has(after + 1, WordSense.Honorific) || text.Is(after + 1, "the") ? after + 2 : after + 1;
        return name < sentence.End && text.IsComma(after) && left.Determined && at[name] is { Form: MentionForm.Name } next
            && next.First <= name && Closes(sentence, text.Tails.After(next.End)) ? next : null;
    }

    // Companies stand in lists and after clauses where people seldom do: "the airline, Norsk Air, and the airport", "When it
    // bought the airline, Norsk Air said", "For the bank, Stanmore, …".
    private bool IsAside(Sentence sentence, LeftContext left, Mention name)
    {
        int end = text.Tails.After(name.End);
        bool listed = text.IsComma(end) && (text.Tag(end + 1) == WordClass.CC || (end + 1 < sentence.End && at[end + 1] is { Form: MentionForm.Name }));
        bool adverbial = left.First > sentence.First && left.First <= sentence.First + 2 && text.Tag(left.First - 1) is WordClass.IN or WordClass.TO;
        return !listed && !adverbial && text.Quoted(name.First) == text.Quoted(left.First)
            && (end >= sentence.End || text.IsComma(end) || text.IsCloseBracket(end) || text.Tag(end) == WordClass.Stop);
    }

    private bool InList(Sentence sentence, int after) =>
        after < sentence.End && text.Tag(after) == WordClass.CC && text.IsProper(after + 1);

    private bool Closes(Sentence sentence, int token) =>
        token >= sentence.End || text.IsComma(token) || text.Tag(token) == WordClass.Stop || text.IsVerb(token) || text.IsCloseBracket(token);

    // The subject of "is", "became", "served as" at the token or before its adverbs; that of "who is" is who stands before.
    private Mention? SubjectBefore(Sentence sentence, int token, out bool past)
    {
        past = false;
        token = SkipAdverbs(sentence, token);
        bool role = text.Is(token, "as") && text.IsVerb(token - 1);
        if (token <= sentence.First || !(role || text.Is(token, "is") || text.Is(token, "was") || text.Is(token, "became") || text.Is(token, "remains")))
        {
            return null;
        }

        past = text.Is(token, "was") || (role && text.Tag(token - 1) is WordClass.VBD or WordClass.VBN);
        token = SkipAdverbs(sentence, token - (role ? 2 : 1));
        for (int i = token; text.Is(token, "and") && i > Math.Max(sentence.First, token - 12); i--)
        {
            // "who served as director and is now president"
            token = text.Is(i, "who") ? i : token;
        }

        return token < sentence.First ? null
            : text.Is(token, "who") ? Antecedent(token, sentence.First, who: true)
            : Before(token + 1);
    }

    private int SkipAdverbs(Sentence sentence, int token)
    {
        while (token > sentence.First && text.Tag(token) == WordClass.RB && !text.Is(token, "not") && !text.Is(token, "n't"))
        {
            token--;
        }

        return token;
    }

    private static bool Fits(Mention mention, EntityKind kind) => mention.Kind == kind
        || (mention.Kind == EntityKind.Unknown && mention.Form == MentionForm.Name)
        || (kind == EntityKind.Organization && mention.Kind == EntityKind.Place && mention.Form != MentionForm.Name);

    // "officials on Capitol Hill who": the nearest mention of the kind the pronoun asks for.
    private Mention? Antecedent(int pronoun, int first, bool who)
    {
        for (int i = pronoun - 1; i >= first && i >= pronoun - 8; i--)
        {
            if (at[i] is { } mention && mention.Form is MentionForm.Name or MentionForm.Nominal
                && who == mention.Kind is EntityKind.Person or EntityKind.Group)
            {
                return mention;
            }
        }

        return null;
    }

    // The mention that ends right before the token.
    private Mention? Before(int token) => token > 0 && at[token - 1] is { } mention && mention.Form != MentionForm.Relative ? mention : null;

    private void Add(Mention mention) => Add(mention, mention.First, mention.End);

    private void Add(Mention mention, int first, int end)
    {
        mentions.Add(mention);
        for (int i = first; i < end; i++)
        {
            at[i] ??= mention;
        }
    }

    private struct LeftContext
    {
        public int First;
        public int Before;
        public bool Past;
        public bool Determined;
        public bool Definite;
        public Mention? Owner;
    }
}
