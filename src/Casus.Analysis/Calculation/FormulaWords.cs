using Casus.Forces;

namespace Casus.Calculation;

/// <summary>A formula in signs: <c>deployed × horizon ÷ tour</c>.</summary>
internal static class FormulaWords
{
    /// <summary>How tightly a part holds together: a sum, a product, a single thing.</summary>
    private enum Binding { Sum, Product, Single }

    /// <param name="word">What stands for a lever or step.</param>
    public static string Of(Formula formula, Func<string, string> word) => Parts(formula, word).Words;

    private static string Call(Applied applied, IReadOnlyList<string> arguments) =>
        applied.Function.Written is { } written ? written(arguments) : $"{applied.Function.Name} ({string.Join("; ", arguments)})";

    private static (string Words, Binding Binding) Parts(Formula formula, Func<string, string> word)
    {
        string In(Formula part, Binding least) => Parts(part, word) is var (words, binding) && binding < least ? $"({words})" : words;
        return formula switch
        {
            Constant constant => (NumberWords.InFormula(Interval.Point(constant.Value), ""), Binding.Single),
            Named named => (word(named.Name), Binding.Single),
            Sum sum => ($"{In(sum.Left, Binding.Sum)} + {In(sum.Right, Binding.Sum)}", Binding.Sum),
            Difference difference => ($"{In(difference.Left, Binding.Sum)} − {In(difference.Right, Binding.Product)}", Binding.Sum),
            Product product => ($"{In(product.Left, Binding.Product)} × {In(product.Right, product.Right is Quotient ? Binding.Single : Binding.Product)}", Binding.Product),
            Quotient quotient => ($"{In(quotient.Left, Binding.Product)} ÷ {In(quotient.Right, Binding.Single)}", Binding.Product),
            Either either => ($"from {In(either.Left, Binding.Single)} to {In(either.Right, Binding.Single)}", Binding.Sum),
            Applied applied => (Call(applied, [.. applied.Arguments.Select(argument => In(argument, applied.Function.Written is null ? Binding.Sum : Binding.Single))]), Binding.Single),
            _ => throw new InvalidOperationException($"{formula.GetType().Name} is no kind of formula."),
        };
    }
}
