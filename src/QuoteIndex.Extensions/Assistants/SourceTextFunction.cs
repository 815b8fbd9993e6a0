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

    // A file has hardly more statements, and a pattern that many files match must not make all of them be looked at.
    private const int MostLookedAt = 100_000;

    [Description("Reads the text of the article around a statement that ask, search or verify returned.")]
    public async Task<SourceTextResult> ReadAsync(
        [Description("The statement's file, exactly as it was returned.")] string file,
        [Description("Where the statement starts: the first number of its content, as it was returned.")] int start,
        [Description("About how many characters in all, 200 to 8000.")] int characters = 2_000,
        CancellationToken cancellationToken = default)
    {
        if (characters is < LeastCharacters or > MostCharacters)
        {
            throw new ArgumentException($"'characters' is {characters}. Give a number from {LeastCharacters} to {MostCharacters}.", nameof(characters));
        }

        Quote quote = await FindAsync(file, start, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException("No statement of the index stands there. Give the file and the start of its content as ask, search or verify returned them.", nameof(file));
        // A file may be large, and a file system slow: whoever gives up waiting is not kept.
        (string text, int place) = await Task.Run(() => Article(quote, cancellationToken), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        int from = Math.Clamp(place - ((characters - quote.Context.Length) / 2), 0, place);
        int to = Math.Min(text.Length, Math.Max(from + characters, place + quote.Context.Length));
        return new SourceTextResult(
            UntrustedData.Notice, quote.Source.Path, quote.Source.Line, quote.Source.Title, quote.Source.Publisher, quote.Text, text[Whole(text, from)..Whole(text, to)]);
    }

    private async Task<Quote?> FindAsync(string file, int start, CancellationToken cancellationToken)
    {
        int looked = 0;
        await foreach (QuoteHit hit in quotes.StreamAsync(QuoteQuery.All.From(file), cancellationToken).ConfigureAwait(false))
        {
            if (hit.Quote.Source.Path == file && hit.Quote.Content[0].Start == start)
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

    // The article's text as it is now, and where the sentence stands in it.
    private static (string Text, int Place) Article(Quote quote, CancellationToken cancellationToken)
    {
        if (quote.Source.Location is not { } location || !File.Exists(location))
        {
            throw new ArgumentException("The file is not there any more. The statement's context is in the results of search.");
        }

        try
        {
            foreach (Article article in ArticleReader.ReadAll(new SourceFile(quote.Source.Path, location, () => File.OpenRead(location))).Select(result => result.Article).OfType<Article>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (article.Record == quote.Source.Record && PlaceOf(quote, article) is { } place)
                {
                    return (article.Text, place);
                }
            }

            throw new ArgumentException("The file has changed since it was taken in: the statement does not stand there any more. Its context is in the results of search.");
        }
        catch (Exception error) when (error is QuoteIndexException or IOException or UnauthorizedAccessException)
        {
            // What the message of the system says of the machine is not a model's business.
            throw new ArgumentException("The file cannot be read any more. The statement's context is in the results of search.", error);
        }
    }

    // A sentence may stand in an article twice: the one that leads to the statement's place in the file.
    private static int? PlaceOf(Quote quote, Article article)
    {
        string text = article.Text;
        for (int at = text.IndexOf(quote.Context, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote.Context, at + 1, StringComparison.Ordinal))
        {
            TextSpan inFile = article.ToFile(new TextSpan(at, at + quote.Context.Length));
            if (inFile.Contains(quote.Content[0].Start))
            {
                return at;
            }
        }

        return null;
    }

    // Not within a surrogate pair.
    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
