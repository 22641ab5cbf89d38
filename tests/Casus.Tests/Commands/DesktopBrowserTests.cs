using Casus.Commands;

namespace Casus.Tests.Commands;

/// <summary>A browser opens only where a person would see it.</summary>
public sealed class DesktopBrowserTests
{
    [Theory]
    [InlineData(Desktop.Other, true, "DISPLAY=:0", "xdg-open")]
    [InlineData(Desktop.Other, true, "WAYLAND_DISPLAY=wayland-0", "xdg-open")]
    [InlineData(Desktop.Other, true, "", null)]
    [InlineData(Desktop.Other, true, "DISPLAY=", null)]
    [InlineData(Desktop.Other, false, "DISPLAY=:0", null)]
    [InlineData(Desktop.Other, true, "SSH_CONNECTION=a b", null)]
    [InlineData(Desktop.Other, true, "SSH_CONNECTION=a b;DISPLAY=localhost:10.0", "xdg-open")]
    [InlineData(Desktop.MacOS, true, "", "open")]
    [InlineData(Desktop.MacOS, true, "SSH_CONNECTION=a b", null)]
    [InlineData(Desktop.MacOS, false, "", null)]
    [InlineData(Desktop.Windows, true, "", "explorer")]
    [InlineData(Desktop.Windows, false, "", null)]
    [InlineData(Desktop.Windows, true, "SSH_CONNECTION=a b", null)]
    public void The_program_that_opens_it(Desktop desktop, bool terminal, string environment, string? program)
    {
        var variables = environment.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
        Assert.Equal(program, DesktopBrowser.For(desktop, terminal, variables.GetValueOrDefault));
    }
}
