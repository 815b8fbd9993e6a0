using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteIndex.Corrections;

/// <summary>Corrections and statements as JSON, in the form stores keep and exports have. What does not belong there is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(List<StoredCorrection>))]
internal sealed partial class CorrectionJson : JsonSerializerContext
{
    public static string Write(Quote quote) => JsonSerializer.Serialize(quote, Default.Quote);

    /// <exception cref="InvalidDataException">The text is not what was written.</exception>
    public static Quote ReadQuote(string json) => Guard(() => JsonSerializer.Deserialize(json, Default.Quote)!);

    public static string Write(List<StoredCorrection> corrections) => JsonSerializer.Serialize(corrections, Default.ListStoredCorrection);

    /// <summary>The corrections of a source; null stands for none.</summary>
    /// <exception cref="InvalidDataException">The text is not what was written.</exception>
    public static List<StoredCorrection> ReadStored(string? json) => json is null ? [] : Guard(() => JsonSerializer.Deserialize(json, Default.ListStoredCorrection)!);

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("A correction is damaged.", error);
        }
    }
}
