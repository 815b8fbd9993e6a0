using System.Globalization;
using System.Text;

namespace QuoteIndex.Benchmarks.Reading;

/// <summary>The pages reading is measured on.</summary>
public enum HtmlPage
{
    /// <summary>A news page as they are: half of it scripts, a long menu, cards of other stories, an article of forty paragraphs.</summary>
    News75kB,

    /// <summary>The same without scripts: tags and short words.</summary>
    Markup35kB,

    /// <summary>An article of four thousand paragraphs.</summary>
    Long1MB,
}

/// <summary>Makes the pages.</summary>
internal static class HtmlPages
{
    public static byte[] Load(HtmlPage page) => Encoding.UTF8.GetBytes(page switch
    {
        HtmlPage.News75kB => Make(scripts: 300, paragraphs: 40),
        HtmlPage.Markup35kB => Make(scripts: 0, paragraphs: 40),
        HtmlPage.Long1MB => Make(scripts: 0, paragraphs: 4_000),
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, "Not a page."),
    });

    private static string Make(int scripts, int paragraphs)
    {
        var page = new StringBuilder("""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harlow Marine raises its sales | The Daily Tide</title>
            <meta property="og:site_name" content="The Daily Tide"><meta property="article:published_time" content="2025-01-30T22:15:00-05:00">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harlow Marine raises its sales","datePublished":"2025-01-30T22:15:00-05:00"}</script>

            """);
        Add(page, scripts, i => $$"""<script>window.dataLayer=window.dataLayer||[];function gtag{{i}}(){dataLayer.push(arguments)}gtag{{i}}("config","G-{{i}}",{send_page_view:false});</script>""");
        page.Append("</head><body class=\"has-sidebar\"><header class=\"site-header\"><nav class=\"main-nav\"><ul>");
        Add(page, 60, i => $"""<li class="menu-item menu-item-{i}"><a href="/section/{i}/" class="link link--primary" data-track="nav-{i}">Section {i}</a></li>""");
        page.Append("</ul></nav></header><main><article class=\"story\"><h1>Harlow Marine raises its sales</h1><p class=\"byline\">By <a href=\"/j\">Jane Fell</a></p><div class=\"article-body\">");
        Add(page, paragraphs, i => $"""<p class="text">The company said in a statement on Tuesday that its sales rose by {i} per cent in the quarter, helped by <a href="/x/{i}">higher demand</a> for its pumps, and that it would keep its forecast for the year. &ldquo;We are pleased,&rdquo; said Erin Cole, chief executive of Harlow&nbsp;Marine, in part {i}.</p>""");
        page.Append("</div></article></main><div class=\"more-stories\">");
        Add(page, 40, i => $"""<div class="card card--story" data-id="{i}"><a class="card__link" href="/story/{i}"><img src="/img/{i}.jpg" srcset="/img/{i}-320.jpg 320w, /img/{i}-640.jpg 640w" alt="Picture {i}"><h3 class="card__title">Another story number {i} with a title</h3></a><p class="card__text">Some words of the summary of the story, number {i}.</p></div>""");
        return page.Append("</div><footer><p>© 2025 The Daily Tide</p></footer></body></html>").ToString();
    }

    private static void Add(StringBuilder page, int times, Func<string, string> part)
    {
        for (int i = 0; i < times; i++)
        {
            page.Append(part(i.ToString(CultureInfo.InvariantCulture))).Append('\n');
        }
    }
}
