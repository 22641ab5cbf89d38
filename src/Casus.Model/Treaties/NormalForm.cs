using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Casus.Treaties;

/// <summary>A JSON text that is no normal form of a package, or one of a version this Casus does not know. The message says which.</summary>
public sealed class NormalFormException : Exception
{
    public NormalFormException()
    {
    }

    public NormalFormException(string message)
        : base(message)
    {
    }

    public NormalFormException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// A package as JSON and back: <c>docs/normal-form.md</c> says what it holds, <c>docs/normal-form.schema.json</c> is its schema.
/// What is absent, empty or false is left out; the version comes first.
/// </summary>
public static class NormalForm
{
    /// <summary>Why reflection may be used: a native build has no code for it, and casus runs as a managed program for the normal form.</summary>
    internal const string Managed = "The script casus runs the managed program for the normal form.";

    /// <summary>The field that says "this is a normal form" and of which version.</summary>
    public const string VersionField = "casusNormalForm";

    /// <summary>How the nouns are set as JSON; hosts that print single nouns use it too.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The package as indented JSON, ended by a new line.</summary>
    public static string Write(Package package) => Document(package).ToJsonString(Options) + "\n";

    /// <summary>The package as a JSON object, for a host that puts it into a larger answer.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Managed)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Managed)]
    public static JsonObject Document(Package package)
    {
        var document = new JsonObject { [VersionField] = Package.FormVersion };
        var content = JsonSerializer.SerializeToNode(package, Options)?.AsObject() ?? [];
        foreach (var (name, value) in content.ToList())
        {
            content.Remove(name);
            document[name] = value;
        }
        return document;
    }

    /// <exception cref="NormalFormException">The text is not JSON, not a normal form, or of another version.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Managed)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Managed)]
    public static Package Read(string json)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = Options.MaxDepth };
            if (JsonNode.Parse(json, documentOptions: options) is not JsonObject document)
            {
                throw new NormalFormException("This JSON is not a normal form: it is no object.");
            }
            CheckVersion(document);
            document.Remove(VersionField);
            return document.Deserialize<Package>(Options) ?? throw new NormalFormException("This JSON is not a normal form: it is empty.");
        }
        catch (JsonException problem)
        {
            throw new NormalFormException(
                problem.Path is null or "$"
                    ? $"This is not a normal form: it cannot be read, or lacks a field (line {problem.LineNumber + 1 ?? 1})."
                    : $"This is not a normal form: what stands at {problem.Path} does not belong there, or lacks a field.",
                problem);
        }
        catch (NotSupportedException problem)
        {
            throw new NormalFormException("This is not a normal form: a condition, an expectation or a step does not say which it is (field \"is\").", problem);
        }
        catch (ArgumentException problem)
        {
            // The nouns refuse what cannot be (a date that does not exist, a share over 100 %).
            throw new NormalFormException("This normal form says what cannot be: " + problem.Message, problem);
        }
    }

    private static void CheckVersion(JsonObject document)
    {
        if (!document.TryGetPropertyValue(VersionField, out var version))
        {
            throw new NormalFormException($"This JSON is not a normal form: it has no field \"{VersionField}\".");
        }
        if (version is not JsonValue value || !value.TryGetValue<int>(out var number) || number != Package.FormVersion)
        {
            throw new NormalFormException(
                $"This normal form is of version {version?.ToJsonString() ?? "null"}; this Casus reads version {Package.FormVersion}.");
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Managed)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Managed)]
    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = 1024,
            // The text is a file or goes to a terminal, never into a web page as it is, so names keep their letters.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NormalFormShape.Apply } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new SequenceConverterFactory());
        options.Converters.Add(new VagueDateConverter());
        options.Converters.Add(new ConfidenceConverter());
        options.Converters.Add(new ClockEventConverter());
        options.Converters.Add(new JudgeConverter());
        options.MakeReadOnly();
        return options;
    }
}
