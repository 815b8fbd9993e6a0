using System.Buffers;
using System.Text;

namespace QuoteIndex.Reading;

/// <summary>
/// The blockquote that is being written: whether its paragraphs need quotation marks, and which of its words name the speaker.
/// A blockquote within another belongs to the outer one.
/// </summary>
internal sealed class HtmlQuotation(HtmlPage page)
{
    private const int LongestName = 160;
    private const int LongestAside = 600;
    private const int LevelsUp = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"«»„‟");

    private static readonly string[] References = ["&quot", "&ldquo", "&rdquo", "&bdquo", "&laquo", "&#34;", "&#8220", "&#8221", "&#x201c", "&#x201d"];

    private int quotation = -1;
    private int closed = -1;
    private bool needsMarks;
    private bool isMarked;
    private bool inAttribution;
    private Sums[]? sums;

    /// <summary>True between the tags of a blockquote that is a quotation.</summary>
    public bool IsOpen => quotation >= 0;

    /// <summary>1 where the words stand within marks that were put in, else 0.</summary>
    public int Depth => isMarked ? 1 : 0;

    /// <summary>True while a dash in front of a speaker's name is skipped.</summary>
    public bool SkipsDash { get; private set; }

    public void Open(int element)
    {
        closed = -1;
        if (IsOpen || !IsQuotation(element, out bool hasMarks))
        {
            return;
        }

        quotation = element;
        needsMarks = !hasMarks;
        inAttribution = false;
    }

    /// <summary>True when the blockquote that closes is the one that was being written.</summary>
    public bool Close(int element)
    {
        if (element != quotation)
        {
            return false;
        }

        closed = quotation;
        quotation = -1;
        SkipsDash = inAttribution = false;
        return true;
    }

    /// <summary>A paragraph begins; true when it needs an opening mark.</summary>
    public bool BeginParagraph()
    {
        closed = -1;
        isMarked |= IsOpen && needsMarks && !inAttribution;
        return IsOpen && needsMarks && !inAttribution;
    }

    /// <summary>The quotation's words end here; true when they need a closing mark.</summary>
    public bool EndMarks()
    {
        bool was = isMarked;
        isMarked = false;
        return was;
    }

    public void BeginAttribution()
    {
        inAttribution = true;
        SkipsDash = true;
        closed = -1;
    }

    /// <summary>Words were written: a dash from here on is one of theirs.</summary>
    public void EndDash() => SkipsDash = false;

    /// <summary>True when a paragraph that begins here, within a blockquote or right after one, says whose words it holds.</summary>
    public bool IsAttribution(HtmlEvent words, int at)
    {
        if (IsOpen)
        {
            return !inAttribution && (BeginsWithDash(words, at) || NamesSpeaker(words.Element, quotation));
        }

        if (closed < 0)
        {
            return false;
        }

        // "figcaption" and its like beside the blockquote, or a line with a dash.
        int parent = page.Elements[closed].Parent;
        return BeginsWithDash(words, at) || (parent >= 0 && page.Contains(parent, words.Element) && NamesSpeaker(words.Element, parent));
    }

    /// <summary>True when the line that begins here, after a line break, says whose words the blockquote holds.</summary>
    public bool IsAttributionLine(HtmlEvent words, int at) =>
        IsOpen && !inAttribution && (BeginsWithDash(words, at) || NamesSpeaker(words.Element, quotation));

    /// <summary>True when an element within a paragraph, such as "cite" at its end, says whose words the paragraph holds.</summary>
    public bool IsAttributionWithin(int element, StringBuilder before)
    {
        if (!IsOpen || inAttribution || !IsSpeakerElement(element))
        {
            return false;
        }

        int last = before.Length - 1;
        while (last >= 0 && (char.IsWhiteSpace(before[last]) || before[last] is '”' or '"' or '—' or '–' or '-'))
        {
            last--;
        }

        return last >= 0 && before[last] is '.' or '!' or '?' or '…' or ',' && EndsParagraph(element);
    }

    // No words of the same paragraph follow the element.
    private bool EndsParagraph(int element)
    {
        const int Ahead = 16;
        int start = page.Elements[element].EndEvent;
        for (int e = start; e < Math.Min(page.Events.Length, start + Ahead); e++)
        {
            HtmlEvent next = page.Events[e];
            if (next.Kind is HtmlEventKind.Text or HtmlEventKind.RawText)
            {
                if (!next.Span.In(page.Source).IsWhiteSpace())
                {
                    return false;
                }
            }
            else if (HtmlTags.IsBlock(page.Elements[next.Element].Tag))
            {
                return true;
            }
        }

        return false;
    }

    private bool NamesSpeaker(int element, int within)
    {
        for (int up = 0; up < LevelsUp && element > within; up++)
        {
            if (IsSpeakerElement(element))
            {
                return true;
            }

            element = page.Elements[element].Parent;
        }

        return false;
    }

    private bool IsSpeakerElement(int element) =>
        page.Elements[element].Tag is HtmlTag.Cite or HtmlTag.Footer or HtmlTag.Figcaption
        || page.Hint(element)?.Reason == ClassHints.Attribution;

    // "— Jane Doe, chief executive": short, and no sentence.
    private bool BeginsWithDash(HtmlEvent words, int at)
    {
        ReadOnlySpan<char> rest = page.Source.AsSpan(at, words.Span.End - at);
        if (rest.Length > LongestName)
        {
            return false;
        }

        string decoded = HtmlWords.Collapse(HtmlWords.Decode(rest, inAttribute: false));
        string name = decoded.TrimStart('-', '–', '—', '―', ' ');
        return name.Length < decoded.Length && (name.Length == 0 || char.IsUpper(name[0])) && !name.EndsWith('.');
    }

    // Old pages indent by blockquote: what holds headings or most of the page's words is no quotation.
    private bool IsQuotation(int element, out bool hasMarks)
    {
        sums ??= SumUp();
        HtmlElement self = page.Elements[element];
        Sums before = sums[self.FirstEvent], after = sums[self.EndEvent];
        hasMarks = after.Marks > before.Marks;
        int length = after.Length - before.Length;
        return after.Headings == before.Headings && (length < LongestAside || length < sums[^1].Length / 2);
    }

    // What stands before each event, so that blockquotes within each other cost no more than one.
    private Sums[] SumUp()
    {
        var all = new Sums[page.Events.Length + 1];
        Sums sum = default;
        for (int e = 0; e < page.Events.Length; e++)
        {
            HtmlEvent happens = page.Events[e];
            if (happens.Kind is HtmlEventKind.Text or HtmlEventKind.RawText)
            {
                sum = sum with { Length = sum.Length + happens.Span.Length, Marks = sum.Marks + (HasMarks(happens.Span.In(page.Source)) ? 1 : 0) };
            }
            else if (happens.Kind == HtmlEventKind.Open && HtmlTags.IsHeading(page.Elements[happens.Element].Tag))
            {
                sum = sum with { Headings = sum.Headings + 1 };
            }

            all[e + 1] = sum;
        }

        return all;
    }

    private static bool HasMarks(ReadOnlySpan<char> words)
    {
        if (words.ContainsAny(Marks))
        {
            return true;
        }

        if (words.Contains('&'))
        {
            foreach (string reference in References)
            {
                if (words.Contains(reference, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private readonly record struct Sums(int Length, int Marks, int Headings);
}
