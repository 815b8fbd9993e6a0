// Answers questions over HTTP about a folder of articles, which it watches:
//   dotnet run --project samples/QuoteIndex.Samples.Web -- --QuoteIndex:IndexPath quotes.db --QuoteIndex:Watching:Folders:0 seeds
//   curl "http://localhost:5000/ask?q=what+did+Zuckerberg+say+about+capex"
using QuoteIndex;
using QuoteIndex.Samples.Web;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddQuoteIndex(options => builder.Configuration.GetSection("QuoteIndex").Bind(options));
builder.Services.AddHealthChecks().AddQuoteIndex();
WebApplication app = builder.Build();

app.MapHealthChecks("/health");

// The endpoints see the reader's side only; JSON is escaped by the framework, so that a quotation is never anything but text.
app.MapGet("/ask", async (string q, IQuoteSearcher quotes, CancellationToken stop) => AnswerJson.Of(await quotes.AskAsync(q, stop)));
app.MapGet("/verify", async (string quotation, string? speaker, IQuoteSearcher quotes, CancellationToken stop) =>
{
    Verification verification = await quotes.VerifyAsync(quotation, speaker, stop);
    return new { Verdict = verification.Verdict.ToString(), verification.Summary };
});
app.MapGet("/speakers", async (IQuoteSearcher quotes, CancellationToken stop) => (await quotes.SpeakersAsync(stop)).Take(100).Select(speaker => new { speaker.Name, speaker.Quotes }));

await app.RunAsync();
