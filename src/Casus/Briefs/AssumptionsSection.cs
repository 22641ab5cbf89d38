using Casus.Printing;
using Casus.Reports.Content;
using Casus.Responses;

namespace Casus.Briefs;

/// <summary>What the answer rests on besides the texts.</summary>
internal static class AssumptionsSection
{
    private const int Most = 12;

    public static Section Write(BriefQuestion asked, Response response, IEnumerable<string> figures, PlainWords words)
    {
        var real = response.Duties.Where(Printing.DutyRows.ComesToSomething).ToList();
        var terms = new List<Definition>();
        void Add(string name, IEnumerable<string> items)
        {
            var shown = Bounded.Of(items.Distinct().ToList(), Most);
            if (shown.Shown.Count > 0)
            {
                terms.Add(Definition.Of(name, PlainWords.Sentence(words.Plain(string.Join("; ", shown.Shown)) + (shown.Left > 0 ? $"; and {shown.Left} more" : ""))));
            }
        }
        Add("Given", [asked.Literals.IsEmpty ? "nothing" : words.Of(asked.Literals), "all else is unknown, which is not the same as not so"]);
        Add("Presumed of the protected side", real.SelectMany(duty => duty.Presumes));
        Add("Asked for by a clause and not given", real.Where(duty => !duty.IsPermission).SelectMany(duty => duty.Needs));
        Add("Assumed by the package", response.Assumptions);
        Add("Figures set", figures);
        Add("Not settled by the texts", response.Unsettled.Select(cycle => $"{Printing.Listing.Of([.. cycle])}: each depends, in the end, on its own denial"));
        return Section.Of("What the answer rests on", new Definitions(terms.ToSequence()));
    }
}
