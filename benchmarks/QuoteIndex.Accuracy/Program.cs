using System.CommandLine;
using QuoteIndex;
using QuoteIndex.Accuracy;
using QuoteIndex.Accuracy.Polnear;

var errors = new Option<int>("--errors") { Description = "Also print this many errors of each kind." };
var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };

var folder = new Argument<string>("folder") { Description = "A split: a folder with text and attributions." };
var predictions = new Option<string?>("--predictions") { Description = "Score these predictions (JSON Lines) instead of extracting." };
var polnear = new Command("polnear", "Score extraction against a split of the PolNeAR corpus.") { folder, predictions, errors, json };
polnear.SetAction(arguments => PolnearCommand.Run(
    arguments.GetRequiredValue(folder), arguments.GetValue(predictions), arguments.GetValue(errors), arguments.GetValue(json), Console.Out));

var root = new RootCommand("Measures how accurate QuoteIndex is on annotated articles.") { polnear };
try
{
    return root.Parse(args).Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is InputException or QuoteIndexException or IOException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
