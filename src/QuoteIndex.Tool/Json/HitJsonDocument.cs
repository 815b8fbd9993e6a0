using QuoteIndex.Tool.Rendering;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Json;

/// <summary>What was found as one JSON object. It is held as a whole; <see cref="HitJsonLines"/> is for any number.</summary>
internal sealed class HitJsonDocument(ToolConsole console) : IHitWriter
{
    private readonly List<QuoteHit> hits = [];
    private SearchResult? result;

    public void Begin(SearchResult result) => this.result = result;

    public void Write(QuoteHit hit) => hits.Add(hit);

    public void End() => JsonOutput.Write(console, json => SearchResultJson.Write(json, result!, hits));
}
