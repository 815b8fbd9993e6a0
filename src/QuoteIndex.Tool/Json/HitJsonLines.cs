using QuoteIndex.Tool.Rendering;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Json;

/// <summary>What was found as JSON Lines: one statement a line, written as they come.</summary>
internal sealed class HitJsonLines(ToolConsole console) : IHitWriter
{
    private readonly JsonOutput output = JsonOutput.Lines(console);
    private QuoteQuery query = QuoteQuery.All;

    public void Begin(SearchResult result) => query = result.Page.Query;

    public void Write(QuoteHit hit) => output.Write(json => HitJson.Write(json, hit, query));

    public void End() => output.Dispose();
}
