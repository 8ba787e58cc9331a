namespace ReviewBot.EndToEnd.Tests;

/// <summary>Small programs that the pull requests of these tests consist of.</summary>
internal static class Sources
{
    /// <summary>The line of the defect in <see cref="SqlInjection"/>.</summary>
    public const int SqlInjectionLine = 10;

    public const string SqlInjection =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;

        public sealed class OrdersController : Controller
        {
            [HttpGet]
            public object Find([FromQuery] string customer)
            {
                using var connection = new SqlConnection("Server=.");
                var command = new SqlCommand("SELECT * FROM orders WHERE customer = '" + customer + "'", connection);
                return command.ExecuteScalar();
            }
        }

        """;

    public const string SqlParameters =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;

        public sealed class OrdersController : Controller
        {
            [HttpGet]
            public object Find([FromQuery] string customer)
            {
                using var connection = new SqlConnection("Server=.");
                var command = new SqlCommand("SELECT * FROM orders WHERE customer = @customer", connection);
                command.Parameters.AddWithValue("@customer", customer);
                return command.ExecuteScalar();
            }
        }

        """;

    public const string WeakHash =
        """
        using System.Security.Cryptography;

        public static class Passwords
        {
            public static byte[] Digest(byte[] password) => MD5.HashData(password);
        }

        """;
}
