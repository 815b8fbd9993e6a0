using System.Text;

namespace QuoteIndex.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<!DOCTYPE html><p>x", true)]
    [InlineData("  \r\n\uFEFF<!-- saved from x --><!doctype HTML PUBLIC \"x\">", true)]
    [InlineData("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", true)]
    [InlineData("<html lang=en>", true)]
    [InlineData("<HEAD><TITLE>x</TITLE>", true)]
    [InlineData("<body bgcolor=white>", true)]
    [InlineData("<div class=\"story\"><p>He said so.</p></div>", true)]
    [InlineData("<h1>News</h1><p>He said so.", true)]
    [InlineData("<p>One.<p>Two.", true)]
    [InlineData("<p> is the tag of a paragraph, she said.", false)]
    [InlineData("The tag <p> opens a paragraph, and </p> ends it.", false)]
    [InlineData("<b>5 is less than 6", false)]
    [InlineData("<?xml version=\"1.0\"?><rss><channel></channel></rss>", false)]
    [InlineData("<!DOCTYPE nitf SYSTEM \"x\">", false)]
    [InlineData("<!-- a comment that has no end", false)]
    [InlineData("{\"html\": \"<html>\"}", false)]
    [InlineData("", false)]
    public void Recognizes_Start_TellsPagesFromOtherText(string start, bool isPage)
    {
        var file = new SourceFile("a.dat", Encoding.UTF8.GetBytes(start));

        Assert.Equal(isPage, ArticleReaders.Default.First(reader => reader.Format == "HTML").Recognizes(file));
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.HTM")]
    [InlineData("a.xhtml")]
    [InlineData("a.shtml")]
    public void For_Extension_IsReadAsAPage(string name) =>
        Assert.Equal("HTML", ArticleReaders.For(new SourceFile(name, "He said so."u8.ToArray()), ReadingOptions.Default).Format);

    [Theory]
    [InlineData("<p>a &amp; b</p>", "a & b")]
    [InlineData("<p>a\n  b&nbsp;&nbsp;c</p>", "a b c")]
    [InlineData("<p>one<br><br>two</p>", "one|two")]
    [InlineData("<p>one line<br>goes on</p>", "one line goes on")]
    [InlineData("<p>One ends.<br>Two.</p>", "One ends.|Two.")]
    [InlineData("<p>One.<p>Two.", "One.|Two.")]
    [InlineData("<p>co&shy;op\u00ADerate ze\u200Bro a<wbr>b</p>", "cooperate zero ab")]
    [InlineData("<p>a<!-- b --> c<script>d</script><style>e</style></p>", "a c")]
    [InlineData("<p>a <b>b</b><i>c</i> d</p>", "a bc d")]
    [InlineData("<p>a <span hidden>b</span><span style='display: none'>c</span><span class=sr-only>d</span> e</p>", "a e")]
    [InlineData("<p>a <button>b</button><svg><title>c</title></svg> d</p>", "a d")]
    [InlineData("<pre>a  b\n c</pre>", "a  b\n c")]
    [InlineData("<pre>a\n\nb</pre>", "a|b")]
    [InlineData("<ul><li>a<li>b</ul>c", "a|b|c")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>d", "a|b|c|d")]
    [InlineData("<p>He said <q>yes</q>.</p>", "He said “yes”.")]
    [InlineData("<p><q>a <q>b</q> c</q></p>", "“a ‘b’ c”")]
    [InlineData("<blockquote><p>One.</p><p>Two.</p></blockquote>", "“One. Two.”")]
    [InlineData("<blockquote>“One.”</blockquote><p>x</p>", "“One.”|x")]
    [InlineData("<blockquote><p>One.</p><footer>— Jane Doe, head of Acme</footer></blockquote>", "“One.” — Jane Doe, head of Acme")]
    [InlineData("<blockquote><p>One. <cite>Jane Doe</cite></p></blockquote>", "“One.” — Jane Doe")]
    [InlineData("<blockquote><p>One.</p><p>&mdash; Jane Doe, head of Acme</p></blockquote>", "“One.” — Jane Doe, head of Acme")]
    [InlineData("<blockquote>One.<br>-- Jane Doe</blockquote>", "“One.” — Jane Doe")]
    [InlineData("<blockquote>One.</blockquote><p>— Jane Doe, head of Acme</p>", "“One.” — Jane Doe, head of Acme")]
    [InlineData("<figure><blockquote>One.</blockquote><figcaption>Jane Doe</figcaption></figure>", "“One.” — Jane Doe")]
    [InlineData("<blockquote>&quot;One.&quot; <cite>Jane Doe</cite></blockquote>", "\"One.\" — Jane Doe")]
    [InlineData("<blockquote>I read <cite>The Times</cite> daily.</blockquote>", "“I read The Times daily.”")]
    [InlineData("<p>a </p>&lt;b&gt; 5 < 6 & 7", "a|<b> 5 < 6 & 7")]
    public void Read_Markup_GivesTheTextAReaderSees(string body, string expected)
    {
        Article article = Read("<!DOCTYPE html><body>" + body);

        Assert.Equal(expected, string.Join('|', article.Paragraphs.Select(p => p.Span.In(article.Text).ToString())));
    }

    [Fact]
    public void ToFile_QuotationElement_MarksLeadToItsTags()
    {
        const string Source = "<!DOCTYPE html><p>He said <q class=x>so</q>.</p>";
        Article article = Read(Source);
        int open = article.Text.IndexOf('“', StringComparison.Ordinal), close = article.Text.IndexOf('”', StringComparison.Ordinal);

        Assert.Equal("<q class=x>", article.ToFile(new(open, open + 1)).In(Source));
        Assert.Equal("</q>", article.ToFile(new(close, close + 1)).In(Source));
        Assert.Equal("so", article.ToFile(new(open + 1, close)).In(Source));
    }

    [Theory]
    [InlineData("iso-8859-2", 28592, "<meta charset=\"iso-8859-2\">", "Řekl Łukasz Świątek, ředitel.")]
    [InlineData("windows-1251", 1251, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">", "Он сказал.")]
    [InlineData("shift_jis", 932, "<META CHARSET='Shift_JIS'>", "社長は言った。")]
    [InlineData("windows-1252", 1252, "<meta charset=nonsense-77>", "“Café,” she said.")]
    [InlineData("windows-1252", 1252, "<meta charset=iso-8859-1>", "“Café,” she said.")]
    [InlineData("windows-1252", 1252, "", "“Café,” she said.")]
    [InlineData("utf-8", 65001, "<meta charset=windows-1251>", "“Café,” she said.")]
    public void Read_DeclaredEncoding_CountsWhereBytesAreNotUtf8(string name, int codePage, string meta, string words)
    {
        Encoding encoding = codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        Article article = ArticleReader.Read("a.html", encoding.GetBytes("<!DOCTYPE html>" + meta + "<p>" + words));

        Assert.Equal(words, article.Text);
        Assert.Equal(name, article.Encoding);
    }

    [Theory]
    [InlineData("<meta name=date content='03/04/2025'>", null)]
    [InlineData("<meta name=date content='2025-13-45'>", null)]
    [InlineData("<meta name=date content='last week'>", null)]
    [InlineData("<meta property='article:modified_time' content='2025-01-30'>", null)]
    [InlineData("<meta name=last-modified content='2025-01-30'>", null)]
    [InlineData("<meta name=date content='2025-01-30T23:59:00-08:00'>", "2025-01-30 Meta")]
    [InlineData("<meta name=citation_publication_date content='2025/01/30'>", "2025-01-30 Meta")]
    [InlineData("<meta name=pubdate content='20250130T101500Z'>", "2025-01-30 Meta")]
    [InlineData("<meta itemprop=datePublished content='2025-01-30'>", "2025-01-30 Meta")]
    [InlineData("<meta name=date content=2024-01-01><meta property=article:published_time content=2025-01-30>", "2025-01-30 OpenGraph")]
    [InlineData("<meta property=article:published_time content=soon><meta name=date content=2024-01-01>", "2024-01-01 Meta")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-01-30T01:00:00+13:00\"}</script>", "2025-01-30 JsonLd")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2025-01-30\"}</script>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025</script>", null)]
    [InlineData("<script type='application/ld+json'>\n<!--//--><![CDATA[//><!--\n{\"@type\":\"Article\",\"datePublished\":\"2025-01-30\"}\n//--><!]]>\n</script>", "2025-01-30 JsonLd")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"Other one\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"Article\",\"headline\":\"News of the day\",\"datePublished\":\"2025-01-30\"}]</script>", "2025-01-30 JsonLd")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"Foo\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"Article\",\"headline\":\"Bar\",\"datePublished\":\"2025-01-30\"}]</script>", null)]
    public void Read_Metadata_GivesTheDayAsWrittenOrNone(string head, string? expected)
    {
        Article article = Read("<!DOCTYPE html><head>" + head + "</head><body><h1>News of the day</h1><p>He said so on the way to the harbour.</p>");

        Assert.Equal(expected, article.Published is { } day ? $"{day.Date:yyyy-MM-dd} {day.Basis}" : null);
    }

    [Theory]
    [InlineData("<h1>News of the day</h1><p>Posted <time datetime='2025-01-30'>now</time></p>", "2025-01-30")]
    [InlineData("<h1>News of the day</h1><p>Updated <time datetime='2025-01-30'>now</time></p>", null)]
    [InlineData("<h1>News of the day</h1><time>30 January 2025</time>", "2025-01-30")]
    [InlineData("<h1>News of the day</h1><time datetime='PT5M'>5 min</time>", null)]
    [InlineData("<h1>News of the day</h1><aside><time datetime='2025-01-30'>x</time></aside>", null)]
    [InlineData("<h1>News of the day</h1><p>He spoke for a long time.</p><p>It rained for three whole hours.</p><p>They met on <time datetime='1999-01-30'>a day</time> long ago.</p>", null)]
    public void Read_TimeElement_CountsNearTheHeadlineOnly(string body, string? expected)
    {
        Article article = Read("<!DOCTYPE html><body>" + body + "<p>He said so on the way to the harbour.</p>");

        Assert.Equal(expected, article.Published is { Basis: DateBasis.TimeElement } day ? $"{day.Date:yyyy-MM-dd}" : null);
    }

    [Theory]
    [InlineData("<link rel=canonical href='https://a.example/1?x=1&amp;y=2'><meta property=og:url content='https://a.example/2'>", "https://a.example/1?x=1&y=2")]
    [InlineData("<link rel=canonical href='/1'><meta property=og:url content='http://a.example/2'>", "http://a.example/2")]
    [InlineData("<meta property=og:url content='javascript:alert(1)'>", null)]
    [InlineData("<meta property=og:url content='ftp://a.example/2'>", null)]
    [InlineData("<link rel=alternate href='https://a.example/1'>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"url\":\"https://a.example/3\"}</script>", "https://a.example/3")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"mainEntityOfPage\":{\"@id\":\"https://a.example/4\"}}</script>", "https://a.example/4")]
    public void Read_Metadata_GivesTheArticlesAddress(string head, string? expected)
    {
        Article article = Read("<!DOCTYPE html><head>" + head + "</head><body><h1>News of the day</h1><p>He said so on the way to the harbour.</p>");

        Assert.Equal(expected, article.Url);
    }

    [Fact]
    public void Read_HeadlineThatDisagrees_TitleIsWhatThePageSays()
    {
        Article article = Read("<!DOCTYPE html><head><title>Harbour closes for good - The Tide</title><meta property=og:site_name content='The Tide'></head>" +
            "<body><div><h1>The Tide</h1></div><div><p>The harbour will close, the mayor said on Tuesday.</p></div>");

        Assert.Equal(("Harbour closes for good", TitleBasis.PageTitle), (article.Title, article.TitleBasis));
    }

    [Fact]
    public async Task IngestAsync_Page_GivesQuotesWithTheirPlaceInThePage()
    {
        const string Source = "<!DOCTYPE html>\n<title>Mine to close</title>\n<body><h1>Mine to close</h1>\n<p>&ldquo;The <b>seam</b> is empty,&rdquo; said Jane Doe, chief executive of Acme&nbsp;Mining.</p>";
        using var folder = new TemporaryFolder();
        string path = folder.Write("mine.html", Source);
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);

        IngestReport report = await archive.IngestAsync(path, cancellationToken: Cancel);
        QuotePage page = await archive.SearchAsync(QuoteQuery.All, Cancel);

        Assert.Empty(report.Problems);
        Quote quote = Assert.Single(page.Hits).Quote;
        Assert.Equal("The seam is empty,", quote.Text);
        Assert.Equal(("Jane Doe", "Acme Mining"), (quote.Speaker.Name, quote.Company));
    }

    private static Article Read(string source) => ArticleReader.Read("a.html", Encoding.UTF8.GetBytes(source));
}
