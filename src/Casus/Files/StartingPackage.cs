namespace Casus.Files;

/// <summary>The package that <c>casus new</c> makes: short, commented, and free of errors.</summary>
public static class StartingPackage
{
    /// <summary>
    /// A package name of the language from a folder name: <c>2027-geneva</c> becomes <c>Geneva-2027</c>, because a name begins with a capital letter.
    /// Null when there is no letter to begin with.
    /// </summary>
    public static string? NameFrom(string folder)
    {
        var parts = folder.Split([.. folder.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var words = parts.Where(part => char.IsAsciiLetter(part[0])).Select(word => char.ToUpperInvariant(word[0]) + word[1..]).ToList();
        var figures = parts.Where(part => char.IsAsciiDigit(part[0]));
        return words.Count == 0 ? null : string.Join('-', words.Concat(figures));
    }

    /// <param name="name">The package's name in the language.</param>
    /// <param name="folder">How the reader names it to a command.</param>
    public static string Text(string name, string folder, DateOnly today) =>
        $"""
        casus 1 package {name}.
        reading literal.
        as of {today:yyyy-MM-dd}.
        -- Count what binds in law only ("law"), or political promises too ("law or political"): a declaration or statement holds no law.
        binding means law or political.

        -- Two hyphens begin a remark. Replace the names below by real ones, a sentence at a time, and after each change run
        --   casus check {folder}
        --   casus respond {folder} --given "armed-attack on Home State by Hostile State; Home State has requested assistance"

        -- Who takes part. A name is words with capital letters; small words within it are joined: "Republic-of-Korea".
        party Home State is beneficiary.
        party First Helper is guarantor.
        party Second Helper is guarantor.
        party Hostile State is possible aggressor.
        organ First Parliament of First Helper.
        group Helpers each Helper is First Helper and Second Helper.

        -- What can be done. Every package knows state < consult, sanction, and arm < deploy < fight; any other deed is one word, declared here.
        act train "training and exercises".

        -- What can happen. Every package knows armed-attack, aggression, threat and self-defence; any other event is one word, declared here.
        fact settlement-signed "both sides have signed a settlement".

        -- In which case it bites.
        casus Attack is armed-attack on Home State by Hostile State.

        -- Who decides, and what holds when there is no decision.
        body Helpers Council of Helpers decides by at least 2/3 of members,
          failing decision within 72 hours of request, each decides for itself.

        -- What must be approved at home before it can be done, though the promise does not say so.
        gate First Approval is prior approval by First Parliament for First Helper to deploy.

        -- The text itself. Every clause says where it comes from.
        instrument GUA "Guarantee agreement", agreement among Helpers, signed on {today:yyyy-MM-dd}, ends after 10 years,
          may be denounced on 6 months notice, owed to Home State {OpenBrace}

          article 1 "Consultation"
          paraphrase "On request the helpers meet within a day."
          clause 1: when Attack, each Helper shall consult with Home State, within 24 hours of request,
            at request of Home State, source "Draft of the working group" on {today:yyyy-MM-dd}.

          article 2 "Assistance"
          paraphrase "Each helper gives arms at least, and up to armed force what it deems necessary."
          clause 2: when Attack, each Helper shall assist Home State from arm up to fight as it deems necessary,
            beginning within 72 hours of request, at request of Home State,
            source "Draft of the working group" on {today:yyyy-MM-dd}.

          article 3 "Forces"
          paraphrase "Each helper sends forces when the council so decides."
          clause 3: when Attack, each Helper shall deploy in Home State, within 30 days of decision,
            subject to decision of Helpers Council, source "Draft of the working group" on {today:yyyy-MM-dd}.

          article 4 "Training"
          paraphrase "The helpers mean to train the forces of the home state once there is a settlement. That is an intention, not a duty."
          clause 4: when settlement-signed, each Helper intends to train Home State, source "Draft of the working group" on {today:yyyy-MM-dd}.
        {CloseBrace}

        """;

    /// <param name="name">The package's name in the language.</param>
    public static string Source(string name, DateOnly today) =>
        $"""
        # {name}

        Begun on {today:yyyy-MM-dd}.

        - **What it encodes:** which text, which version, in which language.
        - **From where:** title, publisher, date and address of every source; the clauses name them in `source`.
        - **What is uncertain:** wording not seen in the original, reports that contradict each other.
        - **What was judgement:** each verb whose legal effect differs from its English, each range and each finder that the text leaves open.

        """;

    // Braces would need doubling in the text above and look wrong there.
    private const string OpenBrace = "{";
    private const string CloseBrace = "}";
}
