using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Gives every mention of an article its entity, in order of place: names are joined beforehand, the others take the
/// entity mentioned before that a linear model prefers, or none. Candidates are looked for among the last mentions only,
/// so the time is linear in the article. The scheme is that of a mention ranker (Denis and Baldridge, 2008).
/// </summary>
internal sealed class Coreference
{
    private const int Window = 64;
    private const int MostCandidates = 12;

    // A wrong name is worse than none. Read by eye, people chosen with less were right about half the time, though few were
    // read. Of organizations too little was read to ask for more than a choice likelier than all others together.
    private const double LeastOfPerson = 0.6, LeastOfOther = 0.5;

    // What is right so often when the candidates are; now and then the article's names were read wrong before.
    private const double TrustInCandidates = 0.96;
    private const int Width = (int)AntecedentFeature.Count;

    private readonly SpeakerText text;
    private readonly MentionMap map;
    private readonly EntityIndex entities;
    private readonly int[] narrative;
    private readonly int topicEnd;
    private readonly int headingEnd;
    private readonly HashSet<Entity> topics = [];
    private readonly HashSet<Entity> subjects = [];
    private readonly Dictionary<string, Entity> byShortName = new(StringComparer.Ordinal);
    private readonly AntecedentModel model;
    private readonly Action<AntecedentChoice>? observer;
    private readonly List<Entity> candidates = [];
    private readonly double[] matrix = new double[(MostCandidates + 1) * Width];
    private Entity? lastSpeaker;
    private int row, named;

    private Coreference(SpeakerText text, MentionMap map, EntityIndex entities, AntecedentModel model, Action<AntecedentChoice>? observer)
    {
        this.model = model;
        this.observer = observer;
        this.text = text;
        this.map = map;
        this.entities = entities;
        narrative = CountNarrative(text);
        (headingEnd, topicEnd) = TopicEnd(text.Analyzed);
    }

    /// <summary>Fills in the entities of all mentions, with their titles and employers; shows each choice to an observer.</summary>
    public static void Run(
        SpeakerText text, MentionMap map, EntityIndex entities, AntecedentModel? model = null, Action<AntecedentChoice>? observer = null) =>
        new Coreference(text, map, entities, model ?? AntecedentModel.Default, observer).Run();

    private void Run()
    {
        var employment = new Employment(text, map, entities);
        employment.AddNamed();
        for (int i = 0; i < map.Mentions.Count; i++)
        {
            Mention mention = map.Mentions[i];
            if (mention.Entity is null)
            {
                Resolve(mention, i);
            }

            if (mention.Entity is { } entity)
            {
                Update(mention, entity);
            }
        }

        employment.AddOthers(subjects);
    }

    private void Resolve(Mention mention, int index)
    {
        switch (mention.Form)
        {
            case MentionForm.Name when mention.Kind == EntityKind.Person:
                Choose(mention, index, AntecedentModel.Row.ShortName, entities.Bearers(mention.Name!));
                break;
            case MentionForm.PersonPronoun:
                Choose(mention, index, AntecedentModel.Row.PersonPronoun);
                break;
            case MentionForm.ThingPronoun:
                Choose(mention, index, AntecedentModel.Row.ThingPronoun);
                break;
            case MentionForm.PluralPronoun:
                Choose(mention, index, AntecedentModel.Row.PluralPronoun);
                break;
            case MentionForm.Relative when mention.SameAs?.Entity is { } same:
                mention.Entity = same;
                mention.Confidence = 0.95 * mention.SameAs.Confidence;
                break;
            case MentionForm.Nominal:
                ResolveNominal(mention, index);
                break;
        }
    }

