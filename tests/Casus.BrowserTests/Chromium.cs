namespace Casus.BrowserTests;

/// <summary>The browser of this machine. Playwright's own downloads are not used: what Debian has is what the build server installs.</summary>
internal static class Chromium
{
    private static readonly string[] usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM") }.Concat(usual).FirstOrDefault(File.Exists);

    /// <summary>Why its tests are skipped; null when they run.</summary>
    public static string? Absence { get; } = Path is null ? "There is no Chromium on this machine (apt-get install chromium), so the pages are not tried." : null;
}

/// <summary>A test that needs a browser.</summary>
internal sealed class FactInBrowserAttribute : FactAttribute
{
    public FactInBrowserAttribute() => Skip = Chromium.Absence;
}

/// <summary>A test with cases that needs a browser.</summary>
internal sealed class TheoryInBrowserAttribute : TheoryAttribute
{
    public TheoryInBrowserAttribute() => Skip = Chromium.Absence;
}
