using Microsoft.Extensions.AI;
using ModelContextProtocol;

namespace QuoteIndex.Tool.Assistants;

/// <summary>A function whose complaints about its arguments reach the model, which the protocol's server tells of no other error.</summary>
internal sealed class ToldFunction(AIFunction function) : DelegatingAIFunction(function)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await base.InvokeCoreAsync(arguments, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is ArgumentException or QuoteIndexException)
        {
            throw new McpException(error.Message, error);
        }
    }
}
