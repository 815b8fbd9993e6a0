using QuoteIndex.Language;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying.Questions;

/// <summary>What a question is about: its words, and how much each of them tells. Immutable.</summary>
internal sealed class Topic
{
    // More words than this are a text, not a topic; none of them is weighed.
    private const int MostTerms = QueryTerm.MostTerms;

    private Topic(string text, IReadOnlyList<TopicTerm> terms)
    {
        Text = text;
        Terms = terms;
    }

    /// <summary>The topic as it was asked for.</summary>
    public string Text { get; }

    /// <summary>What it asks for, without function words, in order of place.</summary>
    public IReadOnlyList<TopicTerm> Terms { get; }

    /// <summary>The words of a question that are its topic; null when there are none. Words at its ends that only lead up to it are left out.</summary>
    public static Topic? Of(List<QuestionToken> tokens, NameDirectory names, Synonyms synonyms)
    {
        int start = 0, end = tokens.Count;
        while (start < end && LeadsUp(tokens[start]))
        {
            start++;
        }

        while (end > start && StopWords.Contains(tokens[end - 1].Form) && !EndsTerm(tokens, start, end, synonyms))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        tokens = tokens.GetRange(start, end - start);
        return new Topic(string.Join(' ', tokens.Select(token => token.Text + (!token.Possessive ? "" : token.Text[^1] == 's' ? "’" : "’s"))), tokens.Count > MostTerms ? [] : Weigh(tokens, names, synonyms));
    }

    /// <summary>The words that statements must have when only those of this weight count; all words where none has it.</summary>
    public string Required(TopicWeight least)
    {
        string kept = TopicTerm.Join(Terms, (term, _) => term.Weight >= least);
        return kept.Length == 0 ? Text : kept;
    }

    /// <summary>The topic with words before it, which may be required.</summary>
    public Topic With(string words, NameDirectory names, Synonyms synonyms, bool required = false)
    {
        var before = new Topic(words, Weigh(QuestionToken.Split(words), names, synonyms));
        return new($"{words} {Text}", [.. (required ? before.Strict() : before).Terms, .. Terms]);
    }

    /// <summary>The topic where what says what it is is never given up.</summary>
    public Topic Strict() => new(Text, [.. Terms.Select(term => term.Weight >= TopicWeight.Specific ? term with { Weight = TopicWeight.Required } : term)]);

    /// <summary>The topic with other words for some of its terms.</summary>
    public Topic Replace(IReadOnlyDictionary<string, string> words) => new(
        string.Join(' ', Text.Split(' ').Select(word => words.GetValueOrDefault(word, word))),
        [.. Terms.Select(term => term with { Text = words.GetValueOrDefault(term.Text, term.Text) })]);

    // "To step down".
    private static bool EndsTerm(List<QuestionToken> tokens, int start, int end, Synonyms synonyms) =>
        end - start > 1 && synonyms.Wider.Find([tokens[end - 2].Word, tokens[end - 1].Word], 0).Length == 2;

    private static bool LeadsUp(QuestionToken token) =>
        StopWords.Contains(token.Form) || WordClasses.Frames.Has("topic", token.Form);

    private static List<TopicTerm> Weigh(List<QuestionToken> tokens, NameDirectory names, Synonyms synonyms)
    {
        List<Word> words = tokens.ConvertAll(token => token.Word);
        bool cased = tokens.Exists(token => char.IsLower(token.Text[0]));
        var terms = new List<TopicTerm>();
        int end = -1;
        for (int i = 0; i < tokens.Count;)
        {
            int before = terms.Count;
            int person = Person(tokens, i, names, cased, terms);
            if (person > 0)
            {
                for (int j = before; j < terms.Count; j++)
                {
                    terms[j] = terms[j] with { Adjacent = j > before || end == i };
                }

                end = i += person;
                continue;
            }

            int length = synonyms.Wider.Find(words, i).Length;
            bool honorific = PersonName.IsHonorific(words[i].Form) && i + 1 < tokens.Count && IsCapital(tokens[i + 1]);
            if (length < 2 && (honorific || StopWords.Contains(words[i].Form)))
            {
                i++;
                continue;
            }

            string text = string.Join(' ', Enumerable.Range(i, Math.Max(1, length)).Select(at => tokens[at].Text));
            terms.Add(new TopicTerm(text, length > 1 ? TopicWeight.Specific : WeightOf(tokens[i], cased, i == 0)) { Adjacent = end == i });
            end = i += Math.Max(1, length);
        }

        return terms;
    }

    // The verb that asks ("advise Trump to …") tells how it is said.
    private static TopicWeight WeightOf(QuestionToken token, bool cased, bool first) =>
        first && char.IsLower(token.Text[0]) && QuestionParser.Reports(token) ? TopicWeight.Light
        : char.IsDigit(token.Text[0]) || (cased && char.IsUpper(token.Text[0]) && (SpeakerLexicon.Default[token.Text] & WordSense.People) == 0) ? TopicWeight.Name
        : TopicWords.IsLight(token.Word) ? TopicWeight.Light
        : TopicWords.IsGeneral(token.Word) ? TopicWeight.General
        : TopicWeight.Specific;

    // "Hillary Clinton's e-mails" are Clinton's: the given name only ranks, unless it tells her from another of the name.
    private static int Person(List<QuestionToken> tokens, int start, NameDirectory names, bool cased, List<TopicTerm> terms)
    {
        PersonMatch known = names.FindPerson(tokens, start, tokens.Count);
        int length = 0;
        if (known.Words > 1 && known.Surname)
        {
            length = known.Length;
            IReadOnlyList<SpeakerName> family = names.OfSurname(tokens[start + length - 1].Form);
            if (!known.People.Contains(family[0]))
            {
                return 0;
            }
        }
        else if (cased && known.Length == 0 && start + 1 < tokens.Count && IsCapital(tokens[start]) && IsCapital(tokens[start + 1]) && !tokens[start].Possessive
            && !tokens[start + 1].Comma && (SpeakerLexicon.Default[tokens[start].Text] & (WordSense.GivenName | WordSense.Place)) is WordSense.GivenFemale or WordSense.GivenMale or WordSense.GivenName)
        {
            length = 2;
        }

        for (int i = start; i < start + length; i++)
        {
            if (tokens[i].Form.Length > 1 && !PersonName.IsHonorific(tokens[i].Form))
            {
                terms.Add(new TopicTerm(tokens[i].Text, i == start + length - 1 ? TopicWeight.Name : TopicWeight.Light));
            }
        }

        return length;
    }

    private static bool IsCapital(QuestionToken token) => char.IsUpper(token.Text[0]);
}
