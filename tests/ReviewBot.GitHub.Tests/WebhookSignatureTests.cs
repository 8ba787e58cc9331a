using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.GitHub.Tests;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Body = "{\"zen\":\"Bäume\"}"u8.ToArray();

    [Fact]
    public void Example_of_GitHubs_documentation_is_valid() => Assert.True(new WebhookSignature("It's a Secret to Everybody").IsValid(
        "Hello, World!"u8, "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));

    [Fact]
    public void Current_and_previous_secret_are_valid_and_no_other()
    {
        var signature = new WebhookSignature("new", "old");

        Assert.True(signature.IsValid(Body, Sign("new")));
        Assert.True(signature.IsValid(Body, Sign("old")));
        Assert.True(signature.IsValid(Body, "sha256=" + Sign("new")["sha256=".Length..].ToUpperInvariant()));
        Assert.False(signature.IsValid(Body, Sign("other")));
        Assert.False(signature.IsValid([.. Body, (byte)' '], Sign("new")));
        Assert.False(new WebhookSignature("new").IsValid(Body, Sign("old")));
        Assert.False(new WebhookSignature("new", "").IsValid(Body, Sign("")));
    }

    public static TheoryData<string?> Malformed => new(
        null,
        "",
        "sha256=",
        "sha1=" + new string('0', 40),
        "SHA256=" + Sign("s")["sha256=".Length..],
        " " + Sign("s"),
        Sign("s") + "0",
        Sign("s")[..^1],
        Sign("s")[..^1] + "g",
        Sign("s") + "," + Sign("s"),
        Sign("s")["sha256=".Length..]);

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Header_of_another_form_is_not_valid(string? header) => Assert.False(new WebhookSignature("s").IsValid(Body, header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void There_is_no_receiver_without_a_secret(string? secret) =>
        Assert.ThrowsAny<ArgumentException>(() => new WebhookSignature(secret!, "old"));

    [Fact]
    public void Secret_is_taken_as_UTF8() => Assert.True(new WebhookSignature("schlüssel").IsValid(Body, Sign("schlüssel")));

    private static string Sign(string secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Body));
}
