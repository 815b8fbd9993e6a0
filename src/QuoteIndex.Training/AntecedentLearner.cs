using QuoteIndex.Attribution;

namespace QuoteIndex.Training;

/// <summary>
/// Learns the weights of the antecedent model: those with which the right answers of all examples are the likeliest
/// (conditional log-linear ranking, several right answers sharing their probability), with a penalty on the squares. What a
/// class of mention weighs is the sum of what all classes share and of its own (Daumé, 2007), so that classes with few
/// examples lean on the others. Full gradients with rates by coordinate (AdaGrad); no chance is involved.
/// </summary>
internal sealed class AntecedentLearner
{
    private const int Width = (int)AntecedentFeature.Count;
    private const int Rounds = 600;
    private const double Rate = 0.3, SharedPenalty = 1, OwnPenalty = 2;

    private readonly double[] shared = new double[Width];
    private readonly double[] own = new double[AntecedentModel.Rows * Width];

    public static double[] Learn(IReadOnlyList<AntecedentExample> examples)
    {
        var learner = new AntecedentLearner();
        var squares = new double[learner.shared.Length + learner.own.Length];
        for (int round = 0; round < Rounds; round++)
        {
            learner.Step(examples, squares);
        }

        return learner.Weights();
    }

    private double[] Weights()
    {
        var weights = new double[own.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Round(shared[i % Width] + own[i], 2);
        }

        return weights;
    }

    private void Step(IReadOnlyList<AntecedentExample> examples, double[] squares)
    {
        var gradient = new double[own.Length];
        foreach (AntecedentExample example in examples)
        {
            AddGradient(example, gradient);
        }

        var sharedGradient = new double[Width];
        for (int i = 0; i < own.Length; i++)
        {
            sharedGradient[i % Width] += gradient[i];
            Move(ref own[i], gradient[i] - (OwnPenalty * own[i]), ref squares[Width + i]);
        }

        for (int i = 0; i < Width; i++)
        {
            Move(ref shared[i], sharedGradient[i] - (SharedPenalty * shared[i]), ref squares[i]);
        }
    }

    private static void Move(ref double weight, double gradient, ref double squares)
    {
        squares += gradient * gradient;
        weight += squares == 0 ? 0 : Rate * gradient / Math.Sqrt(squares);
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
                score += value == 0 ? 0 : value * (shared[f] + own[row + f]);
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
