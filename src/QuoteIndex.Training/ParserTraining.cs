using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>
/// Learns the parser with a dynamic oracle (Goldberg and Nivre, 2013): from the second round on it mostly follows its own
/// moves, and is told at each state which moves lose the fewest of the arcs still to be had. Trees with crossing arcs need
/// no special care, as the best move is then the one that loses least.
/// </summary>
internal static class ParserTraining
{
    private const int RowBits = 17;
    private const int Rounds = 8;
    private const double Exploring = 0.9;
    private const int MoveCount = 3;

    // The cost of a move that the state does not allow.
    private const int Forbidden = int.MaxValue;

    public static LinearModel Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var perceptron = new AveragedPerceptron(DependencyParser.Classes, RowBits);
        var random = new FixedRandom(23);
        var forms = new SentenceForms();
        var state = new ParserState();
        var features = new uint[DependencyParser.MaximumFeatures];
        var scores = new float[perceptron.Stride];
        Span<int> costs = stackalloc int[MoveCount];
        TrainingSentence[] order = [.. sentences.Where(s => s.Gold.Length <= SentenceSplitter.LongestSentence)];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle<TrainingSentence>(order);
            foreach (TrainingSentence sentence in order)
            {
                forms.Fill(sentence.Text, sentence.Tagged);
                state.Start(forms.Count);
                while (!state.IsFinished)
                {
                    if (state.Depth == 0 || (state.Next == state.Count && state.Depth == 1))
                    {
                        state.Apply(state.Depth == 0 ? ParserMove.Shift : ParserMove.Left, state.Depth == 0 ? Relation.None : Relation.Root);
                        continue;
                    }

                    int count = DependencyParser.Features(forms, sentence.Tagged, state, features);
                    perceptron.Score(features.AsSpan(0, count), scores);
                    int best = 0, right = 0;
                    float bestScore = float.NegativeInfinity, rightScore = float.NegativeInfinity;
                    int least = Costs(state, sentence.Gold, costs);
                    for (ParserMove move = ParserMove.Shift; move <= ParserMove.Right; move++)
                    {
                        bool good = costs[(int)move] == least;
                        Relation gold = good ? GoldRelation(state, sentence.Gold, move) : Relation.None;
                        for (Relation relation = FirstRelation(move); costs[(int)move] < Forbidden && relation <= LastRelation(move); relation++)
                        {
                            int c = DependencyParser.ClassOf(move, relation);
                            if (scores[c] > bestScore)
                            {
                                (best, bestScore) = (c, scores[c]);
                            }

                            if (good && (gold == Relation.None || gold == relation) && scores[c] > rightScore)
                            {
                                (right, rightScore) = (c, scores[c]);
                            }
                        }
                    }

                    perceptron.Update(features.AsSpan(0, count), right, best);
                    Follow(state, round > 0 && random.Chance(Exploring) ? best : right);
                }
            }
        }

        return perceptron.ToModel();
    }

    // Fills in the cost of each move, and returns the least.
    private static int Costs(ParserState state, Token[] gold, Span<int> costs)
    {
        int least = Forbidden;
        for (ParserMove move = ParserMove.Shift; move <= ParserMove.Right; move++)
        {
            int cost = state.Allows(move) ? Cost(state, gold, move) : Forbidden;
            costs[(int)move] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private static Relation FirstRelation(ParserMove move) => move == ParserMove.Shift ? Relation.None : Relation.Root + 1;

    private static Relation LastRelation(ParserMove move) =>
        move == ParserMove.Shift ? Relation.None : (Relation)(DependencyParser.Relations - 1);

    private static void Follow(ParserState state, int label)
    {
        ParserMove move = label == 0 ? ParserMove.Shift : label <= DependencyParser.Relations ? ParserMove.Left : ParserMove.Right;
        state.Apply(move, (Relation)(label - DependencyParser.ClassOf(move, 0)));
    }

    // The relation the layer has for the arc that the move would make; None when any will do.
    private static Relation GoldRelation(ParserState state, Token[] gold, ParserMove move)
    {
        if (move == ParserMove.Shift)
        {
            return Relation.None;
        }

        int child = state.Stack(0);
        int head = move == ParserMove.Left ? state.Next : state.Stack(1);
        return HeadOf(gold, child) == head && gold[child].Relation != Relation.Root ? gold[child].Relation : Relation.None;
    }

    private static int HeadOf(Token[] gold, int word) => gold[word].Head < 0 ? gold.Length : gold[word].Head;

    // How many arcs of the layer the move puts out of reach.
    private static int Cost(ParserState state, Token[] gold, ParserMove move)
    {
        int cost = 0, next = state.Next, top = state.Stack(0);
        if (move == ParserMove.Shift)
        {
            int head = HeadOf(gold, next);
            for (int below = 0; below < state.Depth; below++)
            {
                int word = state.Stack(below);
                cost += (below > 0 && word == head) || HeadOf(gold, word) == next ? 1 : 0;
            }

            return cost;
        }

        int topHead = HeadOf(gold, top);
        cost += move == ParserMove.Left
            ? (topHead == state.Stack(1) || topHead > next ? 1 : 0)
            : (topHead >= next ? 1 : 0);
        for (int word = next; word < gold.Length; word++)
        {
            cost += gold[word].Head == top ? 1 : 0;
        }

        return cost;
    }
}
