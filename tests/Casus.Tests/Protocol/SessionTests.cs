using System.Text;
using System.Text.Json.Nodes;
using Casus.Tests.Editing;

namespace Casus.Tests.Protocol;

/// <summary>A session of a plain editor with the built program, over its real standard input and output.</summary>
public sealed class SessionTests
{
    private const int NotJson = -32700;
    private const int NotARequest = -32600;
    private const int NoSuchMethod = -32601;
    private const int WrongParameters = -32602;
    private const int NotInitialized = -32002;
    private const int Failed = -32803;

    private static readonly string uri = new Uri(Path.Combine(Path.GetTempPath(), "casus-lsp-tests", "arden.casus")).AbsoluteUri;

    private static JsonObject Document(string? of = null) => new() { ["uri"] = of ?? uri };

    private static JsonObject Opening(string text, string? of = null) =>
        new() { ["textDocument"] = new JsonObject { ["uri"] = of ?? uri, ["languageId"] = "casus", ["version"] = 1, ["text"] = text } };

    private static JsonObject Change(int version, params JsonObject[] changes) =>
        new() { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray([.. changes]) };

    private static JsonObject Position(string text, string before)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return new JsonObject { ["line"] = text[..at].Count(letter => letter == '\n'), ["character"] = at - (text[..at].LastIndexOf('\n') + 1) };
    }

    private static JsonObject Range(string text, string from, string to) => new() { ["start"] = Position(text, from), ["end"] = Position(text, to) };

    private static JsonObject At(string text, string before, string? of = null) => new() { ["textDocument"] = Document(of), ["position"] = Position(text, before) };

    private static IEnumerable<string?> Codes(IEnumerable<JsonObject> findings) => findings.Select(finding => (string?)finding["code"]);

    private static string Applied(string text, JsonNode? edits)
    {
        int Offset(JsonNode? position)
        {
            var lines = text.Split('\n');
            var line = (int?)position?["line"] ?? 0;
            return lines.Take(line).Sum(before => before.Length + 1) + ((int?)position?["character"] ?? 0);
        }
        return (edits?.AsArray() ?? []).OrderByDescending(edit => Offset(edit?["range"]?["start"]))
            .Aggregate(text, (now, edit) => now[..Offset(edit?["range"]?["start"])] + (string?)edit?["newText"] + now[Offset(edit?["range"]?["end"])..]);
    }

    [Fact]
    public void An_author_opens_changes_completes_renames_and_leaves()
    {
        using var editor = Editor.Start();
        var said = editor.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        Assert.Equal("utf-16", (string?)said?["capabilities"]?["positionEncoding"]);
        editor.Tell("initialized", []);

        const string text = EditedText.Arden;
        editor.Tell("textDocument/didOpen", Opening(text));
        Assert.DoesNotContain("CAS201", Codes(editor.Findings(1)));

        // A slip of the hand is told at once, with what would mend it.
        var slip = new JsonObject { ["range"] = Range(text, "treaty among Ar", "treaty among Ard"), ["text"] = "" };
        editor.Tell("textDocument/didChange", Change(2, slip));
        var unknown = editor.Findings(2).Single(finding => (string?)finding["code"] == "CAS201");
        Assert.Contains("Did you mean Arden?", (string?)unknown["message"], StringComparison.Ordinal);
        var broken = text.Replace("treaty among Arden", "treaty among Aren", StringComparison.Ordinal);
        var actions = editor.Ask("textDocument/codeAction", new JsonObject { ["textDocument"] = Document(), ["range"] = Range(broken, "treaty among Aren", "treaty among Aren"), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } });
        var mend = (actions?.AsArray() ?? []).Single(action => (string?)action?["title"] == "Write Arden");
        Assert.Equal(text, Applied(broken, mend?["edit"]?["changes"]?[uri]));

        // The next change mends it, and what the text does not do is looked at again.
        editor.Tell("textDocument/didChange", Change(3, new JsonObject { ["text"] = text }));
        var mended = editor.Findings(3);
        Assert.DoesNotContain("CAS201", Codes(mended));
        Assert.Contains("CAS402", Codes(mended));

        var offered = editor.Ask("textDocument/completion", At(text, "Attack, each Guarantor "));
        Assert.Contains("shall", (offered?["items"]?.AsArray() ?? []).Select(item => (string?)item?["label"]));

        var hover = editor.Ask("textDocument/hover", At(text, "party Corv"));
        Assert.Contains("the Republic of Corvia", (string?)hover?["contents"]?["value"], StringComparison.Ordinal);

        var declared = editor.Ask("textDocument/definition", At(text, "when Att"));
        Assert.Equal((int?)Position(text, "casus Att")["line"], (int?)declared?["range"]?["start"]?["line"]);

        Assert.Equal("Corvia", (string?)editor.Ask("textDocument/prepareRename", At(text, "party Corv"))?["placeholder"]);
        var renaming = At(text, "party Corv");
        renaming["newName"] = "Corvia-Minor";
        var renamed = Applied(text, editor.Ask("textDocument/rename", renaming)?["changes"]?[uri]);
        Assert.Equal(text.Replace("Corvia", "Corvia-Minor", StringComparison.Ordinal).Replace("Republic of Corvia-Minor", "Republic of Corvia", StringComparison.Ordinal), renamed);
        renaming = At(text, "party Corv");
        renaming["newName"] = "Delmark";
        Assert.Equal(Failed, editor.Refused("textDocument/rename", renaming).Code);

        var references = At(text, "party Corv");
        references["context"] = new JsonObject { ["includeDeclaration"] = true };
        Assert.Equal(3, editor.Ask("textDocument/references", references)?.AsArray().Count);

        var hints = editor.Ask("textDocument/inlayHint", new JsonObject { ["textDocument"] = Document(), ["range"] = Range(text, "", "once clause 1") });
        Assert.Contains("FIRM consult", (hints?.AsArray() ?? []).Select(hint => (string?)hint?["label"]));
        Assert.NotEmpty(editor.Ask("textDocument/semanticTokens/full", new JsonObject { ["textDocument"] = Document() })?["data"]?.AsArray() ?? []);
        Assert.NotEmpty(editor.Ask("textDocument/documentSymbol", new JsonObject { ["textDocument"] = Document() })?.AsArray() ?? []);

        Assert.Equal(0, editor.ShutDown());
    }

    [Fact]
    public void Formatting_makes_of_a_text_what_fmt_makes_of_it()
    {
        using var editor = Editor.Open();
        var untidy = EditedText.Arden.Replace("party Delmark is guarantor.", "party   Delmark\n  is guarantor.", StringComparison.Ordinal);
        editor.Tell("textDocument/didOpen", Opening(untidy));
        var edits = editor.Ask("textDocument/formatting", new JsonObject { ["textDocument"] = Document(), ["options"] = new JsonObject() });
        Assert.Equal(Formatting.Formatter.Format(Syntax.Parser.Parse(new Text.SourceText("arden.casus", untidy))), Applied(untidy, edits));
    }

    [Fact]
    public void A_loophole_is_told_after_the_search_with_repairs_that_close_it()
    {
        using var editor = Editor.Open();
        var path = Repository.In("treaties", "1994-budapest", "1994-budapest.casus");
        var (text, of) = (File.ReadAllText(path), new Uri(path).AbsoluteUri);
        editor.Tell("textDocument/didOpen", Opening(text, of));
        Assert.DoesNotContain(editor.Findings(1), IsClosable);
        var loophole = editor.Findings(1).First(IsClosable);
        Assert.EndsWith("#" + ((string?)loophole["code"])?.ToLowerInvariant(), (string?)loophole["codeDescription"]?["href"], StringComparison.Ordinal);
        var asked = new JsonObject { ["textDocument"] = Document(of), ["range"] = loophole["range"]?.DeepClone(), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } };
        var repairs = (editor.Ask("textDocument/codeAction", asked)?.AsArray() ?? []).Where(action => ((string?)action?["title"] ?? "").StartsWith("Repair: ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(repairs);
        foreach (var repair in repairs)
        {
            var repaired = Compiled.Findings(Applied(text, repair?["edit"]?["changes"]?[of]));
            Assert.DoesNotContain(repaired, finding => finding.Code == (string?)loophole["code"] && finding.Message == ((string?)loophole["message"])?.Split('\n')[0]);
        }
    }

    private static bool IsClosable(JsonObject finding) => ((string?)finding["message"] ?? "").Contains("Tried, and it closes this", StringComparison.Ordinal);

    /// <summary>Whatever comes is answered with its error, and the session goes on as if it had not come.</summary>
    [Fact]
    public void Broken_messages_are_told_and_the_session_goes_on()
    {
        using var editor = Editor.Start();
        Assert.Equal(NotInitialized, editor.Refused("textDocument/hover", []).Code);
        editor.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        Assert.Equal(NotARequest, editor.Refused("initialize", []).Code);
        editor.Tell("textDocument/didOpen", Opening(EditedText.Arden));

        void Complains(int code, string header, string body)
        {
            editor.Write(header, Encoding.UTF8.GetBytes(body));
            Assert.Equal(code, editor.Complaint().Code);
            Assert.NotNull(editor.Ask("textDocument/hover", At(EditedText.Arden, "party Corv")));
        }
        Complains(NotJson, "Content-Length: 9\r\n\r\n", "{\"jsonrpc");
        Complains(NotJson, "Content-Length: 2\r\n\r\n", "\u00ff");
        Complains(NotARequest, "Content-Length: 2\r\n\r\n", "[]");
        Complains(NotARequest, "Content-Length: 2\r\n\r\n", "{}");
        Complains(NotJson, "Content-Length: many\r\n\r\n", "{\"jsonrpc\":\"2.0\",\"method\":\"x\"}");
        Complains(NotJson, "Content-Length: -5\r\n\r\n", "{}");
        Complains(NotJson, "", "{\"jsonrpc\":\"2.0\",\"method\":\"x\"}\r\n\r\n");
        Complains(NotJson, "Content-Length: 0\r\n\r\n", "");
        // Too short: the rest of it stands before the next header, and is told with that.
        Complains(NotJson, "Content-Length: 10\r\n\r\n", "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
        Assert.Equal(NotJson, editor.Complaint().Code);
        // Deeper than any message.
        Complains(NotJson, "Content-Length: 4000\r\n\r\n", new string('[', 4000));
        // Longer than is read: 16 MB and more.
        var long17 = new string('x', 17 * 1024 * 1024);
        Complains(NotARequest, $"Content-Length: {long17.Length}\r\n\r\n", long17);
        Complains(NotARequest, "Content-Length: 99999999999999999\r\n\r\n", "{}");

        Assert.Equal(NoSuchMethod, editor.Refused("textDocument/levitate", []).Code);
        Assert.Equal(WrongParameters, editor.Refused("textDocument/hover", null).Code);
        Assert.Equal(WrongParameters, editor.Refused("textDocument/hover", new JsonObject { ["textDocument"] = "x", ["position"] = 7 }).Code);
        Assert.Equal(WrongParameters, editor.Refused("textDocument/hover", new JsonObject { ["textDocument"] = Document("file:///nowhere/at/all.casus"), ["position"] = Position("", "") }).Code);
        Assert.Equal(WrongParameters, editor.Refused("textDocument/hover", new JsonObject { ["textDocument"] = Document("mailto:me"), ["position"] = Position("", "") }).Code);
        Assert.Equal(WrongParameters, editor.Refused("textDocument/hover", new JsonObject { ["textDocument"] = Document(), ["position"] = new JsonObject { ["line"] = -1, ["character"] = 0 } }).Code);
        // Behind the end of the text is its end.
        editor.Ask("textDocument/hover", new JsonObject { ["textDocument"] = Document(), ["position"] = new JsonObject { ["line"] = int.MaxValue, ["character"] = int.MaxValue } });
        editor.Tell("$/levitate", []);
        editor.Tell("textDocument/didChange", new JsonObject { ["textDocument"] = Document() });
        Assert.Contains("didChange", (string?)editor.Await(message => (string?)message["method"] == "window/logMessage")["params"]?["message"], StringComparison.Ordinal);

        editor.Ask("shutdown", null);
        Assert.Equal(NotARequest, editor.Refused("textDocument/hover", []).Code);
        editor.Tell("exit", []);
        Assert.Equal(0, editor.Ended());
    }

    [Fact]
    public void A_question_that_is_taken_back_is_answered_so_or_at_once()
    {
        using var editor = Editor.Open();
        editor.Tell("textDocument/didOpen", Opening(EditedText.Arden));
        var id = editor.Request("textDocument/inlayHint", new JsonObject { ["textDocument"] = Document(), ["range"] = Range(EditedText.Arden, "", "once clause 1") });
        editor.Tell("$/cancelRequest", new JsonObject { ["id"] = id });
        var answer = editor.Await(message => message["id"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number && (int?)message["id"] == id);
        Assert.True(answer["result"] is not null || (int?)answer["error"]?["code"] == -32800, answer.ToJsonString());
        Assert.Equal(0, editor.ShutDown());
    }

    [Fact]
    public void An_editor_that_vanishes_ends_the_server()
    {
        using var editor = Editor.Open();
        editor.Tell("textDocument/didOpen", Opening(EditedText.Arden));
        Assert.Equal(1, editor.Leave());
    }
}
