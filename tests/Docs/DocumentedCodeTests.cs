using Microsoft.CodeAnalysis;

namespace Erp.Tests.Docs;

public sealed class DocumentedCodeTests
{
    public static TheoryData<string> Places => new(DocumentedCode.All().Select(c => c.ToString()));

    [Theory]
    [MemberData(nameof(Places))]
    public void Documented_code_compiles(string place)
    {
        var code = DocumentedCode.All().Single(c => c.ToString() == place);

        Assert.Empty(code.Compile().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }
}
