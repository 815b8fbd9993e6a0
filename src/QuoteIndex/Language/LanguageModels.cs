namespace QuoteIndex.Language;

/// <summary>The learned models of the Language stage. Immutable; the embedded ones load on first use.</summary>
internal sealed record LanguageModels(LinearModel WordClasses, LinearModel Names, LinearModel Parser)
{
    private static readonly Lazy<LanguageModels> Embedded = new(Load);

    /// <summary>The models that ship with the library.</summary>
    public static LanguageModels Default => Embedded.Value;

    /// <summary>Reads the embedded models afresh; <see cref="Default"/> keeps those it has read.</summary>
    public static LanguageModels Load() => new(
        LinearModelFile.LoadEmbedded(WordClassTagger.ModelName, WordClassTagger.Classes, WordClassTagger.FeatureVersion),
        LinearModelFile.LoadEmbedded(NameTagger.ModelName, NameTagger.Classes, NameTagger.FeatureVersion),
        LinearModelFile.LoadEmbedded(DependencyParser.ModelName, DependencyParser.Classes, DependencyParser.FeatureVersion));
}
