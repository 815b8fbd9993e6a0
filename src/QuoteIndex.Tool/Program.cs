using System.Runtime.InteropServices;
using QuoteIndex.Tool;
using QuoteIndex.Tool.Terminal;

using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await QuoteIndexCommand.RunAsync(args, StandardOutput.Open(), Engine.Default, stop.Token);

// The first signal ends the work in order; a second one ends the process as usual.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
