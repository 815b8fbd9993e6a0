using System.Text.Json;
using Microsoft.Extensions.AI;

namespace QuoteIndex.Extensions.Assistants;

/// <summary>A function that says which arguments there are, where it is given others: a misspelled one that is left out would change what is found.</summary>
internal sealed class CheckedFunction(AIFunction function) : DelegatingAIFunction(function)
{
    private readonly string[] known = [.. function.JsonSchema.GetProperty("properties").EnumerateObject().Select(argument => argument.Name)];

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"'{Name}' takes no argument '{unknown}', only {string.Join(", ", known)}.");
        }

        try
        {
            return await base.InvokeCoreAsync(arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            string types = string.Join(", ", arguments.Keys.Select(name => $"{name}: {JsonSchema.GetProperty("properties").GetProperty(name).GetProperty("type")}"));
            throw new ArgumentException($"An argument of '{Name}' is not of its type ({types}).", error);
        }
    }
}
