using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace QuoteIndex.Lucene.Benchmarks.ByHand;

/// <summary>A quote as a document of Lucene's: what is searched as fields of the sort it asks for, everything stored.</summary>
internal static class ByHandDocument
{
    public const string Text = "text";
    public const string Context = "context";
    public const string Title = "title";
    public const string Speaker = "speaker";
    public const string Company = "company";
    public const string Day = "day";

    /// <summary>What a field holds for a quote nobody is named for.</summary>
    public const string NoName = "";

    public static Document Of(Quote quote)
    {
        var document = new Document
        {
            new TextField(Text, quote.Text, Field.Store.YES),
            new TextField(Context, quote.Context, Field.Store.YES),
            new StoredField("kind", (int)quote.Kind),
            new StoredField("speakerKind", (int)quote.Speaker.Kind),
            new StoredField("contentStart", quote.Content[0].Start),
            new StoredField("contentEnd", quote.Content[0].End),
            new StoredField("path", quote.Source.Path),
            new StoredField("line", quote.Source.Line),
            new StoredField("confidence", quote.Confidence),
            new StoredField("evidence", quote.Evidence),
            new SortedDocValuesField(Speaker, new BytesRef(quote.Speaker.Name ?? NoName)),
        };
        AddName(document, Speaker, quote.Speaker.Name);
        AddName(document, Company, quote.Company);
        if (quote.Source.Title is { } title)
        {
            document.Add(new TextField(Title, title, Field.Store.YES));
        }

        if (quote.Date is { } date)
        {
            document.Add(new Int32Field(Day, date.DayNumber, Field.Store.NO));
            document.Add(new NumericDocValuesField(Day, date.DayNumber));
        }

        AddText(document, "role", quote.Speaker.Title);
        AddText(document, "mention", quote.Speaker.Mention);
        AddText(document, "location", quote.Source.Location);
        AddText(document, "publisher", quote.Source.Publisher);
        AddSpan(document, "speakerStart", "speakerEnd", quote.Speaker.Span);
        AddSpan(document, "cueStart", "cueEnd", quote.Cue);
        AddDay(document, "published", quote.Published);
        AddDay(document, "said", quote.SaidOn);
        return document;
    }

    private static void AddName(Document document, string field, string? name)
    {
        if (name is not null)
        {
            document.Add(new StringField(field, name, Field.Store.YES));
        }
    }

    private static void AddText(Document document, string field, string? text)
    {
        if (text is not null)
        {
            document.Add(new StoredField(field, text));
        }
    }

    private static void AddSpan(Document document, string start, string end, TextSpan? span)
    {
        if (span is { } known)
        {
            document.Add(new StoredField(start, known.Start));
            document.Add(new StoredField(end, known.End));
        }
    }

    private static void AddDay(Document document, string field, DateOnly? day)
    {
        if (day is { } known)
        {
            document.Add(new StoredField(field, known.DayNumber));
        }
    }
}
