namespace Z.Expressions
{
    static class Eval
    {
        static T Execute<T>([Sink("code")] string code);
        static T Execute<T>([Sink("code")] string code, object parameters);
    }
}
