using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// Finds the mention that a description is about: by apposition ("Tim Cook, CEO of Apple"), as a title before a name, as the
/// predicate of "is" or "became", after a verb of appointing.
/// </summary>
internal sealed class DescribedMentions(SpeakerText text, MentionMapBuilder at, RelativeClauses relatives)
{
    /// <summary>The mention described; null when the phrase stands for itself.</summary>
    public Mention? Find(Sentence sentence, Description description, Premodifiers left, int end, int after, EntityKind kind)
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

    /// <summary>The name set off behind the phrase: "The company's chief executive, Tim Cook, said", "The port's operator, Ansel Terminals, said".</summary>
    public Mention? NamedAfter(Sentence sentence, Premodifiers left, int after)
    {
        int name = text.Has(after + 1, WordSense.Honorific) || text.Is(after + 1, "the") ? after + 2 : after + 1;
        return name < sentence.End && text.IsComma(after) && left.Determined && at[name] is { Form: MentionForm.Name } next
            && next.First <= name && Closes(sentence, text.Tails.After(next.End)) ? next : null;
    }

    // Companies stand in lists and after clauses where people seldom do: "the airline, Norsk Air, and the airport", "When it
    // bought the airline, Norsk Air said", "For the bank, Stanmore, …".
    private bool IsAside(Sentence sentence, Premodifiers left, Mention name)
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
        if (token <= sentence.First || !(role || text.Is(token, AttributionWords.Copulas)))
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
            : text.Is(token, "who") ? relatives.Antecedent(token, sentence.First, who: true)
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

    // The mention that ends right before the token.
    private Mention? Before(int token) => token > 0 && at[token - 1] is { } mention && mention.Form != MentionForm.Relative ? mention : null;
}
