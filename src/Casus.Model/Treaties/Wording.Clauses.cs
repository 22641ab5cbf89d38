namespace Casus.Treaties;

/// <summary>The words of clauses and what else stands in an instrument, of claims and of positions.</summary>
public static partial class Wording
{
    /// <summary>A clause with its label and full stop.</summary>
    public static string Of(Clause clause, WordingStyle style = WordingStyle.Source) => Sentence(Slots(clause, style));

    /// <summary>The clause without its label and without its source, ended by a full stop: what it says, and no more.</summary>
    public static string Said(Clause clause, WordingStyle style = WordingStyle.Source) => Sentence(SentenceSlots(clause, style).Ended(null, style));

    /// <summary>The clause in slots, label first.</summary>
    public static Sequence<string> Slots(Clause clause, WordingStyle style = WordingStyle.Source)
    {
        var slots = SentenceSlots(clause, style);
        if (clause.Label is not null)
        {
            slots[0] = $"clause {clause.Label}{(clause.ProposedBy.IsEmpty ? "" : " as proposed by " + Names(clause.ProposedBy, style))}: {slots[0]}";
        }
        slots[0] = Capital(slots[0], style);
        return slots.Ended(clause.Provenance, style);
    }

    /// <summary><c>instrument X is void</c>.</summary>
    public static string Of(Effect effect, WordingStyle style = WordingStyle.Source) => Reference(effect.Of, style) + effect.Kind switch
    {
        EffectKind.Void => " is void",
        EffectKind.Suspended => " is suspended",
        EffectKind.Revives => " revives",
        _ => " lapses",
    };

    public static Sequence<string> Slots(TextItem text) => [(text.Quoted ? "text " : "paraphrase ") + Quotation(text.Words)];

    /// <summary>An article's heading, with no full stop.</summary>
    public static Sequence<string> Slots(Article article)
    {
        var slots = new List<string> { "article " + article.Label + (article.Title is null ? "" : " " + Quotation(article.Title)) };
        if (article.AppliesProvisionallyFrom is not null)
        {
            slots.Add("applies provisionally from " + Of(article.AppliesProvisionallyFrom));
        }
        return slots.ToSequence();
    }

    public static string Of(Reservation reservation, WordingStyle style = WordingStyle.Source) => Sentence(Slots(reservation, style));

    public static Sequence<string> Slots(Reservation reservation, WordingStyle style = WordingStyle.Source)
    {
        var slots = new List<string> { Capital($"reservation by {Names(reservation.By, style)} to {Reference(reservation.To, style)}:", style) };
        var tails = Slots(reservation.Terms, style);
        slots.AddRange(tails.Select((tail, i) => i + 1 < tails.Count ? tail + "," : tail));
        return slots.Ended(reservation.Provenance, style);
    }

    public static string Of(Claim claim, WordingStyle style = WordingStyle.Source) => Sentence(Slots(claim, style));

    public static Sequence<string> Slots(Claim claim, WordingStyle style = WordingStyle.Source)
    {
        var word = Capital("claim", style);
        if (claim.That is not null)
        {
            return new List<string> { $"{word} that {Of(claim.That, style)}" }.Ended(claim.Provenance, style);
        }
        // The words after "claim" stand in the middle of a sentence, so that they begin in small letters in both styles.
        var slots = new List<string>();
        if (claim.Clause is not null)
        {
            slots.AddRange(Slots(claim.Clause with { Provenance = claim.Clause.Provenance ?? claim.Provenance }, style));
        }
        else if (claim.Reservation is not null)
        {
            slots.AddRange(Slots(claim.Reservation with { Provenance = claim.Reservation.Provenance ?? claim.Provenance }, style));
        }
        else if (claim.Text is not null)
        {
            slots.AddRange(Slots(claim.Text));
        }
        if (slots.Count > 0 && style == WordingStyle.ReadAloud && claim.Clause is not { Label: null })
        {
            slots[0] = char.ToLowerInvariant(slots[0][0]) + slots[0][1..];
        }
        return [word, .. slots];
    }

    /// <summary><c>requires</c>, <c>accepts</c>, <c>refuses</c>.</summary>
    public static string Stance(Stance stance) => stance switch
    {
        Treaties.Stance.Requires => "requires",
        Treaties.Stance.Accepts => "accepts",
        _ => "refuses",
    };

    public static string Of(Position position, WordingStyle style = WordingStyle.Source) => Sentence(Slots(position, style));

    public static Sequence<string> Slots(Position position, WordingStyle style = WordingStyle.Source) =>
        new List<string>
        {
            Capital($"position {position.Label} of {Name(position.Party, style)}: {Stance(position.Stance)} {Of(position.Condition, style)}", style),
        }.Ended(position.Provenance, style);

    private static List<string> SentenceSlots(Clause clause, WordingStyle style)
    {
        var slots = new List<string>();
        if (clause.When is not null)
        {
            slots.Add($"when {Of(clause.When, style)},");
        }
        if (clause.Effect is not null)
        {
            slots.Add("then " + Of(clause.Effect, style));
        }
        if (clause.Duty is not null)
        {
            slots.AddRange(Slots(clause.Duty, style));
        }
        if (slots.Count == 0)
        {
            slots.Add("");
        }
        slots[0] = Capital(slots[0], style);
        return slots;
    }
}
