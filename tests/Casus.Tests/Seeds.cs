using Casus.Treaties;

namespace Casus.Tests;

/// <summary>Runs a check on many seeds and says which one failed.</summary>
internal static class Seeds
{
    public static void Each(int cases, Action<int> check)
    {
        for (var seed = 1; seed <= cases; seed++)
        {
            try
            {
                check(seed);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {problem.Message}", problem);
            }
        }
    }

    /// <summary>For messages: a package in words.</summary>
    public static string Words(Package package) => "\n" + PackageText.Of(package);
}
