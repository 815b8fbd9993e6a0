using QuoteIndex.Training;

// One command a model or group of models; each is a class in its own file with a Run method.
Dictionary<string, (string Usage, Func<string[], int> Run)> commands = new(StringComparer.Ordinal)
{
    ["all"] = (LibraryTraining.Usage, LibraryTraining.Run),
    ["language"] = (LanguageTraining.Usage, LanguageTraining.Run),
    ["language-halves"] = (LanguageHalves.Usage, LanguageHalves.Run),
    ["language-show"] = (LanguageShow.Usage, LanguageShow.Run),
    ["extraction-show"] = (ExtractionShow.Usage, ExtractionShow.Run),
    ["extraction"] = (ExtractionTraining.Usage, ExtractionTraining.Run),
    ["passages"] = (OwnPassages.Usage, OwnPassages.Run),
    ["extraction-ablation"] = (ExtractionAblation.Usage, ExtractionAblation.Run),
    ["coreference"] = (CoreferenceTraining.Usage, CoreferenceTraining.Run),
    ["coreference-show"] = (CoreferenceShow.Usage, CoreferenceShow.Run),
    ["language-report"] = (LanguageReport.Usage, LanguageReport.Run),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    return command.Run(args[1..]);
}

Console.Error.WriteLine("usage: QuoteIndex.Training COMMAND ...");
foreach ((string name, (string usage, _)) in commands)
{
    Console.Error.WriteLine($"  {name} {usage}");
}

return 2;
