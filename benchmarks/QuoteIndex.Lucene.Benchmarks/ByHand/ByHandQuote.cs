using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace QuoteIndex.Lucene.Benchmarks.ByHand;

/// <summary>A quote out of the stored fields of its document, gone through once: asking the document for each by name would go through them for each.</summary>
internal ref struct ByHandQuote
{
    private string text, context, path, evidence;
    private string? title, speaker, role, mention, company, location, publisher;
    private int kind, speakerKind, line, contentStart, contentEnd;
    private int? speakerStart, speakerEnd, cueStart, cueEnd, published, said;
    private double confidence;

    public static Quote Read(Document document)
    {
        ByHandQuote quote = new() { text = "", context = "", path = "", evidence = "" };
        foreach (IIndexableField field in document.Fields)
        {
            quote.Take(field);
        }

        return quote.Made();
    }

    private void Take(IIndexableField field)
    {
        switch (field.Name)
        {
            case ByHandDocument.Text: text = field.GetStringValue(); break;
            case ByHandDocument.Context: context = field.GetStringValue(); break;
            case ByHandDocument.Title: title = field.GetStringValue(); break;
            case ByHandDocument.Speaker: speaker = field.GetStringValue(); break;
            case ByHandDocument.Company: company = field.GetStringValue(); break;
            case "role": role = field.GetStringValue(); break;
            case "mention": mention = field.GetStringValue(); break;
            case "path": path = field.GetStringValue(); break;
            case "location": location = field.GetStringValue(); break;
            case "publisher": publisher = field.GetStringValue(); break;
            case "evidence": evidence = field.GetStringValue(); break;
            case "kind": kind = field.GetInt32Value().GetValueOrDefault(); break;
            case "speakerKind": speakerKind = field.GetInt32Value().GetValueOrDefault(); break;
            case "line": line = field.GetInt32Value().GetValueOrDefault(); break;
            case "contentStart": contentStart = field.GetInt32Value().GetValueOrDefault(); break;
            case "contentEnd": contentEnd = field.GetInt32Value().GetValueOrDefault(); break;
            case "speakerStart": speakerStart = field.GetInt32Value(); break;
            case "speakerEnd": speakerEnd = field.GetInt32Value(); break;
            case "cueStart": cueStart = field.GetInt32Value(); break;
            case "cueEnd": cueEnd = field.GetInt32Value(); break;
            case "published": published = field.GetInt32Value(); break;
            case "said": said = field.GetInt32Value(); break;
            case "confidence": confidence = field.GetDoubleValue().GetValueOrDefault(); break;
        }
    }

    private readonly Quote Made() => new()
    {
        Text = text,
        Context = context,
        Kind = (QuoteKind)kind,
        Content = [new TextSpan(contentStart, contentEnd)],
        Speaker = new Speaker { Name = speaker, Title = role, Kind = (SpeakerKind)speakerKind, Mention = mention, Span = Span(speakerStart, speakerEnd) },
        Cue = Span(cueStart, cueEnd),
        Company = company,
        Published = Day(published),
        SaidOn = Day(said),
        Source = new QuoteSource { Path = path, Location = location, Line = line, Title = title, Publisher = publisher },
        Confidence = confidence,
        Evidence = evidence,
    };

    private static TextSpan? Span(int? start, int? end) => start is { } from && end is { } to ? new TextSpan(from, to) : null;

    private static DateOnly? Day(int? number) => number is { } known ? DateOnly.FromDayNumber(known) : null;
}
