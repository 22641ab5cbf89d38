using DocumentFormat.OpenXml.Wordprocessing;

namespace Casus.Reports.Docx;

/// <summary>How the parts of a Word document look: the same as the page, in fonts that every office has.</summary>
internal static class DocxStyles
{
    public const string Quiet = "4A4A55";
    public const string Faint = "F1F1F4";
    private const string Accent = "1F4E8C";
    private const string Line = "B5B5BF";
    private const string Serif = "Georgia";
    private const string Sans = "Arial";

    /// <summary>One look. Sizes in half points, spaces in twentieths of a point.</summary>
    private sealed record Look(string Id, string Name, string Font, int Size)
    {
        public bool Bold { get; init; }

        public string Colour { get; init; } = "";

        public int Before { get; init; }

        public int After { get; init; } = 80;

        public int? Outline { get; init; }

        public bool HasBar { get; init; }
    }

    private static readonly Look[] looks =
    [
        new("Mark", "Mark", Sans, 18) { Bold = true, Colour = "A3360F" },
        new("Kind", "Kind", Sans, 17) { Bold = true, Colour = Accent },
        new("Title", "Title", Sans, 38) { Bold = true },
        new("Subtitle", "Subtitle", Serif, 21) { Colour = Quiet, After = 240 },
        new("Summary", "Summary", Serif, 23) { After = 240, HasBar = true },
        new("Heading1", "heading 1", Sans, 26) { Bold = true, Before = 360, Outline = 0 },
        new("Heading2", "heading 2", Sans, 21) { Bold = true, Before = 200, Outline = 1 },
        new("Caption", "caption", Sans, 18) { Bold = true, Before = 160 },
        new("Cell", "Cell", Serif, 17) { After = 20 },
        new("Note", "Note", Serif, 17) { Colour = Quiet },
        new("Typed", "Typed", "Consolas", 17),
        new("Imprint", "Imprint", Sans, 16) { Colour = Quiet, Before = 240 },
        new("ListBullet", "List Bullet", Serif, 21),
    ];

    public static Styles Make() => new(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Serif), new FontSize { Val = "21" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        .. looks.Select(Of),
        TableLook(),
    ]);

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "227" })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    /// <summary>The schema has an order for these, and Word keeps to it.</summary>
    private static Style Of(Look look)
    {
        var paragraph = new StyleParagraphProperties();
        if (look.Outline is not null || look.Id == "Caption")
        {
            paragraph.Append(new KeepNext());
        }
        if (look.HasBar)
        {
            paragraph.Append(new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 10, Color = Accent }));
        }
        paragraph.Append(new SpacingBetweenLines { Before = Number(look.Before), After = Number(look.After) });
        if (look.HasBar)
        {
            paragraph.Append(new Indentation { Left = "227" });
        }
        if (look.Outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }
        var run = new StyleRunProperties(Fonts(look.Font));
        if (look.Bold)
        {
            run.Append(new Bold());
        }
        if (look.Colour.Length > 0)
        {
            run.Append(new Color { Val = look.Colour });
        }
        run.Append(new FontSize { Val = Number(look.Size) });
        return new Style(new StyleName { Val = look.Name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = look.Id };
    }

    private static Style TableLook() => new(
        new StyleName { Val = "Report Table" },
        new StyleTableProperties(
            new TableBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Line }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
            new TableCellMarginDefault(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }))) { Type = StyleValues.Table, StyleId = "ReportTable" };

    private static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = name };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
