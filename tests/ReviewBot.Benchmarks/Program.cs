using ReviewBot.Benchmarks;

switch (args)
{
    case ["python-time"]:
        return PythonLinearTime.Run();
    case ["python-speed"]:
        return PythonSpeed.Run();
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
