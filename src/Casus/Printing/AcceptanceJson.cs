using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus accept</c>.</summary>
public static class AcceptanceJson
{
    public static void Write(Utf8JsonWriter json, AcceptanceAnswer answer, AcceptanceRanking? ranking)
    {
        json.WriteStartObject();
        json.WriteString("package", answer.Package);
        json.WriteString("on", answer.On.ToString("yyyy-MM-dd"));
        json.WriteString("positionsOf", answer.PositionsOf);
        json.Strings("instruments", answer.Instruments);
        json.Strings("leftOut", answer.LeftOut);
        Array(json, "parties", answer.Parties, Write);
        Array(json, "apart", answer.Apart, Write);
        Array(json, "others", answer.Others, Write);
        Array(json, "notUsed", answer.SetAside, Write);
        json.Strings("supposed", answer.Supposed);
        if (ranking is not null)
        {
            Write(json, ranking);
        }
        json.WriteEndObject();
    }

    public static string Word(PositionFit fit) => fit switch
    {
        PositionFit.Meets => "meets",
        PositionFit.NotContained => "does not contain",
        PositionFit.Bends => "bends",
        PositionFit.Breaks => "breaks",
        _ => "not decided",
    };

    internal static string Word(CouldSign verdict) => verdict switch
    {
        CouldSign.Yes => "yes",
        CouldSign.No => "no",
        CouldSign.HasNotSpoken => "has not spoken",
        _ => "not decided",
    };

    private static string Word(BroughtAbout strength) => strength switch
    {
        BroughtAbout.Firm => "firm",
        BroughtAbout.Possible => "possible",
        BroughtAbout.AtOneTable => "at one table",
        BroughtAbout.Unsettled => "not settled",
        _ => "not",
    };

    private static void Write(Utf8JsonWriter json, PartyAnswer party)
    {
        json.WriteStartObject();
        json.WriteString("party", party.Party);
        json.Strings("mustAgreeAs", party.Because);
        json.Strings("signed", party.Signed);
        json.WriteString("couldSign", Word(party.CouldSign));
        json.WriteString("standing", AcceptanceWords.Standing(party));
        Array(json, "positions", party.Positions, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PositionAnswer answer)
    {
        json.WriteStartObject();
        Members(json, answer.Position);
        json.WriteString("fit", Word(answer.Fit));
        json.WriteString("atBest", Word(answer.AtBest));
        json.WriteString("atWorst", Word(answer.AtWorst));
        json.WriteString("why", answer.Why);
        json.Strings("undecided", answer.Undecided);
        Array(json, "clauses", answer.Clauses, Write);
        Array(json, "lifts", answer.Lifts, Write);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, Position position)
    {
        json.WriteString("label", position.Label);
        json.WriteString("stance", Wording.Stance(position.Stance));
        json.WriteString("condition", Wording.Of(position.Condition));
        Origin(json, position.Provenance, position.At);
    }

    private static void Origin(Utf8JsonWriter json, Provenance? source, SourceLocation at)
    {
        if (source is not null)
        {
            Sources.Write(json, "provenance", source);
        }
        if (at.Line > 0)
        {
            json.WriteStartObject("place");
            json.Location(at);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, BearingClause clause)
    {
        json.WriteStartObject();
        json.WriteString("clause", clause.ClauseId);
        json.WriteString("words", clause.Words);
        json.WriteString("strength", Word(clause.Strength));
        json.Strings("waits", clause.Waits);
        Origin(json, clause.Provenance, clause.At);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Lift lift)
    {
        json.WriteStartObject();
        json.WriteString("change", lift.Words);
        json.Strings("clauses", lift.Clauses);
        json.WriteString("then", Word(lift.Then));
        Array(json, "troubles", lift.Troubles, Write);
        json.Strings("noPositionOf", lift.Silent);
        json.Strings("oweMore", lift.OweMore);
        json.Strings("oweLess", lift.OweLess);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Trouble trouble)
    {
        json.WriteStartObject();
        json.WriteString("party", trouble.Party);
        json.WriteString("label", trouble.Label);
        json.WriteString("now", Word(trouble.Now));
        json.WriteString("then", Word(trouble.Then));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PositionSetAside aside)
    {
        json.WriteStartObject();
        json.WriteString("party", aside.Position.Party);
        Members(json, aside.Position);
        json.WriteString("why", aside.Why);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AcceptanceRanking ranking)
    {
        json.WriteStartObject("ranking");
        json.WriteString("positionsOf", ranking.PositionsOf);
        Array(json, "packages", ranking.Packages, (writer, row) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("rank", row.Rank);
            writer.WriteString("package", row.Title);
            writer.WriteNumber("mustAgree", row.MustAgree);
            writer.Strings("yes", row.Yes);
            writer.Strings("no", row.No);
            writer.Strings("notDecided", row.NotDecided);
            writer.Strings("haveNotSpoken", row.HaveNotSpoken);
            writer.WriteEndObject();
        });
        json.Strings("notRanked", ranking.NotRanked);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, Sequence<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }
        json.WriteEndArray();
    }
}
