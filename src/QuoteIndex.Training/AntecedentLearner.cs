using QuoteIndex.Attribution;

namespace QuoteIndex.Training;

/// <summary>
/// Learns the weights of the antecedent model: those with which the right answers of all examples are the likeliest
/// (conditional log-linear ranking, several right answers sharing their probability), with a penalty on the squared distance
/// from weights believed beforehand, which hold where examples are few. Full gradients with rates by coordinate (AdaGrad);
/// no chance is involved.
/// </summary>
internal sealed class AntecedentLearner
{
    private const int Width = (int)AntecedentFeature.Count;
    private const int Rounds = 600;
    private const double Rate = 0.3, Penalty = 16;

    private readonly double[] prior = new double[AntecedentModel.Rows * Width];
    private readonly double[] weights;
    private readonly double[] squares = new double[AntecedentModel.Rows * Width];

    private AntecedentLearner(AntecedentModel prior)
    {
        for (int i = 0; i < this.prior.Length; i++)
        {
            this.prior[i] = prior[(AntecedentModel.Row)(i / Width), (AntecedentFeature)(i % Width)];
        }

        weights = [.. this.prior];
    }

    public static AntecedentModel Learn(IReadOnlyList<AntecedentExample> examples, AntecedentModel prior)
    {
        var learner = new AntecedentLearner(prior);
        for (int round = 0; round < Rounds; round++)
        {
            learner.Step(examples);
        }

        return new AntecedentModel([.. learner.weights.Select(w => Math.Round(w, 2))]);
    }

    private void Step(IReadOnlyList<AntecedentExample> examples)
    {
        var gradient = new double[weights.Length];
        foreach (AntecedentExample example in examples)
        {
            AddGradient(example, gradient);
        }

        for (int i = 0; i < weights.Length; i++)
        {
            double slope = gradient[i] - (Penalty * (weights[i] - prior[i]));
            squares[i] += slope * slope;
            weights[i] += squares[i] == 0 ? 0 : Rate * slope / Math.Sqrt(squares[i]);
        }
    }

    private void AddGradient(AntecedentExample example, double[] gradient)
    {
        double[] features = example.Choice.Features;
        int row = (int)example.Choice.Row * Width, count = example.Right.Length;
        Span<double> probabilities = stackalloc double[count];
        double most = double.NegativeInfinity, sum = 0, right = 0;
        for (int c = 0; c < count; c++)
        {
            double score = 0;
            for (int f = 0; f < Width; f++)
            {
                double value = features[(c * Width) + f];
                score += value == 0 ? 0 : value * weights[row + f];
            }

            probabilities[c] = score;
            most = Math.Max(most, score);
        }

        for (int c = 0; c < count; c++)
        {
            probabilities[c] = Math.Exp(probabilities[c] - most);
            sum += probabilities[c];
            right += example.Right[c] ? probabilities[c] : 0;
        }

        for (int c = 0; c < count; c++)
        {
            // The expectation of the features among the right answers, less that among all.
            double difference = example.Weight * ((example.Right[c] ? probabilities[c] / Math.Max(right, 1e-300) : 0) - (probabilities[c] / sum));
            for (int f = 0; f < Width; f++)
            {
                gradient[row + f] += difference * features[(c * Width) + f];
            }
        }
    }
}
