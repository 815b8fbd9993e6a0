namespace QuoteIndex.Querying.Questions;

/// <summary>How much a word tells of what a topic is, from the least.</summary>
internal enum TopicWeight
{
    /// <summary>Leads up to a topic ("the issue of …"), or is a given name beside its surname: it only ranks.</summary>
    Light,

    /// <summary>A word of common use, which statements about the topic often do without.</summary>
    General,

    /// <summary>Says what the topic is.</summary>
    Specific,

    /// <summary>A name or number: without it, it is another topic.</summary>
    Name,

    /// <summary>Must stand in the statement or around it, whatever else does.</summary>
    Required,
}
