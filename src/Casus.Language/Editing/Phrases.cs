using System.Collections.Immutable;
using Casus.Syntax;

namespace Casus.Editing;

/// <summary>A phrase that may be written, and the same with places to fill in (as editors mark them: <c>${1:name}</c>).</summary>
internal sealed record Phrase(string Words, string Template);

/// <summary>The phrases of the language: slots in their usual order, and the sentences that may begin.</summary>
internal static class Phrases
{
    /// <summary>The slots of a clause in the order in which it names them.</summary>
    public static ImmutableArray<Phrase> Slots { get; } =
    [
        new("only in", "only in ${1:place}"),
        new("not in", "not in ${1:place}"),
        new("not beyond", "not beyond ${1:rung}"),
        new("automatically", "automatically"),
        new("forthwith", "forthwith"),
        new("within", "within ${1:24} ${2|hours,days,weeks,months|} of ${3|request,trigger,decision|}"),
        new("beginning within", "beginning within ${1:24} ${2|hours,days,weeks,months|} of ${3|request,trigger,decision|}"),
        new("no later than", "no later than ${1:date}"),
        new("not before", "not before ${1:date}"),
        new("until", "until ${1:date or condition}"),
        new("for", "for ${1:12} ${2|days,weeks,months,years|}"),
        new("if it so decides", "if it so decides"),
        new("at request of", "at request of ${1:name}"),
        new("subject to consent of", "subject to consent of ${1:name}"),
        new("subject to decision of", "subject to decision of ${1:body}"),
        new("subject to its own process", "subject to its own process"),
        new("subject to", "subject to ${1|clause,article,instrument|} ${2:label}"),
        new("after consulting", "after consulting ${1:names}"),
        new("verified by", "verified by ${1:name}"),
        new("once", "once ${1:condition}"),
        new("provided", "provided ${1:each Member} likewise undertakes to ${2:act}"),
        new("unless", "unless ${1:condition}"),
        new("notwithstanding", "notwithstanding ${1|clause,article,instrument|} ${2:label}"),
        new("without prejudice to", "without prejudice to ${1:clause, article or words}"),
        new("failing which", "failing which ${1:duty}"),
        new("source", "source \"${1:where}\" on ${2:date}"),
    ];

    /// <summary>What may follow an act behind a comma, besides the slots.</summary>
    public static ImmutableArray<Phrase> PartsOfMeasure { get; } =
    [
        new("from", "from ${1:rung} up to ${2:rung}"),
        new("as it deems necessary", "as it deems necessary"),
        new("by all means in its power", "by all means in its power"),
        new("with", "with ${1:names}"),
        new("to", "to ${1:name}"),
        new("in", "in ${1:place}"),
    ];

    private static readonly ImmutableArray<Phrase> linesOfInstrument =
    [
        new("clause", "clause ${1:label}: when ${2:casus}, each ${3:member} shall ${4:act}, source \"${5:where}\" on ${6:date}."),
        new("article", "article ${1:label} \"${2:heading}\""),
        new("text", "text \"${1:words of the source}\""),
        new("paraphrase", "paraphrase \"${1:what it says}\""),
        new("reservation by", "reservation by ${1:names} to clause ${2:label}: ${3:slot}, source \"${4:where}\" on ${5:date}."),
        new("when", "when ${1:casus}, "), new("each", "each "), new("each other", "each other "), new("at least 1 of", "at least ${1:1} of ${2:group} "),
        new("jointly", "jointly "), new("jointly and severally", "jointly and severally "),
    ];

    private static readonly ImmutableArray<Phrase> headerLines =
    [
        new("as of", "as of ${1:date}."), new("binding means", "binding means law or political."), new("reading", "reading ${1|literal,good-faith|}."),
        new("horizon", "horizon ${1:12} months."), new("import", "import \"${1:file}\"."),
    ];

