using Casus.Reports.Content;

namespace Casus.Reports.Docx;

public static class DocxReport
{
    public static byte[] Write(Report report) => throw new NotSupportedException(report.Title);
}
