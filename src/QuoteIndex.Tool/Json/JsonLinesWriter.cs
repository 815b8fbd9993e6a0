using QuoteIndex.Tool.Rendering;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Json;

/// <summary>Statements as JSON Lines: one object a line.</summary>
internal sealed class JsonLinesWriter(ToolConsole console) : IStatementWriter
{
    private readonly JsonOutput output = JsonOutput.Lines(console);

    public void Write(IReadOnlyList<Quote> statements)
    {
        foreach (Quote quote in statements)
        {
            output.Write(json =>
            {
                json.WriteStartObject();
                QuoteJson.WriteMembers(json, quote);
                json.WriteEndObject();
            });
        }
    }

    public void Dispose() => output.Dispose();
}