    private void ResolveNominal(Mention mention, int index)
    {
        Description description = mention.Description!;
        string noun = text[description.Head].ToString();
        Mention? owner = description.Employer;
        if (mention.Kind == EntityKind.Organization && owner is { Form: MentionForm.Name, Entity: { } of } && owner.End <= description.Head)
        {
            // "the Clinton campaign" and "Clinton's campaign" are one body; "Google's parent" names none.
            if (of.Kind is EntityKind.Person or EntityKind.Unknown && (description.Sense & WordSense.Government) != 0)
            {
                string surname = of.Name![(of.Name!.LastIndexOf(' ') + 1)..];
                mention.Entity = entities.Organization(surname + " " + noun.ToLowerInvariant());
                mention.Confidence = 0.9;
                return;
            }
        }
        else if (mention.Kind == EntityKind.Organization && mention.Definite && owner is null)
        {
            bool company = (description.Sense & WordSense.Company) != 0;
            Choose(mention, index, company ? AntecedentModel.Row.CompanyNominal : AntecedentModel.Row.BodyNominal);
        }
        else if (mention.Kind == EntityKind.Person && mention.Definite)
        {
            Choose(mention, index, AntecedentModel.Row.PersonNominal);
        }

        if (mention.Entity is null && (mention.Determined || mention.Kind is EntityKind.Group || mention.Speaks))
        {
            mention.Entity = entities.AddUnnamed(mention.Kind);
            mention.Entity.Gender = mention.Gender;
            mention.Entity.Plural = mention.Plural;
            mention.Confidence = 0.9;
            if (description.Title is { } title)
            {
                mention.Entity.AddTitle(title, description.Past ? 0.05 : 1);
            }

            if (owner?.Entity is { } employer)
            {
                mention.Entity.AddEmployer(employer, 1);
            }
        }

        mention.Entity?.Descriptors.Add(noun);
    }

    private void Choose(Mention mention, int index, AntecedentModel.Row kind, IReadOnlyList<Entity>? among = null)
    {
        candidates.Clear();
        if (among is null)
        {
            FindRecent(mention, index, kind);
        }
        else
        {
            FindBearers(mention, among);
        }

        if (candidates.Count == 0)
        {
            return;
        }

        int firstInFull = candidates.Min(c => c.FirstInFull);
        named = candidates.Count(c => c.Name is not null);
        for (row = 0; row < candidates.Count; row++)
        {
            Observe(mention, candidates[row]);
            SetIf(AntecedentFeature.FirstBearer, among is not null && candidates[row].FirstInFull == firstInFull);
        }

        ObserveNone(mention);
        Span<double> probabilities = stackalloc double[candidates.Count + 1];
        int best = Rank(kind, probabilities);
        observer?.Invoke(new AntecedentChoice(mention, kind, [.. candidates], matrix[..(probabilities.Length * Width)], probabilities.ToArray()));
        if (best < candidates.Count && probabilities[best] >= (candidates[best].Kind == EntityKind.Person ? LeastOfPerson : LeastOfOther))
        {
            Entity entity = candidates[best];
            mention.Entity = entity;
            mention.Confidence = TrustInCandidates * probabilities[best];
            if (entity.Gender == Gender.Unknown && mention.Gender != Gender.Unknown && probabilities[best] > 0.8)
            {
                entity.Gender = mention.Gender;
            }

            if (mention.Name is { } name)
            {
                byShortName[name] = entity;
            }
        }
    }

    // The probability of every candidate and, last, of none; returns which has most.
    private int Rank(AntecedentModel.Row kind, Span<double> probabilities)
    {
        int best = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = model.Score(kind, matrix.AsSpan(i * Width, Width));
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        double most = probabilities[best], sum = 0;
        foreach (ref double score in probabilities)
        {
            sum += score = Math.Exp(score - most);
        }

        foreach (ref double score in probabilities)
        {
            score /= sum;
        }

        return best;
    }

    // Fitting entities by the place of their last mention, latest first.
    private void FindRecent(Mention mention, int index, AntecedentModel.Row kind)
    {
        for (int i = index - 1; i >= 0 && i >= index - Window && candidates.Count < MostCandidates; i--)
        {
            Mention before = map.Mentions[i];
            if (before.Entity is { } entity && Fits(mention, before, entity, kind) && !candidates.Contains(entity)
                && !(before.Modifies == mention) && entity != mention.Description?.Employer?.Entity)
            {
                candidates.Add(entity);
            }
        }
    }

