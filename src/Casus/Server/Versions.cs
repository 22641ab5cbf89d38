using System.Security.Cryptography;
using System.Text;

namespace Casus.Server;

/// <summary>One short word for the content of a file, so that two writers notice each other.</summary>
public static class Versions
{
    private const int Bytes = 12;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, Bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
