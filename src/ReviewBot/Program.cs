using System.Runtime.InteropServices;

using var interrupt = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await ReviewBot.Commands.CommandLine.RunAsync(args, interrupt.Token);

// The first signal lets the command end in order, the second one ends the process.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
}