    private void FindBearers(Mention mention, IReadOnlyList<Entity> bearers)
    {
        foreach (Entity bearer in bearers)
        {
            if (candidates.Count < MostCandidates && Genderly(mention.Gender, bearer.Gender))
            {
                candidates.Add(bearer);
            }
        }
    }

    private static bool Fits(Mention mention, Mention before, Entity entity, AntecedentModel.Row kind) => kind switch
    {
        AntecedentModel.Row.PersonPronoun or AntecedentModel.Row.PersonNominal =>
            entity.Kind == EntityKind.Person && Genderly(mention.Gender, entity.Gender) && !(before.Quoted && before.Form is not MentionForm.Name),
        AntecedentModel.Row.ThingPronoun => entity.Kind is EntityKind.Organization or EntityKind.Document or EntityKind.Unknown or EntityKind.Place,
        AntecedentModel.Row.PluralPronoun => entity.Kind is EntityKind.Group or EntityKind.Organization,
        AntecedentModel.Row.CompanyNominal or AntecedentModel.Row.BodyNominal => entity.Kind is EntityKind.Organization or EntityKind.Unknown,
        _ => entity.Kind == EntityKind.Person,
    };

    private void Observe(Mention mention, Entity candidate)
    {
        matrix.AsSpan(row * Width, Width).Clear();
        if (candidate.Last is { } last)
        {
            int apart = narrative[mention.Sentence] - narrative[last.Sentence];
            Set(apart switch
            {
                <= 0 => AntecedentFeature.SameSentence,
                1 => AntecedentFeature.OneSentenceBefore,
                2 => AntecedentFeature.TwoSentencesBefore,
                3 => AntecedentFeature.ThreeSentencesBefore,
                <= 6 => AntecedentFeature.FourToSixBefore,
                _ => AntecedentFeature.SevenOrMoreBefore,
            });
            Sentence[] sentences = text.Analyzed.Sentences;
            SetIf(AntecedentFeature.SameParagraph, sentences[mention.Sentence].Paragraph == sentences[last.Sentence].Paragraph);
            SetIf(AntecedentFeature.LastWasSubject, last.Subject);
            SetIf(AntecedentFeature.LastSpoke, last.Speaks);
            SetIf(AntecedentFeature.LastInQuotation, last.Quoted && !mention.Quoted);
            SetIf(AntecedentFeature.LastOnlyModifies, last.Modifies is not null);
            SetIf(AntecedentFeature.LastWasPronoun, last.Form is MentionForm.PersonPronoun or MentionForm.ThingPronoun or MentionForm.PluralPronoun);
            SetIf(AntecedentFeature.SamePronoun, last.Form == mention.Form && last.Gender == mention.Gender
                && last.Form is MentionForm.PersonPronoun or MentionForm.ThingPronoun or MentionForm.PluralPronoun);
            SetIf(AntecedentFeature.InOwnStatement, mention.Speaks && mention.Sentence == last.Sentence);
            SetIf(AntecedentFeature.BothSubjects, mention.Subject && last.Subject);
            SetIf(AntecedentFeature.BothSpeak, mention.Speaks && last.Speaks);
            SetIf(AntecedentFeature.SubjectOfObject, last.Subject && last.Sentence == mention.Sentence && !mention.Subject && !mention.Speaks
                && text.Tag(mention.Head) == WordClass.PRP && mention.Form is MentionForm.PersonPronoun or MentionForm.PluralPronoun);
            SetIf(AntecedentFeature.BeganSentence, last.First <= sentences[last.Sentence].First + 1);
            SetIf(AntecedentFeature.NamedInParagraph, candidate.LastNamed is { } byName
                && sentences[byName.Sentence].Paragraph == sentences[mention.Sentence].Paragraph);
        }
        else
        {
            Set(AntecedentFeature.SevenOrMoreBefore);
        }

        Set(AntecedentFeature.Rank, row);
        Set(AntecedentFeature.Speaker, mention.Speaks ? Math.Log(1 + candidate.Speeches) : 0);
        Set(AntecedentFeature.Mentions, Math.Log(1 + candidate.Mentions));
        SetIf(AntecedentFeature.Only, candidates.Count == 1);
        SetIf(AntecedentFeature.OnlyNamed, candidate.Name is not null && named == 1);
        SetIf(AntecedentFeature.LastSpeaker, candidate == lastSpeaker);
        SetIf(AntecedentFeature.SameShortName, mention.Name is { } name && byShortName.GetValueOrDefault(name) == candidate);
        SetIf(AntecedentFeature.GenderAgrees, mention.Gender != Gender.Unknown && mention.Gender == candidate.Gender);
        SetIf(AntecedentFeature.GenderUnknown, candidate.Gender == Gender.Unknown);
        SetIf(AntecedentFeature.Unnamed, candidate.Name is null);
        SetIf(AntecedentFeature.KindUncertain, candidate.Kind is EntityKind.Unknown or EntityKind.Place);
        SetIf(AntecedentFeature.Organization, candidate.Kind == EntityKind.Organization);
        SetIf(AntecedentFeature.Topic, topics.Contains(candidate));
        if (mention.Description is { } description)
        {
            ObserveRole(description, candidate);
        }
    }

