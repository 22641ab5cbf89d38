using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Casus.Treaties;

/// <summary>What a noun writes and what it must have: lists that are empty and marks that are false are left out, a place is left out when there is none.</summary>
internal static class NormalFormShape
{
    /// <summary>Written even when empty, since leaving it out would mean something else.</summary>
    private const string AlwaysWritten = "bindingMeans";

    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Set is null && property.AssociatedParameter is null)
            {
                // Worked out from the others (a clause's full name, a figure's value).
                type.Properties.RemoveAt(i);
                continue;
            }
            Shape(property);
        }
        StandSomewhere(type);
    }

    private static void Shape(JsonPropertyInfo property)
    {
        if (property.PropertyType == typeof(SourceLocation))
        {
            property.ShouldSerialize = (_, value) => value is SourceLocation at && at.Key != SourceLocation.None.Key;
            property.IsRequired = false;
        }
        else if (property.PropertyType == typeof(bool))
        {
            property.ShouldSerialize = (_, value) => value is true;
        }
        else if (IsSequence(property.PropertyType))
        {
            if (property.Name != AlwaysWritten)
            {
                property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
            }
        }
        else if (property.Name == "count" && property.DeclaringType != typeof(Duration))
        {
            // Said only for "at least n of".
            property.ShouldSerialize = (_, value) => value is not 0;
        }
        else if (property.DeclaringType != typeof(Package) && (property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is null : !property.IsSetNullable))
        {
            property.IsRequired = true;
        }
    }

    /// <summary>A noun read without a place stands nowhere.</summary>
    private static void StandSomewhere(JsonTypeInfo type)
    {
        var at = type.Properties.FirstOrDefault(property => property.PropertyType == typeof(SourceLocation));
        if (at is { Get: { } get, Set: { } set })
        {
            type.OnDeserialized = noun =>
            {
                if (get(noun) is null)
                {
                    set(noun, SourceLocation.None);
                }
            };
        }
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sequence<>);
}
