using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace QuoteIndex.Extensions.Assistants;

/// <summary>The options that arguments are read and results are written by. Apart from the context, whose own statics it needs.</summary>
internal static class AssistantFormat
{
    // The default encoder: it escapes control characters, quotation marks and what markup is made of.
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(AssistantJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.Default,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(AssistantJson.Default, AIJsonUtilities.DefaultOptions.TypeInfoResolver),
        };
        options.MakeReadOnly();
        return options;
    }
}
