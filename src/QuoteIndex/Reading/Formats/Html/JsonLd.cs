using System.Text.Json;

namespace QuoteIndex.Reading;

/// <summary>What a page says of its article for search engines: schema.org in JSON-LD. What is broken is passed over.</summary>
internal sealed class JsonLd
{
    private const int Longest = 4 << 20;
    private const int MostItems = 1_000;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<JsonElement> items = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    /// <summary>Adds what the content of a script element says.</summary>
    public void Add(ReadOnlySpan<char> script)
    {
        // Some systems wrap it in comments or CDATA marks, and leave line breaks within strings.
        int start = script.IndexOfAny('{', '['), end = script.LastIndexOfAny('}', ']');
        if (start < 0 || end < start || script.Length > Longest)
        {
            return;
        }

        int cdata = script[..start].LastIndexOf("<!") >= 0 ? script[(start + 1)..].IndexOfAny('{', '[') : -1;
        bool isMark = script[start] == '[' && script[start..].StartsWith("[CDATA[");
        start = isMark && cdata >= 0 ? NextBracket(script, start + "[CDATA[".Length) : start;
        if (start < 0)
        {
            return;
        }

        string json = string.Create(end + 1 - start, script[start..(end + 1)], static (clean, from) =>
        {
            for (int i = 0; i < clean.Length; i++)
            {
                clean[i] = from[i] < ' ' ? ' ' : from[i];
            }
        });
        try
        {
            // An element keeps what it needs of its document.
            using var document = JsonDocument.Parse(json.TrimEnd(' ', ']').Length < json.Length && !json.StartsWith('[') ? json[..(json.LastIndexOf('}') + 1)] : json, Tolerant);
            Collect(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            // The page says it again elsewhere, or nobody knows.
        }
    }

    /// <summary>The article the page is about; null when it says of none, or of several and not which.</summary>
    /// <param name="titles">What else the page says its title is.</param>
    public PageStatement? Article(IReadOnlyList<string> titles)
    {
        PageStatement[] articles = [.. items.Where(item => HasType(item, IsArticle)).Select(Read)];
        if (articles.Length == 0)
        {
            articles = [.. items.Where(item => HasType(item, IsPage)).Select(Read)];
        }

        if (articles.Length > 1)
        {
            PageStatement[] agreeing = [.. articles.Where(a => a.Title is not null && titles.Any(title => TitleText.Agree(a.Title, title)))];
            articles = agreeing.Length > 0 ? agreeing : articles.DistinctBy(a => a.Published).Count() == 1 ? articles : [];
        }

        return articles.Length > 0 ? articles[0] : null;
    }

    private static int NextBracket(ReadOnlySpan<char> script, int from)
    {
        int next = script[from..].IndexOfAny('{', '[');
        return next < 0 ? -1 : from + next;
    }

    private void Collect(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        while (open.Count > 0 && items.Count < MostItems)
        {
            JsonElement item = open.Dequeue();
            if (item.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement child in item.EnumerateArray().Take(MostItems))
                {
                    open.Enqueue(child);
                }
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                items.Add(item);
                if (item.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String && item.EnumerateObject().Skip(1).Any())
                {
                    byId.TryAdd(id.GetString()!, item);
                }

                // What the page holds, and what it is about; not the articles it links to.
                foreach (string within in (ReadOnlySpan<string>)["@graph", "mainEntity"])
                {
                    if (item.TryGetProperty(within, out JsonElement children))
                    {
                        open.Enqueue(children);
                    }
                }
            }
        }
    }

    private PageStatement Read(JsonElement item) => new(
        Text(item, "headline") ?? Text(item, "name"),
        PageDate.Read(Text(item, "datePublished")),
        Name(item, "publisher") ?? Name(item, "sourceOrganization"))
    {
        Url = PageAddress.Read(Text(item, "url")) ?? PageAddress.Read(Text(item, "mainEntityOfPage") ?? Id(item, "mainEntityOfPage")),
        Authors = Authors(item),
    };

    private static string? Id(JsonElement item, string property) =>
        item.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? Text(value, "@id") ?? Text(value, "url") : null;

    private static string[] Authors(JsonElement item)
    {
        const int Most = 20;
        if (!item.TryGetProperty("author", out JsonElement authors))
        {
            return [];
        }

        IEnumerable<JsonElement> each = authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().Take(Most) : [authors];
        return [.. each.Select(a => a.ValueKind == JsonValueKind.Object ? Text(a, "name") : a.ValueKind == JsonValueKind.String ? PageText.Clean(a.GetString()) : null).OfType<string>()];
    }

    private string? Name(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        if (value.ValueKind == JsonValueKind.Object)
        {
            bool isReference = !value.TryGetProperty("name", out _) && value.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String
                && byId.TryGetValue(id.GetString()!, out value);
            return isReference || value.TryGetProperty("name", out _) ? Text(value, "name") : null;
        }

        return value.ValueKind == JsonValueKind.String ? PageText.Clean(value.GetString()) : null;
    }

    private static string? Text(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return value.ValueKind == JsonValueKind.String ? PageText.Clean(value.GetString()) : null;
    }

    private static bool HasType(JsonElement item, Func<string, bool> isType)
    {
        if (!item.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => isType(LastPart(type.GetString()!)),
            JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && isType(LastPart(one.GetString()!))),
            _ => false,
        };
    }

    // "http://schema.org/NewsArticle" and "schema:NewsArticle" are "NewsArticle".
    private static string LastPart(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type is "Report" or "PressRelease" or "SocialMediaPosting";

    private static bool IsPage(string type) => type is "WebPage" or "ItemPage";
}
