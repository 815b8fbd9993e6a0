using System.Text;
using AngleSharp.Html.Parser;

namespace QuoteIndex.Tests.Reading.Html;

/// <summary>Random pages: every word of the article leads to its place, and no word that a browser shows is lost.</summary>
public sealed class HtmlMappingTests
{
    private static readonly string[] Words =
        ["word", "Harbour", "said", "3,400", "Zürich", "naïve", "😀", "x", "end.", "“yes,”", "don’t", "a-b", "R&amp;D", "caf&eacute;", "&#8220;no&#8221;", "&lt;p&gt;", "AT&T", "&copy", "5 < 6", "so&shy;ft", "ze\u200Bro"];

    private static readonly string[] Spaces = [" ", " ", " ", "\n", "  ", "&nbsp;", "\t", "<!-- c -->", " \r\n", "<wbr>"];

    private static readonly string[] Inline = ["b", "i", "a", "span", "em", "u", "font", "small", "code", "x-tag"];

    private static readonly string[] Blocks = ["p", "div", "section", "li", "td", "h2", "article", "aside", "nav", "pre", "center", "dd"];

    [Fact]
    public void ToFile_RandomPages_EveryWordAndParagraphIsInItsPlace()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            string source = Page(new Random(seed));
            PageMapping.Check(Read(source), source);
        }
    }

    [Fact]
    public void Read_RandomPages_ShowWhatABrowserShows()
    {
        var parser = new HtmlParser();
        for (int seed = 1_000; seed < 1_300; seed++)
        {
            string source = Page(new Random(seed));

            Assert.Equal(Letters(parser.ParseDocument(source).Body!.TextContent), Letters(Read(source).Text));
        }
    }

    [Fact]
    public void ToFile_RandomSpans_AreInOrderAndCutNoReference()
    {
        for (int seed = 2_000; seed < 2_100; seed++)
        {
            var random = new Random(seed);
            string source = Page(random);
            Article article = Read(source);
            for (int i = 0; i < 50 && article.Text.Length > 0; i++)
            {
                int start = random.Next(article.Text.Length), end = random.Next(start, article.Text.Length) + 1;
                TextSpan place = article.ToFile(new(start, end));

                Assert.True(place.Start <= place.End && place.End <= source.Length);
                Assert.True(article.ToFile(new(start, start + 1)).Start >= place.Start && article.ToFile(new(end - 1, end)).End <= place.End);
            }
        }
    }

    private static Article Read(string source) => ArticleReader.Read("a.html", Encoding.UTF8.GetBytes(source));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B')));

    private static string Page(Random random)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>");
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            AddBlock(page, random, 0);
        }

        return page.Append("</body></html>").ToString();
    }

    private static void AddBlock(StringBuilder page, Random random, int depth)
    {
        string tag = Blocks[random.Next(Blocks.Length)];
        page.Append(tag == "td" ? "<table><tr>" : tag == "li" ? "<ul>" : tag == "dd" ? "<dl>" : "").Append('<').Append(tag).Append('>');
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            if (depth < 4 && tag is not ("p" or "h2") && random.Next(3) == 0)
            {
                AddBlock(page, random, depth + 1);
            }
            else
            {
                AddWords(page, random);
            }
        }

        page.Append("</").Append(tag).Append('>').Append(tag == "td" ? "</tr></table>" : tag == "li" ? "</ul>" : tag == "dd" ? "</dl>" : "");
    }

    private static void AddWords(StringBuilder page, Random random)
    {
        for (int i = random.Next(1, 20); i > 0; i--)
        {
            string? tag = random.Next(6) == 0 ? Inline[random.Next(Inline.Length)] : null;
            page.Append(tag is null ? "" : "<" + tag + ">").Append(Words[random.Next(Words.Length)]).Append(tag is null ? "" : "</" + tag + ">");
            page.Append(random.Next(25) == 0 ? "<br>" : random.Next(40) == 0 ? "<br><br>" : "").Append(Spaces[random.Next(Spaces.Length)]);
        }
    }
}
