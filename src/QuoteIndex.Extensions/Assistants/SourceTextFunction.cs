using System.ComponentModel;

namespace QuoteIndex.Extensions.Assistants;

/// <summary>
/// Reads what stands around a statement in its article. Only a file that a statement of the index came from is read, at the place the index has for it:
/// what a model gives is compared with that, never opened.
/// </summary>
internal sealed class SourceTextFunction(IQuoteSearcher quotes)
{
    private const int LeastCharacters = 200;
    private const int MostCharacters = 8_000;

    // A file has hardly more statements; a pattern that many files match finds none of its name among the first.
    private const int MostLookedAt = 10_000;

    [Description("Reads the text of the article around a statement that ask, search or verify returned.")]
    public async Task<SourceTextResult> ReadAsync(
        [Description("The statement's file, exactly as it was returned.")] string file,
        [Description("The statement's line, as it was returned.")] int line,
        [Description("About how many characters in all, 200 to 8000.")] int characters = 2_000,
        CancellationToken cancellationToken = default)
    {
        if (characters is < LeastCharacters or > MostCharacters)
        {
            throw new ArgumentException($"'characters' is {characters}. Give a number from {LeastCharacters} to {MostCharacters}.", nameof(characters));
        }

        Quote quote = await FindAsync(file, line, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException("No statement of the index stands there. Give file and line as ask, search or verify returned them.", nameof(file));
        string text = Article(quote).Text;
        int place = text.IndexOf(quote.Context, StringComparison.Ordinal);
        if (place < 0)
        {
            throw new ArgumentException("The file has changed since it was taken in: the statement does not stand there any more. Its context is in the results of search.", nameof(file));
        }

        int before = Math.Max(0, place - ((characters - quote.Context.Length) / 2));
        int start = Math.Clamp(before, 0, place), end = Math.Min(text.Length, Math.Max(start + characters, place + quote.Context.Length));
        return new SourceTextResult(
            UntrustedData.Notice, quote.Source.Path, quote.Source.Line, quote.Source.Title, quote.Source.Publisher, quote.Text, text[Whole(text, start)..Whole(text, end)]);
    }

    private async Task<Quote?> FindAsync(string file, int line, CancellationToken cancellationToken)
    {
        int looked = 0;
        await foreach (QuoteHit hit in quotes.StreamAsync(QuoteQuery.All.From(file), cancellationToken).ConfigureAwait(false))
        {
            if (hit.Quote.Source.Path == file && hit.Quote.Source.Line == line)
            {
                return hit.Quote;
            }

            if (++looked == MostLookedAt)
            {
                break;
            }
        }

        return null;
    }

    private static Article Article(Quote quote)
    {
        if (quote.Source.Location is not { } location || !File.Exists(location))
        {
            throw new ArgumentException("The file is not there any more. The statement's context is in the results of search.");
        }

        try
        {
            return ArticleReader.ReadAll(new SourceFile(quote.Source.Path, location, () => File.OpenRead(location)))
                .Select(result => result.Article).OfType<Article>()
                .FirstOrDefault(article => article.Record == quote.Source.Record && article.Text.Contains(quote.Context, StringComparison.Ordinal))
                ?? throw new ArgumentException("The file has changed since it was taken in: the statement does not stand there any more. Its context is in the results of search.");
        }
        catch (Exception error) when (error is QuoteIndexException or IOException or UnauthorizedAccessException)
        {
            // What the message of the system says of the machine is not a model's business.
            throw new ArgumentException("The file cannot be read any more. The statement's context is in the results of search.", error);
        }
    }

    // Not within a surrogate pair.
    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
