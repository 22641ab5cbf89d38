using Casus.Forces;

namespace Casus.Calculation;

/// <summary>
/// One evaluation of a sheet, each step once. With every value comes, for the levers that are followed, an interval that holds all quotients
/// (change of the value) ÷ (change of the lever): where it does not reach across 0 the value provably moves one way.
/// </summary>
/// <param name="figures">The figure of every lever that is asked for.</param>
/// <param name="followed">The levers whose effect is followed.</param>
internal sealed class Evaluation(Sheet sheet, Func<string, Interval> figures, IReadOnlySet<string> followed)
{
    private static readonly Dictionary<string, Interval> none = [];

    private readonly Dictionary<string, Followed> known = [];

    /// <param name="Slopes">Levers that are not there have no effect.</param>
    internal sealed record Followed(Interval Value, IReadOnlyDictionary<string, Interval> Slopes)
    {
        public Interval Slope(string lever) => Slopes.GetValueOrDefault(lever, Interval.Zero);
    }

    public Followed Of(string name)
    {
        if (!known.TryGetValue(name, out var value))
        {
            value = sheet.IsLever(name)
                ? new Followed(figures(name), followed.Contains(name) ? new Dictionary<string, Interval> { [name] = Interval.One } : none)
                : Of(sheet.StepNamed(name).Formula);
            known.Add(name, value);
        }
        return value;
    }

    private Followed Of(Formula formula) => formula switch
    {
        Constant constant => new Followed(Interval.Point(constant.Value), none),
        Named named => Of(named.Name),
        Sum sum => Join(Of(sum.Left), Of(sum.Right), (a, b) => a + b, (a, b) => a + b),
        Difference difference => Join(Of(difference.Left), Of(difference.Right), (a, b) => a - b, (a, b) => a - b),
        Product product => OfProduct(Of(product.Left), Of(product.Right)),
        Quotient quotient => OfQuotient(Of(quotient.Left), Of(quotient.Right)),
        Either either => Join(Of(either.Left), Of(either.Right), (a, b) => a.Hull(b), (a, b) => a.Hull(b)),
        Applied applied => OfFunction(applied.Function, [.. applied.Arguments.Select(Of)]),
        _ => throw new InvalidOperationException($"{formula.GetType().Name} is no kind of formula."),
    };

    private static Followed OfProduct(Followed left, Followed right) =>
        Join(left, right, (a, b) => a * b, (a, b) => (a * right.Value) + (b * left.Value));

    private static Followed OfQuotient(Followed left, Followed right) =>
        // The change of a ÷ b is (change of a) ÷ b, less (change of b) × a ÷ (b × b) with b at both ends of the change.
        Join(left, right, (a, b) => a / b, (a, b) => (a / right.Value) - (b.Equals(Interval.Zero) ? Interval.Zero : b * left.Value / (right.Value * right.Value)));

    private static Followed OfFunction(Function function, IReadOnlyList<Followed> arguments)
    {
        double At(Direction lowWhen) => function.Compute([.. arguments.Select((argument, place) => function.DirectionOf(place) == lowWhen ? argument.Value.Low : argument.Value.High)]);
        var slopes = new Dictionary<string, Interval>();
        for (var place = 0; place < arguments.Count; place++)
        {
            foreach (var (lever, slope) in arguments[place].Slopes)
            {
                var side = slope.Equals(Interval.Zero) ? Interval.Zero : slope.Low >= 0 ? Interval.NotNegative : slope.High <= 0 ? Interval.NotPositive : Interval.All;
                slopes[lever] = slopes.GetValueOrDefault(lever, Interval.Zero) + (function.DirectionOf(place) == Direction.Rises ? side : -side);
            }
        }
        return new Followed(new Interval(At(Direction.Rises), At(Direction.Falls)), slopes);
    }

    private static Followed Join(Followed left, Followed right, Func<Interval, Interval, Interval> value, Func<Interval, Interval, Interval> slope)
    {
        var slopes = left.Slopes.Count + right.Slopes.Count == 0
            ? none
            : left.Slopes.Keys.Union(right.Slopes.Keys).ToDictionary(lever => lever, lever => slope(left.Slope(lever), right.Slope(lever)));
        return new Followed(value(left.Value, right.Value), slopes);
    }
}
