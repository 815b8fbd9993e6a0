using System.Text.Json.Serialization;

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
internal sealed partial class AssistantJson : JsonSerializerContext;
