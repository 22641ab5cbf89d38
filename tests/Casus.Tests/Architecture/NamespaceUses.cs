using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Casus.Tests.Architecture;

/// <summary>
/// Which namespaces of an assembly use which, read from the compiled code: base types, interfaces, fields, signatures and every instruction.
/// </summary>
internal sealed class NamespaceUses : IDisposable
{
    private static readonly ImmutableDictionary<short, OpCode> codes = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToImmutableDictionary(code => code.Value);

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private readonly Names names = new();

    public NamespaceUses(string assembly)
    {
        file = new PEReader(File.OpenRead(assembly));
        reader = file.GetMetadataReader();
    }

    /// <summary>The assemblies it refers to.</summary>
    public IReadOnlyList<string> Assemblies => [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];

    /// <summary>Every pair of a type of ours and a namespace it uses, as "Type uses Namespace".</summary>
    public IEnumerable<(string Type, string Own, string Used)> All()
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var own = NamespaceOf(handle);
            foreach (var used in UsedBy(type).Distinct().Where(used => used.StartsWith("Casus", StringComparison.Ordinal) && used != own))
            {
                yield return (reader.GetString(type.Name), own, used);
            }
        }
    }

    public void Dispose() => file.Dispose();

    private IEnumerable<string> UsedBy(TypeDefinition type)
    {
        List<string> used = [.. Of(type.BaseType)];
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            used.AddRange(Of(reader.GetInterfaceImplementation(implemented).Interface));
        }
        foreach (var field in type.GetFields())
        {
            used.AddRange(reader.GetFieldDefinition(field).DecodeSignature(names, reader));
        }
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            used.AddRange(Of(method.DecodeSignature(names, reader)));
            if (method.RelativeVirtualAddress != 0)
            {
                used.AddRange(Instructions(file.GetMethodBody(method.RelativeVirtualAddress)));
            }
        }
        return used;
    }

    private IEnumerable<string> Instructions(MethodBodyBlock body)
    {
        List<string> used = body.LocalSignature.IsNil ? [] : [.. reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, reader).SelectMany(local => local)];
        used.AddRange(body.ExceptionRegions.SelectMany(region => Of(region.CatchType)));
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var instruction = codes[first == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : first];
            switch (instruction.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    used.AddRange(Of(MetadataTokens.EntityHandle(code.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }
        return used;
    }

    private static IEnumerable<string> Of(MethodSignature<ImmutableArray<string>> signature) => signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(parameter => parameter));

    private IEnumerable<string> Of(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [NamespaceOf((TypeDefinitionHandle)handle)],
        HandleKind.TypeReference => names.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, reader),
        HandleKind.MethodDefinition => Of(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.FieldDefinition => Of(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MemberReference => Of(reader.GetMemberReference((MemberReferenceHandle)handle).Parent),
        HandleKind.MethodSpecification => OfGeneric(reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    private IEnumerable<string> OfGeneric(MethodSpecification method) => Of(method.Method).Concat(method.DecodeSignature(names, reader).SelectMany(argument => argument));

    /// <summary>A nested type stands in the namespace of the outermost.</summary>
    private string NamespaceOf(TypeDefinitionHandle handle) => Names.NamespaceOf(reader, handle);

    /// <summary>A type as the namespaces that its name is made of.</summary>
    private sealed class Names : ISignatureTypeProvider<ImmutableArray<string>, MetadataReader>
    {
        public static string NamespaceOf(MetadataReader reader, TypeDefinitionHandle handle)
        {
            var type = reader.GetTypeDefinition(handle);
            return type.GetDeclaringType() is { IsNil: false } outer ? NamespaceOf(reader, outer) : reader.GetString(type.Namespace);
        }

        public ImmutableArray<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [NamespaceOf(reader, handle)];

        public ImmutableArray<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind)
                : [reader.GetString(type.Namespace)];
        }

        public ImmutableArray<string> GetTypeFromSpecification(MetadataReader reader, MetadataReader genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public ImmutableArray<string> GetGenericInstantiation(ImmutableArray<string> genericType, ImmutableArray<ImmutableArray<string>> typeArguments) =>
            [.. genericType, .. typeArguments.SelectMany(argument => argument)];

        public ImmutableArray<string> GetFunctionPointerType(MethodSignature<ImmutableArray<string>> signature) => [.. Of(signature)];

        public ImmutableArray<string> GetModifiedType(ImmutableArray<string> modifier, ImmutableArray<string> unmodifiedType, bool isRequired) => [.. modifier, .. unmodifiedType];

        public ImmutableArray<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

        public ImmutableArray<string> GetGenericMethodParameter(MetadataReader genericContext, int index) => [];

        public ImmutableArray<string> GetGenericTypeParameter(MetadataReader genericContext, int index) => [];

        public ImmutableArray<string> GetArrayType(ImmutableArray<string> elementType, ArrayShape shape) => elementType;

        public ImmutableArray<string> GetByReferenceType(ImmutableArray<string> elementType) => elementType;

        public ImmutableArray<string> GetPinnedType(ImmutableArray<string> elementType) => elementType;

        public ImmutableArray<string> GetPointerType(ImmutableArray<string> elementType) => elementType;

        public ImmutableArray<string> GetSZArrayType(ImmutableArray<string> elementType) => elementType;
    }
}
