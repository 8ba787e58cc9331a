namespace NCalc
{
    class Expression { Expression([Sink("code")] string expression); object Evaluate(); }
}
