using QuoteIndex.Language;

namespace QuoteIndex.Training;

/// <summary>Learns the name tagger, article by article. Sentences must have the tags of a tagger that did not learn from them.</summary>
internal static class NameTraining
{
    private const int RowBits = 16;
    private const int Rounds = 8;

    // How often a capitalized word's identity is hidden: the corpus is politics, the product is not.
    private const double Hiding = 0.5;

    public static LinearModel Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var perceptron = new AveragedPerceptron(NameTagger.Classes, RowBits);
        var tagger = new NameTagger(perceptron.ToModel());
        var random = new FixedRandom(19);
        var forms = new SentenceForms();
        var features = new uint[NameTagger.MaximumFeatures];
        var scores = new float[perceptron.Stride];
        List<TrainingSentence>[] articles = [.. sentences.GroupBy(s => s.Document).Select(g => g.ToList())];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle<List<TrainingSentence>>(articles);
            foreach (List<TrainingSentence> article in articles)
            {
                tagger.StartArticle();
                foreach (TrainingSentence sentence in article)
                {
                    forms.Fill(sentence.Text, sentence.Tagged);
                    tagger.Evidence.Add(forms, sentence.Tagged);
                }

                foreach (TrainingSentence sentence in article)
                {
                    forms.Fill(sentence.Text, sentence.Gold);
                    tagger.Hidden = new bool[forms.Count];
                    for (int i = 0; i < forms.Count; i++)
                    {
                        tagger.Hidden[i] = forms[i].IsCapital && random.Chance(Hiding);
                    }

                    tagger.StartSentence(forms);
                    NameClass previous = NameClass.None, beforePrevious = NameClass.None;
                    for (int i = 0; i < forms.Count; i++)
                    {
                        int count = tagger.Features(forms, sentence.Tagged, i, previous, beforePrevious, features);
                        int guess = perceptron.Best(features.AsSpan(0, count), scores);
                        perceptron.Update(features.AsSpan(0, count), (int)sentence.Gold[i].Name, guess);
                        tagger.Remember(forms, i, (NameClass)guess);
                        (beforePrevious, previous) = (previous, (NameClass)guess);
                    }
                }
            }
        }

        return perceptron.ToModel();
    }
}
