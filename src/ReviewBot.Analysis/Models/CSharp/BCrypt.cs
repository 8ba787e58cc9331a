namespace BCrypt.Net
{
    static class BCrypt
    {
        static string HashPassword(string inputKey);
        static string HashPassword(string inputKey, int workFactor);
        static bool Verify(string text, string hash);
        static string GenerateSalt(int workFactor);
    }
}
