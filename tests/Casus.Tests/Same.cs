namespace Casus.Tests;

/// <summary>Compares by the nouns' own equality, which leaves places out; the assertions of the test library compare lists in a way of their own.</summary>
internal static class Same
{
    public static void Lists<T>(IEnumerable<T> expected, IEnumerable<T> actual)
    {
        var (wanted, had) = (expected.ToList(), actual.ToList());
        for (var i = 0; i < Math.Max(wanted.Count, had.Count); i++)
        {
            if (i >= wanted.Count || i >= had.Count || !EqualityComparer<T>.Default.Equals(wanted[i], had[i]))
            {
                Assert.Fail($"Item {i} differs.\nexpected: {(i < wanted.Count ? wanted[i] : "nothing")}\nactual:   {(i < had.Count ? had[i] : "nothing")}");
            }
        }
    }

    /// <summary>No complaints; when there are some, all of them are shown.</summary>
    public static void Nothing(IEnumerable<string> complaints, string about = "")
    {
        var all = complaints.ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', all) + (about.Length > 0 ? "\n" + about : ""));
        }
    }
}
