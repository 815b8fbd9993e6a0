using System.Globalization;
using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>
/// The log-linear model that ranks entities as antecedents: the probability of a candidate, or of "none of them", is
/// proportional to the exponential of the weighted sum of its <see cref="AntecedentFeature"/>s. Each class of mention has
/// its own weights. They are learned (<c>CoreferenceTraining</c>) and stand in <c>antecedent-weights.txt</c>. Immutable.
/// </summary>
internal sealed class AntecedentModel
{
    /// <summary>The list of weights that ships: a feature a line, a column for each class of mention.</summary>
    public const string File = "antecedent-weights.txt";

    private static readonly Lazy<AntecedentModel> Shipped = new(() => Read(WordList.Lines(File)));

    private readonly double[] weights;

    /// <summary>A model of weights by class of mention and, within it, by feature.</summary>
    public AntecedentModel(double[] weights) => this.weights = weights;

    /// <summary>
    /// Classes of mentions, which prefer antecedents for different reasons: "he", "it", "they", "the CEO", "the company",
    /// "the agency", "Smith".
    /// </summary>
    public enum Row
    {
        PersonPronoun, ThingPronoun, PluralPronoun, PersonNominal, CompanyNominal, BodyNominal, ShortName,
    }

    public static int Rows { get; } = Enum.GetValues<Row>().Length;

    public static AntecedentModel Default => Shipped.Value;

    /// <summary>Reads lines of a feature and its weights, apart by spaces. A feature without a line weighs nothing.</summary>
    /// <exception cref="QuoteIndexException">A line is not of that form.</exception>
    public static AntecedentModel Read(IEnumerable<string> lines)
    {
        var weights = new double[Rows * (int)AntecedentFeature.Count];
        foreach (string line in lines)
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length != Rows + 1 || !Enum.TryParse(columns[0], out AntecedentFeature feature) || feature >= AntecedentFeature.Count)
            {
                throw new QuoteIndexException($"{File}: '{line}' is not a feature with {Rows} weights. Run the training command 'coreference' again.");
            }

            for (int row = 0; row < Rows; row++)
            {
                weights[(row * (int)AntecedentFeature.Count) + (int)feature] = double.Parse(columns[row + 1], CultureInfo.InvariantCulture);
            }
        }

        return new AntecedentModel(weights);
    }

    /// <summary>The weight of a feature for a class of mention.</summary>
    public double this[Row row, AntecedentFeature feature] => weights[((int)row * (int)AntecedentFeature.Count) + (int)feature];

    /// <summary>The score of a candidate with these features.</summary>
    public double Score(Row row, ReadOnlySpan<double> features)
    {
        ReadOnlySpan<double> own = weights.AsSpan((int)row * (int)AntecedentFeature.Count, (int)AntecedentFeature.Count);
        double score = 0;
        for (int i = 0; i < own.Length; i++)
        {
            score += features[i] * own[i];
        }

        return score;
    }
}
