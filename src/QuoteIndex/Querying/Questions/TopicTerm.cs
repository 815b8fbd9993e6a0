namespace QuoteIndex.Querying.Questions;

/// <summary>One thing a topic asks for: a word, or several that have synonyms as a whole.</summary>
internal readonly record struct TopicTerm(string Text, TopicWeight Weight)
{
    /// <summary>True when it stands right after the term before it, so that both may be one name.</summary>
    public bool Adjacent { get; init; }

    /// <summary>Some of a topic's terms as a text that has no words in a row but those that stood so.</summary>
    public static string Join(IReadOnlyList<TopicTerm> terms, Func<TopicTerm, int, bool> keep)
    {
        var text = new System.Text.StringBuilder();
        bool before = false;
        for (int i = 0; i < terms.Count; i++)
        {
            bool kept = keep(terms[i], i);
            if (kept)
            {
                text.Append(text.Length == 0 ? "" : before && terms[i].Adjacent ? " " : " and ").Append(terms[i].Text);
            }

            before = kept;
        }

        return text.ToString();
    }
}
