using Casus.Commands;

return CommandLine.Run(args, Surroundings.OfThisProcess());
