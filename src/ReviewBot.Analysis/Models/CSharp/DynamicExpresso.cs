namespace DynamicExpresso
{
    class Interpreter
    {
        object Eval([Sink("code")] string expressionText, params object[] parameters);
        T Eval<T>([Sink("code")] string expressionText, params object[] parameters);
    }
}
