namespace System.Numerics
{
    [Harmless]
    struct BigInteger
    {
        static BigInteger Parse(string value);
        static bool TryParse([Checked("text")] string value, out BigInteger result);
        static BigInteger Pow(BigInteger value, [Sink("resource")] int exponent);
        static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus);
    }
}