    private static readonly ImmutableArray<Phrase> declarations =
    [
        new("party", "party ${1:Name} is ${2|guarantor,beneficiary,possible aggressor,depositary,observer,monitor|}."),
        new("organ", "organ ${1:Name} of ${2:Party}."),
        new("group", "group ${1:Name} each ${2:Member} is ${3:names}."),
        new("membership", "membership ${1:Party} ${2|joined,left|} ${3:Group} on ${4:date}."),
        new("ladder", "ladder ${1:Name}: ${2:lower} < ${3:higher}."),
        new("act", "act ${1:word} \"${2:what is done}\"."),
        new("area", "area ${1:Name} \"${2:what it covers}\"."),
        new("line", "line ${1:Name} \"${2:where it runs}\"."),
        new("fact", "fact ${1:word} \"${2:what is so}\"."),
        new("casus", "casus ${1:Name} is ${2:condition}."),
        new("body", "body ${1:Name} of ${2:members} decides by ${3:consensus}."),
        new("gate", "gate ${1:Name} is prior approval by ${2:Organ} for ${3:Party} to ${4:act}."),
        new("force", "force ${1:Name} of ${2:Party} is ${3:1} ${4:brigade}."),
        new("stock", "stock ${1:Name} of ${2:Party} is ${3:1} ${4:unit}."),
        new("fund", "fund ${1:Name} of ${2:Party} is ${3:1} ${4:unit}."),
        new("supply", "supply ${1:Name} is ${2:1} ${3:unit} per year from ${4:date}."),
        new("requirement", "requirement ${1:Name} is ${2:1} ${3:unit} for ${4:act}."),
        new("delivery of", "delivery of ${1:1} ${2:unit} under clause ${3:label} of ${4:Instrument}: ${5:promised} on ${6:date}."),
        new("instrument", "instrument ${1:Name} \"${2:title}\", ${3|treaty,agreement,protocol,annex,resolution,statute,memorandum,communique,declaration,pledge,statement,draft|} among ${4:names}, signed on ${5:date} {\n  $0\n}"),
        new("claim that", "claim that ${1:condition}, source \"${2:where}\" on ${3:date}."),
        new("position", "position ${1:label} of ${2:Party}: ${3|requires,accepts,refuses|} ${4:condition}, source \"${5:where}\" on ${6:date}."),
        new("assume", "assume ${1:condition}."),
        new("likelihood of", "likelihood of ${1:fact} is ${2:50%}, source \"${3:where}\" on ${4:date}."),
        new("expect", "expect in every ${1:Casus}, ${2:at least 1 of Group} is ${3|firmly,assuredly,possibly|} due to ${4:act}."),
        new("scenario", "scenario ${1:Name} from ${2:date} {\n  day 0: $0\n}"),
    ];

    private static readonly ImmutableArray<Phrase> steps =
    [
        new("day", "day ${1:0}: ${2:condition}."), new("unknown", "unknown ${1:fact}."),
        new("expect", "expect in every ${1:Casus}, ${2:Name} is ${3|firmly,assuredly,possibly|} due to ${4:act}."),
    ];

    /// <summary>The phrases with which a sentence may begin.</summary>
    public static ImmutableArray<Phrase> Beginning(ExpectedSentence sentence) => sentence switch
    {
        ExpectedSentence.Header => [new("casus 1 package", "casus 1 package ${1:Name}.")],
        ExpectedSentence.HeaderLineOrDeclaration => [.. headerLines, .. declarations],
        ExpectedSentence.Declaration => declarations,
        ExpectedSentence.LineOfInstrument => linesOfInstrument,
        ExpectedSentence.Step => steps,
        _ => [],
    };

    /// <summary>The whole phrases that begin with a word at a place of the grammar where it begins only these.</summary>
    public static ImmutableArray<string> LongerFrom(string word) => word switch
    {
        "intends" => ["intends to"],
        "shall" => ["shall", "shall not"],
        "will" => ["will", "will not"],
        "refrain" => ["refrain from"],
        "seek action" => ["seek action of"],
        "each" => ["each", "each other"],
        "jointly" => ["jointly", "jointly and severally"],
        "at" or "at least" => ["at least 1 of"],
        "by all" => ["by all means in its power"],
        "as" => ["as it deems necessary", "as"],
        "as found" => ["as found by"],
        "contested" => ["contested by"],
        "member" => ["member of"],
        "bound" => ["bound by"],
        "undertaken" => ["undertaken to"],
        "begun" => ["begun to"],
        "likewise" => ["likewise undertakes to"],
        "undertakes" => ["undertakes to"],
        "stated" => ["stated by"],
        "possible" => ["possible aggressor"],
        "enters" => ["enters into force on", "enters into force when"],
        "signed" => ["signed on", "signed"],
        "up" => ["up to"],
        _ => [word],
    };
}
