using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns the word-class tagger.</summary>
internal static class WordClassTraining
{
    private const int RowBits = 16;
    private const int Rounds = 8;

    public static LinearModel Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var perceptron = new AveragedPerceptron(WordClassTagger.Classes, RowBits);
        var random = new FixedRandom(17);
        var forms = new SentenceForms();
        var features = new uint[WordClassTagger.MaximumFeatures];
        var scores = new float[perceptron.Stride];
        TrainingSentence[] order = [.. sentences];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle<TrainingSentence>(order);
            foreach (TrainingSentence sentence in order)
            {
                forms.Fill(sentence.Text, sentence.Gold);
                WordClass previous = WordClass.None, beforePrevious = WordClass.None;
                for (int i = 0; i < sentence.Gold.Length; i++)
                {
                    int count = WordClassTagger.Features(forms, i, previous, beforePrevious, features);
                    int guess = perceptron.Best(features.AsSpan(0, count), scores);
                    perceptron.Update(features.AsSpan(0, count), (int)sentence.Gold[i].Tag, guess);
                    (beforePrevious, previous) = (previous, (WordClass)guess);
                }
            }
        }

        return perceptron.ToModel();
    }

    /// <summary>
    /// Tags every sentence by a tagger that learned from the other half of the articles, so that the models that follow
    /// learn from tags as wrong as those they will meet.
    /// </summary>
    public static void TagByHalves(IReadOnlyList<TrainingSentence> sentences)
    {
        for (int half = 0; half < 2; half++)
        {
            var tagger = new WordClassTagger(Train([.. sentences.Where(s => s.Document % 2 != half)]));
            foreach (TrainingSentence sentence in sentences.Where(s => s.Document % 2 == half))
            {
                tagger.Tag(sentence);
            }
        }
    }

    /// <summary>Sets the tags of <see cref="TrainingSentence.Tagged"/>.</summary>
    public static void Tag(this WordClassTagger tagger, TrainingSentence sentence)
    {
        var forms = new SentenceForms();
        forms.Fill(sentence.Text, sentence.Tagged);
        tagger.Tag(forms, sentence.Tagged);
    }
}
