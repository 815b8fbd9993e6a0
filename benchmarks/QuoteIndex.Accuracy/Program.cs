using System.CommandLine;
using QuoteIndex;
using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Annotated;
using QuoteIndex.Accuracy.Polnear;
using QuoteIndex.Accuracy.Questions;

var errors = new Option<int>("--errors") { Description = "Also print this many errors of each kind, in their context." };

var gold = new Option<string?>("--gold") { Description = "The annotation; by default shared/gold/seeds.json beside the repository." };
var seedErrors = new Option<int>("--errors")
{
    Description = "Print at most this many differences of each kind, in their context; all of them by default.",
    DefaultValueFactory = _ => int.MaxValue,
};
var seeds = new Command("seeds", "Score extraction on the seed articles.") { gold, seedErrors };
seeds.SetAction(arguments => AnnotationCommand.RunSeeds(arguments.GetValue(gold), arguments.GetValue(seedErrors), Console.Out));

var annotation = new Argument<string>("file") { Description = "Annotated statements, one JSON object a line, with the fields of the seeds' annotation." };
var articles = new Option<string?>("--articles") { Description = "The folder of the articles; by default the annotation's." };
var jsonl = new Command("jsonl", "Score extraction on articles you have annotated.") { annotation, articles, errors };
jsonl.SetAction(arguments => AnnotationCommand.RunLines(
    arguments.GetRequiredValue(annotation), arguments.GetValue(articles), arguments.GetValue(errors), Console.Out));

var folder = new Argument<string>("folder") { Description = "A split of the corpus: a folder with text and attributions." };
var predictions = new Option<string?>("--predictions") { Description = "Score these predictions (JSON Lines) instead of extracting." };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
var polnear = new Command("polnear", "Score extraction on the PolNeAR corpus.") { folder, predictions, errors, json };
polnear.SetAction(arguments => PolnearCommand.Run(
    arguments.GetRequiredValue(folder), arguments.GetValue(predictions), arguments.GetValue(errors), arguments.GetValue(json), Console.Out));

var corpusFolder = new Option<string?>("--corpus-folder")
{
    Description = "The texts of PolNeAR's development articles; by default those of shared/data/polnear beside the repository.",
};
var trainFolder = new Option<string?>("--train-folder") { Description = "The texts of its training articles; by default likewise." };
var set = new Option<string?>("--set") { Description = "Only these questions: a, b, c or d, or e, which is held out; by default all." };
set.AcceptOnlyFromAmong("a", "b", "c", "d", "e");
var questionErrors = new Option<int>("--errors") { Description = "Also print this many questions that went wrong, with how they were understood." };
var questions = new Command("questions", "Ask the judged questions, and score the answers.") { corpusFolder, trainFolder, set, questionErrors };
questions.SetAction((arguments, _) => QuestionsCommand.RunAsync(
    arguments.GetValue(corpusFolder), arguments.GetValue(trainFolder), arguments.GetValue(set), arguments.GetValue(questionErrors), Console.Out));

var root = new RootCommand("Measures how accurate QuoteIndex is on annotated articles.") { seeds, polnear, jsonl, questions };
try
{
    return root.Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is InputException or QuoteIndexException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
