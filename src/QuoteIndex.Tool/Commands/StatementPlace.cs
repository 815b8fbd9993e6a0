using System.Globalization;
using QuoteIndex.Storage;
using QuoteIndex.Tool.Rendering;

namespace QuoteIndex.Tool.Commands;

/// <summary>Which statement a person means by "news/a.txt:17", as cards print it, or by an id.</summary>
internal static class StatementPlace
{
    /// <exception cref="ToolException">There is no statement there, or several.</exception>
    public static async Task<string> IdOfAsync(QuoteArchive archive, string text, CancellationToken cancellationToken)
    {
        int colon = text.LastIndexOf(':');
        if (text.Contains('#', StringComparison.Ordinal) && await IsKnownAsync(archive, text, cancellationToken).ConfigureAwait(false))
        {
            return text;
        }

        if (colon <= 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int line))
        {
            throw new ToolException($"there is no statement '{text}': give its place as FILE:LINE, or the id that 'quoteindex search --json' prints");
        }

        string path = File.Exists(text[..colon]) ? Path.GetFullPath(text[..colon]) : text[..colon];
        Quote[] found = [.. await AtAsync(archive, path, line, cancellationToken).ConfigureAwait(false)];
        return found switch
        {
            [var one] => one.Id,
            [] => throw new ToolException($"no statement begins on line {line} of '{path}' in this index; 'quoteindex search --source {path}' shows those of the file"),
            _ => throw new ToolException($"{found.Length} statements begin on line {line} of '{path}'; name one by its id: "
                + string.Join("; ", found.Select(quote => $"'{quote.Id}' of {QuoteText.Speaker(quote)} ({quote.Text[..Math.Min(40, quote.Text.Length)]})"))),
        };
    }

    private static async Task<bool> IsKnownAsync(QuoteArchive archive, string id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null
        || (await archive.CorrectionsAsync(cancellationToken).ConfigureAwait(false)).Any(correction => correction.Id == id);

    // Those that are there, and those that were withdrawn.
    private static async Task<IEnumerable<Quote>> AtAsync(QuoteArchive archive, string path, int line, CancellationToken cancellationToken)
    {
        var found = new List<Quote>();
        await foreach (QuoteHit hit in archive.StreamAsync(QuoteQuery.All.From(path).ByPlace(), cancellationToken).ConfigureAwait(false))
        {
            if (hit.Quote.Source.Line == line)
            {
                found.Add(hit.Quote);
            }
        }

        IReadOnlyList<Correction> corrections = await archive.CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        return found.Concat(corrections
            .Select(correction => correction.Statement)
            .Where(quote => quote.Source.Line == line && SourcePattern.Matches(path, quote.Source.Path, quote.Source.Location ?? quote.Source.Path))).DistinctBy(quote => quote.Id);
    }
}
