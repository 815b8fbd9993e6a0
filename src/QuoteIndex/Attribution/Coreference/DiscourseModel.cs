using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// What an article has spoken of so far, and how: whom its topic names, who spoke last, whom a surname stood for, how far apart
/// sentences are for a reader.
/// </summary>
internal sealed class DiscourseModel
{
    private readonly int[] narrative;
    private readonly int topicEnd;
    private readonly int headingEnd;
    private readonly HashSet<Entity> topics = [];
    private readonly HashSet<Entity> subjects = [];
    private readonly Dictionary<string, Entity> byShortName = new(StringComparer.Ordinal);
    private Entity? lastSpeaker;

    public DiscourseModel(SpeakerText text)
    {
        narrative = CountNarrative(text);
        (headingEnd, topicEnd) = TopicEnd(text.Analyzed);
    }

    /// <summary>Whom headline and first sentence speak of as their subjects.</summary>
    public HashSet<Entity> Subjects => subjects;

    /// <summary>True of what headline or first sentence name.</summary>
    public bool IsTopic(Entity entity) => topics.Contains(entity);

    public bool IsLastSpeaker(Entity entity) => entity == lastSpeaker;

    /// <summary>True when the short name stood for the entity last.</summary>
    public bool Bears(Entity entity, string name) => byShortName.GetValueOrDefault(name) == entity;

    public void Remember(string shortName, Entity entity) => byShortName[shortName] = entity;

    /// <summary>The number of sentences the reporter tells from one to another.</summary>
    public int Distance(int from, int to) => narrative[to] - narrative[from];

    /// <summary>Takes in a mention whose entity is known.</summary>
    public void Update(Mention mention, Entity entity)
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
