using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Tells who the mentions of one article are. The article is read once, in time linear in its length, when the resolver is
/// made; every question after that is cheap. Not changed by questions, so safe to share between threads.
/// </summary>
internal sealed class SpeakerResolver
{
    private const double LeastEmployment = 0.25;

    private readonly SpeakerText text;
    private readonly MentionMap map;
    private readonly CompanyDirectory companies;
    private readonly EntityIndex entities;

    /// <summary>Reads the article.</summary>
    /// <param name="text">The analyzed article.</param>
    /// <param name="speakers">Mentions known to speak; pronouns prefer them. May be empty.</param>
    /// <param name="options">Companies and people known; null for the companies QuoteIndex ships.</param>
    /// <param name="model">What ranks antecedents; null for the model QuoteIndex ships.</param>
    /// <param name="observer">Is shown every choice of an antecedent; for training.</param>
    public SpeakerResolver(
        AnalyzedText text, IEnumerable<TextSpan>? speakers = null, ExtractionOptions? options = null,
        AntecedentModel? model = null, Action<AntecedentChoice>? observer = null)
    {
        options ??= ExtractionOptions.Default;
        companies = options.Companies;
        this.text = new SpeakerText(text, SpeakerLexicon.Default, options.KnownTitles);
        map = MentionFinder.Find(this.text, options);
        foreach (TextSpan span in speakers ?? [])
        {
            if (HeadMention(Borders(span)) is { } mention)
            {
                mention.Speaks = true;
            }
        }

        entities = new EntityIndex(map, options);
        Coreference.Run(this.text, map, entities, model, observer);
    }

    /// <summary>The mentions of the article in order of place.</summary>
    public IReadOnlyList<Mention> Mentions => map.Mentions;

    /// <summary>
    /// The words that name the speaker: the name itself where <paramref name="mention"/> stands in brackets behind one, as an
    /// exchange and ticker do.
    /// </summary>
    public TextSpan Borders(TextSpan mention)
    {
        int token = text.Analyzed.TokenAt(mention.Start);
        int open = token < text.Count ? text.Tails.BracketAround(token) : -1;
        return open > 0 && map.At[text.Tails.Before(open) - 1] is { Form: MentionForm.Name } name && name.End == text.Tails.Before(open)
            ? new TextSpan(text.Analyzed.Tokens[name.First].Start, text.Analyzed.Tokens[name.End - 1].End)
            : mention;
    }

    /// <summary>Who the words at <paramref name="mention"/> stand for; nothing is guessed.</summary>
    public ResolvedSpeaker Resolve(TextSpan mention)
    {
        mention = Borders(mention);
        if ((HeadMention(mention) ?? NamedOfSeveral(mention)) is not { } head)
        {
            if (NamedInCapitals(mention) is { } person)
            {
                return new ResolvedSpeaker(person.Name, person.Title ?? KnownTitle(person), Company(person), SpeakerKind.Person, 0.85);
            }

            return new ResolvedSpeaker(null, null, null, IsPlural(mention) ? SpeakerKind.Group : SpeakerKind.Unknown, 0.5);
        }

        if (head.Entity is not { } entity)
        {
            return Unresolved(head);
        }

        if (entity.Kind == EntityKind.Group || IsSeveral(mention, head))
        {
            // "One Republican" is one, though nobody the article names.
            bool one = head is { Form: MentionForm.Name, Plural: false } && !IsSeveral(mention, head);
            return new ResolvedSpeaker(null, null, null, one ? SpeakerKind.Person : SpeakerKind.Group, head.Confidence);
        }

        return entity.Kind switch
        {
            EntityKind.Person => new ResolvedSpeaker(entity.Name, Title(head, entity), Company(entity), SpeakerKind.Person, head.Confidence),
            EntityKind.Organization => new ResolvedSpeaker(entity.Name, null, entity.Name ?? Company(entity), SpeakerKind.Organization, head.Confidence),
            EntityKind.Place => new ResolvedSpeaker(entity.Name, null, null, SpeakerKind.Organization, head.Confidence),
            EntityKind.Document => new ResolvedSpeaker(null, null, null, SpeakerKind.Unknown, head.Confidence),
            _ => new ResolvedSpeaker(entity.Name, null, null, SpeakerKind.Unknown, head.Confidence),
        };
    }

    // "House", "Senate", "Congress": its members speak for themselves.
    private bool IsBody(string name) =>
        (SpeakerLexicon.Default[name] & WordSense.Government) != 0 && companies.Find(name) is null;

    // "One" of "one of the lenders' attorneys, Justin Pelham,": the phrase goes on to name who is meant.
    private Mention? NamedOfSeveral(TextSpan span)
    {
        int one = text.Analyzed.TokenAt(span.Start);
        if (!text.Is(one, "one") || !text.Is(one + 1, "of"))
        {
            return null;
        }

        int comma = one + 2, end = text.Analyzed.Sentences[text.Analyzed.SentenceOf(one)].End;
        while (comma < end && !text.IsComma(comma) && !text.IsVerb(comma))
        {
            comma++;
        }

        // The noun has the mention of the name that it describes.
        return comma < end && text.IsComma(comma) && map.At[comma - 1] is { Form: MentionForm.Name, Kind: EntityKind.Person } named && named.First > comma ? named : null;
    }

