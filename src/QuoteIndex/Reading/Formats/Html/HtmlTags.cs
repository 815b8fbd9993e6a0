using System.Collections.Frozen;

namespace QuoteIndex.Reading;

/// <summary>What the standard says of elements: which stand alone, which hold raw text, which are blocks of text.</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Enum.GetValues<HtmlTag>().Where(tag => tag != HtmlTag.Other)
            .ToFrozenDictionary(tag => tag.ToString(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Traits[] TraitsOf = ReadTraits();

    [Flags]
    private enum Traits
    {
        None = 0,
        Void = 1,
        Raw = 2,
        Block = 4,
        ClosesParagraph = 8,
        Scope = 16,
        HeadOnly = 32,
        Control = 64,
    }

    public static HtmlTag Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out HtmlTag tag) ? tag : HtmlTag.Other;

    /// <summary>True for elements without content or end tag, such as "br".</summary>
    public static bool IsVoid(HtmlTag tag) => Has(tag, Traits.Void);

    /// <summary>True for elements in which no tag but their own end is a tag.</summary>
    public static bool IsRaw(HtmlTag tag) => Has(tag, Traits.Raw);

    /// <summary>True for elements that begin and end a paragraph of text.</summary>
    public static bool IsBlock(HtmlTag tag) => Has(tag, Traits.Block);

    /// <summary>True for elements whose start tag ends an open "p".</summary>
    public static bool ClosesParagraph(HtmlTag tag) => Has(tag, Traits.ClosesParagraph);

    /// <summary>True for elements that no end tag inside them closes anything outside of, such as a table's cell.</summary>
    public static bool IsScope(HtmlTag tag) => Has(tag, Traits.Scope);

    /// <summary>True for elements that may stand in a page's head.</summary>
    public static bool IsHeadContent(HtmlTag tag) => Has(tag, Traits.HeadOnly);

    /// <summary>True for elements whose text is a control, a drawing or a stand-in for something played, never words of the page.</summary>
    public static bool IsControl(HtmlTag tag) => Has(tag, Traits.Control);

    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    private static bool Has(HtmlTag tag, Traits traits) => (TraitsOf[(int)tag] & traits) != 0;

    private static Traits[] ReadTraits()
    {
        var traits = new Traits[Enum.GetValues<HtmlTag>().Length];
        void Add(Traits trait, ReadOnlySpan<HtmlTag> tags)
        {
            foreach (HtmlTag tag in tags)
            {
                traits[(int)tag] |= trait;
            }
        }

        Add(Traits.Void, [HtmlTag.Area, HtmlTag.Base, HtmlTag.Basefont, HtmlTag.Bgsound, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Frame,
            HtmlTag.Hr, HtmlTag.Img, HtmlTag.Input, HtmlTag.Keygen, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr]);
        Add(Traits.Raw, [HtmlTag.Script, HtmlTag.Style, HtmlTag.Xmp, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Title, HtmlTag.Textarea,
            HtmlTag.Plaintext]);
        Add(Traits.ClosesParagraph | Traits.Block, [HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center, HtmlTag.Details,
            HtmlTag.Dialog, HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer,
            HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Li,
            HtmlTag.Listing, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Ol, HtmlTag.P, HtmlTag.Pre, HtmlTag.Search, HtmlTag.Section, HtmlTag.Summary,
            HtmlTag.Table, HtmlTag.Ul, HtmlTag.Xmp, HtmlTag.Plaintext]);
        Add(Traits.Block, [HtmlTag.Body, HtmlTag.Caption, HtmlTag.Head, HtmlTag.Html, HtmlTag.Legend, HtmlTag.Option, HtmlTag.Optgroup, HtmlTag.Tbody, HtmlTag.Td,
            HtmlTag.Tfoot, HtmlTag.Th, HtmlTag.Thead, HtmlTag.Tr, HtmlTag.Template, HtmlTag.Noscript, HtmlTag.Title, HtmlTag.Frameset]);
        Add(Traits.Scope, [HtmlTag.Html, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Template, HtmlTag.Object, HtmlTag.Button]);
        Add(Traits.HeadOnly, [HtmlTag.Base, HtmlTag.Basefont, HtmlTag.Bgsound, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Noscript, HtmlTag.Script, HtmlTag.Style,
            HtmlTag.Template, HtmlTag.Title, HtmlTag.Head, HtmlTag.Html]);
        Add(Traits.Control, [HtmlTag.Audio, HtmlTag.Button, HtmlTag.Canvas, HtmlTag.Datalist, HtmlTag.Embed, HtmlTag.Head, HtmlTag.Input, HtmlTag.Math,
            HtmlTag.Object, HtmlTag.Rp, HtmlTag.Rt, HtmlTag.Select, HtmlTag.Svg, HtmlTag.Template, HtmlTag.Video]);
        return traits;
    }
}
