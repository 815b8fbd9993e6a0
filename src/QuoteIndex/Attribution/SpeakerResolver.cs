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
    private readonly CompanyDirectory directory;

    /// <summary>Reads the article.</summary>
    /// <param name="text">The analyzed article.</param>
    /// <param name="speakers">Mentions known to speak; pronouns prefer them. May be empty.</param>
    /// <param name="directory">Companies known; null for those QuoteIndex ships.</param>
    public SpeakerResolver(AnalyzedText text, IEnumerable<TextSpan>? speakers = null, CompanyDirectory? directory = null)
    {
        this.directory = directory ?? CompanyDirectory.Default;
        this.text = new SpeakerText(text, SpeakerLexicon.Default);
        map = MentionFinder.Find(this.text, this.directory);
        foreach (TextSpan span in speakers ?? [])
        {
            if (HeadMention(span) is { } mention)
            {
                mention.Speaks = true;
            }
        }

        Coreference.Run(this.text, map, new EntityIndex(map.Mentions, this.directory));
    }

    /// <summary>The mentions of the article in order of place.</summary>
    public IReadOnlyList<Mention> Mentions => map.Mentions;

    /// <summary>Who the words at <paramref name="mention"/> stand for; nothing is guessed.</summary>
    public ResolvedSpeaker Resolve(TextSpan mention)
    {
        if (HeadMention(mention) is not { } head)
        {
            return new ResolvedSpeaker(null, null, null, IsPlural(mention) ? SpeakerKind.Group : SpeakerKind.Unknown, 0.5);
        }

        if (head.Entity is not { } entity)
        {
            return Unresolved(head);
        }

        if (entity.Kind == EntityKind.Group || IsSeveral(mention, head))
        {
            return new ResolvedSpeaker(null, null, null, SpeakerKind.Group, head.Confidence);
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

    private static string? Title(Mention head, Entity entity) =>
        entity.Title ?? head.Description?.Title;

    private string? Company(Entity entity)
    {
        (Entity? company, double weight) = entity.Employer;
        return weight >= LeastEmployment && company is { Kind: EntityKind.Organization, Name: { } name } ? directory.Canonical(name) : null;
    }

    // The first mention in the span that does not only modify another of it.
    private Mention? HeadMention(TextSpan span)
    {
        Mention? modifier = null;
        for (int i = text.Analyzed.TokenAt(span.Start); i < text.Count && text.Analyzed.Tokens[i].Start < span.End; i++)
        {
            if (map.At[i] is not { } mention)
            {
                continue;
            }

            if (mention.Modifies is not { } modified || modified == mention || !Within(modified, span))
            {
                return mention;
            }

            modifier ??= mention;
        }

        return modifier;
    }

    private bool Within(Mention mention, TextSpan span)
    {
        int start = text.Analyzed.Tokens[mention.Head].Start;
        return span.Contains(start);
    }

    // "Jane Doe and John Smith": two who are not one.
    private bool IsSeveral(TextSpan span, Mention head)
    {
        int i = head.End;
        return i + 1 < text.Count && text.Is(i, "and") && text.Analyzed.Tokens[i].Start < span.End
            && map.At[i + 1] is { Form: MentionForm.Name or MentionForm.Nominal } other && other.Entity != head.Entity && other.Modifies != head;
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
