namespace QuoteIndex.Samples.Web;

/// <summary>What a browser gets of an answer.</summary>
internal sealed record AnswerJson(string Interpretation, IReadOnlyList<string> Notes, long Total, IReadOnlyList<HitJson> Hits)
{
    public static AnswerJson Of(QuoteAnswer answer) =>
        new(answer.Interpretation, answer.Notes, answer.Page.Total, [.. answer.Page.Hits.Select(HitJson.Of)]);
}
