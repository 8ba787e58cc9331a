namespace Jint
{
    class Engine
    {
        Engine();
        Engine Execute([Sink("code")] string code);
        object Evaluate([Sink("code")] string code);
        Engine SetValue(string name, object value);
    }
}