    // "PENCE:" in a transcript, which no tagger takes for a name.
    private Entity? NamedInCapitals(TextSpan span)
    {
        int token = text.Analyzed.TokenAt(span.Start);
        return token < text.Count && text.Analyzed.Tokens[token].Span.Contains(span) && text.IsUpper(token)
            && entities.Bearers(text[token].ToString()) is [Entity only] ? only : null;
    }

    private static ResolvedSpeaker Unresolved(Mention head)
    {
        SpeakerKind kind = head.Form switch
        {
            MentionForm.PersonPronoun => SpeakerKind.Person,
            MentionForm.PluralPronoun => SpeakerKind.Group,
            MentionForm.Nominal or MentionForm.Name => head.Kind switch
            {
                EntityKind.Person => SpeakerKind.Person,
                EntityKind.Organization => SpeakerKind.Organization,
                EntityKind.Group => SpeakerKind.Group,
                _ => SpeakerKind.Unknown,
            },
            _ => SpeakerKind.Unknown,
        };
        return new ResolvedSpeaker(null, head.Description?.Title, Employer(head.Description), kind, 0.6);
    }

    private static string? Employer(Description? description) =>
        description?.Employer?.Entity is { Kind: EntityKind.Organization, Name: { } name } ? name : null;

    private string? Title(Mention head, Entity entity) =>
        entity.Title ?? head.Description?.Title ?? KnownTitle(entity);

    private string? Company(Entity entity) => entity.HasEmployers ? ToldCompany(entity) : KnownCompany(entity);

    // A title of the directory is one at the company of the directory.
    private string? KnownTitle(Entity entity) =>
        !entity.HasEmployers || ToldCompany(entity) == KnownCompany(entity) ? entity.Known?.Title : null;

    // Who held a role before, or holds an office, need not be with the company of the directory.
    private string? KnownCompany(Entity entity) =>
        entity.Known is { Company: { } company } known && (entity.Title is not { } told
            || (!told.StartsWith("former ", StringComparison.Ordinal) && IsPublic(told) == IsPublic(known.Title)))
            ? companies.Canonical(company)
            : null;

    private bool IsPublic(string? title) => title is not null && Roles.IsPublic(text.Lexicon, title);

    private string? ToldCompany(Entity entity)
    {
        (Entity? company, double weight) = entity.Employer;
        return weight >= LeastEmployment && company is { Kind: EntityKind.Organization, Name: { } name } && !IsBody(name) ? companies.Canonical(name) : null;
    }

    // The first mention in the span that does not only modify another word of it.
    private Mention? HeadMention(TextSpan span)
    {
        int first = text.Analyzed.TokenAt(span.Start), end = text.Analyzed.TokenAt(span.End);
        end += end < text.Count && text.Analyzed.Tokens[end].Start < span.End ? 1 : 0;
        bool noun = false;
        for (int i = first; i < end; i++)
        {
            if (map.At[i] is { } mention)
            {
                if (!OnlyModifies(mention, i, end))
                {
                    return mention;
                }

                noun = false;
            }
            else if (noun && (text.Tag(i) is WordClass.IN or WordClass.TO or WordClass.VBN or WordClass.VBG or WordClass.WDT or WordClass.Comma))
            {
                return null;
            }
            else
            {
                noun |= text.IsNoun(i);
            }
        }

        return null;
    }

    private bool OnlyModifies(Mention mention, int token, int end)
    {
        if (mention.Modifies is { } modified && modified != mention && modified.Head >= token && modified.Head < end)
        {
            return true;
        }

        if (mention is { Form: MentionForm.Nominal, Determined: false } && text.IsUpper(mention.Head) && OpensName(mention.Head + 1, end))
        {
            return true;
        }

        int next = Math.Max(mention.Form == MentionForm.Name ? mention.End : mention.Head + 1, token + 1);
        return next < end && (text.Tag(token) == WordClass.PRPS || (text.IsPossessive(next) && next + 1 < end)
            || (mention.Form == MentionForm.Name && text.IsNoun(next) && map.At[next] != mention));
    }

    // "Assistant U.S. Attorney Malcolm Reddy": capitals up to a name that has a title.
    private bool OpensName(int token, int end)
    {
        for (; token < end && text.IsUpper(token); token++)
        {
            if (map.At[token] is { Form: MentionForm.Name, Kind: EntityKind.Person, Titled: true })
            {
                return true;
            }
        }

        return false;
    }

    // "Jane Doe and John Smith": two who are not one.
    private bool IsSeveral(TextSpan span, Mention head)
    {
        for (int i = head.End; i + 2 < text.Count && text.Analyzed.Tokens[i].Start < span.End; i++)
        {
            if (text.Tag(i) is WordClass.WP or WordClass.WDT or WordClass.IN or WordClass.VBD or WordClass.VBZ || text.IsVerb(i))
            {
                return false;
            }

            if (text.Is(i, "and") && map.At[text.Has(i + 1, WordSense.Honorific) ? i + 2 : i + 1] is { Form: MentionForm.Name or MentionForm.Nominal } other && other.Entity != head.Entity
                && (other.Modifies is null || other.Modifies != head) && text.Analyzed.Tokens[i + 1].Start < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlural(TextSpan span)
    {
        bool plural = false;
        for (int i = text.Analyzed.TokenAt(span.Start); i < text.Count && text.Analyzed.Tokens[i].Start < span.End; i++)
        {
            if (text.IsNoun(i) || text.IsProper(i))
            {
                plural = text.Tag(i) is WordClass.NNS or WordClass.NNPS;
            }
            else if (text.Tag(i) == WordClass.IN)
            {
                break;
            }
        }

        return plural;
    }
}
