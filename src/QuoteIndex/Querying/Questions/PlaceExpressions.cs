namespace QuoteIndex.Querying.Questions;

/// <summary>Finds where statements stand: in which file, in several articles. Each method tells the length of what begins at a place, 0 when nothing does.</summary>
internal sealed class PlaceExpressions(MarkedTokens tokens)
{
    /// <summary>"In the file 002.txt", "from seeds/*.txt".</summary>
    public int Source(int i, out QuoteFilter? filter)
    {
        filter = null;
        if (!tokens.Is("within", i))
        {
            return 0;
        }

        int at = i + 1 + (tokens.Form(i + 1) == "the" ? 1 : 0);
        bool folder = tokens.Is("folder", at), said = tokens.Is("place", at);
        at += said ? 1 : 0;
        string path = "";
        int length = said ? tokens.Quoted(at, out path) : 0;
        if (length == 0)
        {
            length = tokens.Chunk(at, out path);
            string ending = Path.GetExtension(path).TrimStart('.');
            bool file = path.Contains('*', StringComparison.Ordinal) || WordClasses.Conditions.Has("extension", ending.ToLowerInvariant());
            bool like = said && (ending.Length > 1 || path.AsSpan().IndexOfAny(@"/\?") >= 0);
            bool ends = at + length >= tokens.Count || tokens.All[at + length].Comma || tokens.IsStopWord(at + length);
            length = file || like || (folder && ends && !tokens.IsStopWord(at)) ? length : 0;
        }

        filter = length == 0 ? null : QuoteFilter.Source(path);
        return length == 0 ? 0 : at + length - i;
    }

    /// <summary>"Repeated in several articles", "that several articles have".</summary>
    public int Repeated(int i, out QuoteFilter? filter)
    {
        int at = i + tokens.Skip("that", i);
        at += tokens.Form(at) is "are" or "were" or "is" or "was" ? 1 : 0;
        int length = tokens.Is("repeated", at) && tokens.Form(at + 1) == "in" && tokens.Is("several", at + 2) && tokens.Is("article", at + 3) ? 4
            : tokens.Is("several", at) && tokens.Is("article", at + 1) && tokens.Form(at + 2) == "have" && at > i ? 3
            : 0;
        filter = length == 0 ? null : QuoteFilter.Repeated();
        return length == 0 ? 0 : at + length - i;
    }
}
