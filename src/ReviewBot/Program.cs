return await ReviewBot.Commands.CommandLine.RunAsync(args, CancellationToken.None).ConfigureAwait(false);
