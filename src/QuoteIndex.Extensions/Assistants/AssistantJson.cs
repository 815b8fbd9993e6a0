using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace QuoteIndex.Extensions.Assistants;

/// <summary>How results are written: members as in the tool's JSON ("said_on"), by code made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AnswerResult))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(VerificationResult))]
[JsonSerializable(typeof(SpeakersResult))]
[JsonSerializable(typeof(SourceTextResult))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(double?))]
internal sealed partial class AssistantJson : JsonSerializerContext
{
    // The default encoder: it escapes control characters, quotation marks and what markup is made of.
    public static JsonSerializerOptions Written { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.Default,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Default, Microsoft.Extensions.AI.AIJsonUtilities.DefaultOptions.TypeInfoResolver),
        };
        options.MakeReadOnly();
        return options;
    }
}
