using Casus.Binding;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Responses;
using Casus.Situations;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests;

/// <summary>A question put as it is put on the command line: what is given in words, on a day.</summary>
internal static class Ask
{
    public static Response Of(Package package, string given, string? on = null, bool asIfSigned = false, string? variant = null)
    {
        var (literals, misread) = Parser.ParseGiven(new SourceText("--given", given));
        var (bound, unknown) = GivenBinder.Bind(package, literals);
        Same.Nothing(misread.Concat(unknown).Where(finding => finding.Level == Severity.Error).Select(finding => $"{finding.Code} {finding.Message}"), given);
        var day = on is null ? package.AsOf?.Latest ?? DateOnly.FromDateTime(CommandRun.Clock.GetUtcNow().UtcDateTime) : DateOnly.ParseExact(on, "yyyy-MM-dd");
        return Responder.Respond(
            package,
            Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), bound),
            new Question(package.Reading, asIfSigned, variant));
    }

    public static Response Of(string name, string given, string? on = null, bool asIfSigned = false, string? variant = null) =>
        Of(Packages.Compiled(name), given, on, asIfSigned, variant);

    /// <summary>The duties under a clause, whoever bears them.</summary>
    public static IReadOnlyList<DutyAnswer> Under(this Response response, string instrument, string label)
    {
        var duties = response.Duties.Where(duty => duty.Instrument == instrument && duty.Label == label).ToList();
        Assert.NotEmpty(duties);
        return duties;
    }

    /// <summary>The words that any duty reaches in a corner, prohibitions and permissions left out.</summary>
    public static IReadOnlySet<string> Reached(this Response response, Func<DutyAnswer, CornerAnswer> corner) =>
        response.Duties.Where(duty => !duty.IsProhibition && !duty.IsPermission).Select(duty => corner(duty).Reached).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
