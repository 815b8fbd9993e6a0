using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>The features of a mention's candidates, a row each, and of "none of them", whose row is the last.</summary>
internal sealed class AntecedentFeatures(SpeakerText text, MentionMap map, DiscourseModel discourse)
{
    private const int Width = (int)AntecedentFeature.Count;

    private readonly double[] matrix = new double[(AntecedentCandidates.MostCandidates + 1) * Width];
    private List<Entity> candidates = [];
    private int row, named;

    /// <summary>The features of a candidate.</summary>
    public ReadOnlySpan<double> this[int candidate] => matrix.AsSpan(candidate * Width, Width);

    /// <summary>Reads the features of these candidates; of bearers of a name, who was first to be named in full counts too.</summary>
    public void Observe(Mention mention, List<Entity> among, bool areBearers)
    {
        candidates = among;
        int firstInFull = candidates.Min(c => c.FirstInFull);
        named = candidates.Count(c => c.Name is not null);
        for (row = 0; row < candidates.Count; row++)
        {
            Observe(mention, candidates[row]);
            SetIf(AntecedentFeature.FirstBearer, areBearers && candidates[row].FirstInFull == firstInFull);
        }

        ObserveNone(mention);
    }

    /// <summary>The rows one after another, for learning.</summary>
    public double[] Copy() => matrix[..((candidates.Count + 1) * Width)];

    private void Observe(Mention mention, Entity candidate)
    {
        matrix.AsSpan(row * Width, Width).Clear();
        if (candidate.Last is { } last)
        {
            ObserveLast(mention, candidate, last);
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
        SetIf(AntecedentFeature.LastSpeaker, discourse.IsLastSpeaker(candidate));
        SetIf(AntecedentFeature.SameShortName, mention.Name is { } name && discourse.Bears(candidate, name));
        SetIf(AntecedentFeature.GenderAgrees, mention.Gender != Gender.Unknown && mention.Gender == candidate.Gender);
        SetIf(AntecedentFeature.GenderUnknown, candidate.Gender == Gender.Unknown);
        SetIf(AntecedentFeature.Unnamed, candidate.Name is null);
        SetIf(AntecedentFeature.KindUncertain, candidate.Kind is EntityKind.Unknown or EntityKind.Place);
        SetIf(AntecedentFeature.Organization, candidate.Kind == EntityKind.Organization);
        SetIf(AntecedentFeature.Topic, discourse.IsTopic(candidate));
        if (mention.Description is { } description)
        {
            ObserveRole(description, candidate);
        }
    }

    private void ObserveLast(Mention mention, Entity candidate, Mention last)
    {
        int apart = discourse.Distance(last.Sentence, mention.Sentence);
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

    // "Norsk Air" is the airline, "Ferro Steel" the steelmaker.
    private static bool IsOfTrade(string name, string noun) =>
        name.Split(' ') is [_, .., { Length: > 2 } last] && noun.StartsWith(last, StringComparison.OrdinalIgnoreCase);

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

    private void Set(AntecedentFeature feature, double value = 1) => matrix[(row * Width) + (int)feature] = value;

    private void SetIf(AntecedentFeature feature, bool holds) => Set(feature, holds ? 1 : 0);
}