    private void ObserveNone(Mention mention)
    {
        matrix.AsSpan(row * Width, Width).Clear();
        Set(AntecedentFeature.NoneOfThem);
        SetIf(AntecedentFeature.NoneSpeaks, mention.Speaks);
        SetIf(AntecedentFeature.NoneQuoted, mention.Quoted);
        if (mention.Description is { } description)
        {
            SetIf(AntecedentFeature.NoneOwned, description.Employer is { Entity: not { Kind: EntityKind.Organization } });
            SetIf(AntecedentFeature.NoneHoldsName, HoldsName(description));
            SetIf(AntecedentFeature.NoneGovernment, (description.Sense & WordSense.Government) != 0);
            int next = mention.End + (text.IsComma(mention.End) ? 1 : 0);
            SetIf(AntecedentFeature.NoneNameFollows, next < text.Count && map.At[next] is { Form: MentionForm.Name } name && name.First == next);
        }
    }

    private bool HoldsName(Description description)
    {
        for (int i = description.First; i < description.Head; i++)
        {
            if (text.IsProper(i) || map.At[i] is { Form: MentionForm.Name })
            {
                return true;
            }
        }

        return false;
    }

    private void ObserveModifiers(Description description, Entity candidate)
    {
        bool agrees = false, people = false;
        var modifiers = candidate.Modifiers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = description.First; i < description.Head; i++)
        {
            if (text.Modifies(i))
            {
                agrees |= modifiers.Contains(text[i])
                    || (text.IsProper(i) && candidate.Name is { } name && name.AsSpan().Contains(text[i], StringComparison.Ordinal));
                people |= text.Has(i, WordSense.People);
            }
        }

