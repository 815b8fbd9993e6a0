using System.Text.Json.Serialization;

namespace QuoteIndex.Accuracy.Questions;

/// <summary>A question as a person would put it, and the statements of a corpus that are relevant to it, judged by hand.</summary>
/// <param name="Id">A name that stays.</param>
/// <param name="Set">"a", "b", "c" or "d", which those who improve the parser may read, or "e", which is held out: nobody tunes to it.</param>
/// <param name="Corpus">"seeds", "dev" for PolNeAR's development articles, "train" for some of its training articles, "train-open" for others of them, or "train-held" for others again.</param>
/// <param name="Kind">What it asks for, to tell figures apart: person, role, company, topic, who, said-that, date, keywords, unanswerable, misspelled.</param>
/// <param name="Text">The question.</param>
/// <param name="Today">The day it is asked.</param>
/// <param name="Suggestion">The name that a misspelled one stands for, which the answer should suggest; null in other questions.</param>
/// <param name="IsUnanswerable">True when nothing in the corpus answers it; the right answer is none.</param>
/// <param name="Relevant">The relevant statements, all of them.</param>
internal sealed record JudgedQuestion(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("set")] string Set,
    [property: JsonPropertyName("corpus")] string Corpus,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("question")] string Text,
    [property: JsonPropertyName("today")] DateOnly Today,
    [property: JsonPropertyName("suggestion")] string? Suggestion,
    [property: JsonPropertyName("unanswerable")] bool IsUnanswerable,
    [property: JsonPropertyName("relevant")] IReadOnlyList<JudgedPlace> Relevant);