        SetIf(AntecedentFeature.ModifierAgrees, agrees);
        SetIf(AntecedentFeature.ModifierDiffers, people && !agrees && candidate.OfPeople);
    }

    // "Norsk Air" is the airline, "Ferro Steel" the steelmaker.
    private static bool IsOfTrade(string name, string noun) =>
        name.Split(' ') is [_, .., { Length: > 2 } last] && noun.StartsWith(last, StringComparison.OrdinalIgnoreCase);

    private void ObserveRole(Description description, Entity candidate)
    {
        string noun = text[description.Head].ToString();
        bool described = candidate.Descriptors.Contains(noun);
        bool named = candidate.Name is { } name && noun.Length > 3 && (name.Contains(noun, StringComparison.OrdinalIgnoreCase) || IsOfTrade(name, noun));
        ObserveModifiers(description, candidate);
        SetIf(AntecedentFeature.DescriptorAgrees, described);
        SetIf(AntecedentFeature.UnnamedNounAgrees, described && candidate.Name is null);
        SetIf(AntecedentFeature.NameHoldsNoun, named);
        SetIf(AntecedentFeature.NotACompany, (description.Sense & WordSense.Company) != 0 && !described && candidate.IsOtherBody);
        SetIf(AntecedentFeature.OtherBody, !described && !named && (description.Sense & WordSense.Government) != 0);
        bool colleague = false;
        if (description.Title is { } title)
        {
            bool other = candidate.Titles.Count > 0 && !candidate.Titles.Any(t => Roles.Agree(text.Lexicon, t.Title, title));
            colleague = other && ((description.Sense & WordSense.PublicRole) == 0 || Roles.HeadsCompany(text.Lexicon, title));
            Set(candidate.Titles.Count == 0 ? AntecedentFeature.RoleUnknown
                : colleague ? AntecedentFeature.RoleDiffers
                : other ? AntecedentFeature.PublicRoleDiffers
                : AntecedentFeature.RoleAgrees);
        }

        // That the CEO works for Acme says nothing for "Acme's chief financial officer".
        if (description.Employer is { } owner && !colleague)
        {
            Set(owner.Entity is not { } employer || candidate.Employer.Company is null ? AntecedentFeature.OwnerUnknown
                : candidate.Works(employer) ? AntecedentFeature.OwnerAgrees
                : AntecedentFeature.OwnerDiffers);
        }
    }

    private void Update(Mention mention, Entity entity)
    {
        entity.Speeches += mention.Speaks && !mention.Quoted ? 1 : 0;
        lastSpeaker = mention.Speaks && !mention.Quoted ? entity : lastSpeaker;
        if (mention.Form == MentionForm.Name)
        {
            entity.Mentions++;
            entity.LastNamed = mention;
            if (mention.Head < topicEnd)
            {
                topics.Add(entity);
                if (mention.Subject || mention.Head < headingEnd)
                {
                    subjects.Add(entity);
                }
            }
        }

        // What is named within a quotation is not what the reporter speaks of, unless nothing else is known of it.
        // A later "Meta's" does not take from Meta that it is the sentence's subject.
        bool lesser = entity.Last is { } last && (mention.Quoted && !last.Quoted
            || mention.Modifies is not null && last.Subject && last.Sentence == mention.Sentence);
        if (!lesser)
        {
            entity.Last = mention;
        }
    }

    private void Set(AntecedentFeature feature, double value = 1) => matrix[(row * Width) + (int)feature] = value;

    private void SetIf(AntecedentFeature feature, bool holds) => Set(feature, holds ? 1 : 0);

    private static bool Genderly(Gender a, Gender b) => a == b || a == Gender.Unknown || b == Gender.Unknown;

    // Sentences that are quoted as a whole do not set mentions apart: "A. B. C," he said.
    private static int[] CountNarrative(SpeakerText text)
    {
        Sentence[] sentences = text.Analyzed.Sentences;
        var numbers = new int[sentences.Length];
        int number = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            bool own = false;
            for (int i = sentences[s].First; i < sentences[s].End && !own; i++)
            {
                own = !text.Quoted(i) && text.Tag(i) is not (WordClass.CloseQuote or WordClass.OpenQuote or WordClass.Stop) && char.IsLetter(text[i][0]);
            }

            number += own ? 1 : 0;
            numbers[s] = number;
        }

        return numbers;
    }

    // The headline, and with it the first sentence of the body.
    private static (int Heading, int Topic) TopicEnd(AnalyzedText text)
    {
        foreach (Sentence sentence in text.Sentences)
        {
            if (text.Article.Paragraphs[sentence.Paragraph].Role == ParagraphRole.Body)
            {
                return (sentence.First, sentence.End);
            }
        }

        return (text.Tokens.Length, text.Tokens.Length);
    }
}
