using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

/// <summary>What people read in each of the four cases, word for word.</summary>
public sealed class VerdictTests
{
    [Fact]
    public void A_clean_change() => Assert.Equal(
        """
        Upon reviewing the change, no security defects were identified. It touches 2 files in `src/Orders/` (C#, +120 −14 lines).

        Here's an assessment regarding potential security considerations:

        1. **Data Handling and Validation:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        2. **Logging of Sensitive Information (Lines [48](ROOT/src/Orders/OrderStore.cs#L48), [62](ROOT/src/Orders/OrderStore.cs#L62), [74](ROOT/src/Orders/OrderStore.cs#L74)):** 3 log statements (1 on changed lines); no rule judges them. Status: not visible in this change.
        3. **Error Handling and Exception Propagation:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        4. **Communication Security:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        5. **Hard-Coded Values:** 37 string literals (all on changed lines); 1 rule over 2 files reported nothing. Status: checked, nothing found.
        6. **FIXME Comments and Known Issues (Line [9](ROOT/src/Orders/Signing.cs#L9)):** 1 known issue marker (not on a changed line); 1 rule over 2 files reported nothing. Status: checked, nothing found.
        7. **Authentication, Authorization and Privilege; Resource Management and Exhaustion; Concurrency and State:** no rule of this version looks here. Status: not visible in this change.
        8. **Dependencies and External Calls:** none of the files is of a kind that its rules read. Status: not applicable.

        **No security defects are detected in the code**.

        Yet, this assessment is confined to the visible portion of the code: both files were analysed, by 5 rules. Callers, libraries, and settings outside them were not visible. Next step: tests or dynamic analysis for what shows only at run time.

        """,
        Markdown(Samples.Clean()));

    [Fact]
    public void A_change_with_weaknesses_only() => Assert.Equal(
        """
        Upon reviewing the change, no specific security defects were identified. It touches 2 files in `src/Orders/` (C#, +120 −14 lines).

        However, some operational risks are noted:

        1. **Error Handling and Exception Propagation (Lines [101-106](ROOT/src/Orders/OrderStore.cs#L101-L106)):** 1 handler (on a changed line); 1 weakness. Status: weakness.
           - In [`src/Orders/OrderStore.cs`](ROOT/src/Orders/OrderStore.cs), `OrderStore.Cancel`: The result of `Release` is logged and not returned. Low severity, CWE-390, rule `csharp/swallowed-failure`, medium confidence, finding `b6b82d2c`.
           - To mitigate this: Let the failure reach the caller after logging it.
        2. **FIXME Comments and Known Issues (Lines [68-70](ROOT/src/Orders/OrderStore.cs#L68-L70), [96-98](ROOT/src/Orders/OrderStore.cs#L96-L98)):** 2 known issue markers (all on changed lines); 2 weaknesses. Status: weakness.
           - In [`src/Orders/OrderStore.cs`](ROOT/src/Orders/OrderStore.cs): `FIXME` says that tokens are not checked. Low severity, CWE-546, rule `any/known-defect-comment`, medium confidence, findings `9f6b5ab2`, `b1949e7c`.
           - To mitigate this: Mend what the comment names, or track it where its owner sees it.

        Here's an assessment regarding potential security considerations:

        3. **Data Handling and Validation:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        4. **Communication Security:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        5. **Hard-Coded Values:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        6. **Authentication, Authorization and Privilege; Logging of Sensitive Information; Resource Management and Exhaustion; Concurrency and State:** no rule of this version looks here. Status: not visible in this change.
        7. **Dependencies and External Calls:** none of the files is of a kind that its rules read. Status: not applicable.

        In summary, while no critical security defects are identified, improving error handling and addressing the known issues that comments name can help in securing the application further.

        Yet, this assessment is confined to the visible portion of the code: both files were analysed, by 5 rules. Callers, libraries, and settings outside them were not visible. Next step: address the 3 weaknesses above or accept them with a reason.

        """,
        Markdown(Samples.Weaknesses()));

    [Fact]
    public void A_change_with_defects() => Assert.Equal(
        """
        Upon reviewing the change, 4 security defects were identified (1 critical, 2 high, 1 medium); 3 at or above `fail-on: high`. It touches 5 files (+120 −14 lines): 3 C# and 2 other.

        The following security defects were found, most severe first:

        1. **A provider's token stands in the file (Line [4](ROOT/deploy/settings.json#L4)):** In [`deploy/settings.json`](ROOT/deploy/settings.json): An AWS access key stands in the file. Critical severity, CWE-798, rule `any/provider-token`, finding `503598fc`. Status: defect.
           - Fix: Revoke the token at its provider, then read a new one from the environment.
        2. **SQL text is built from variable parts (Lines [41-43](ROOT/src/Orders/OrderStore.cs#L41-L43), [77](ROOT/src/Orders/OrderStore.cs#L77)):** 2 places in [`src/Orders/OrderStore.cs`](ROOT/src/Orders/OrderStore.cs). High severity, CWE-89, rule `csharp/sql-injection`. Status: defect.
           - Lines [41-43](ROOT/src/Orders/OrderStore.cs#L41-L43), `OrderStore.Find`, finding `b371ca0e`: `name` becomes part of the text of `ExecuteReader`. From source to sink: [`src/Orders/OrdersController.cs`](ROOT/src/Orders/OrdersController.cs) line [33](ROOT/src/Orders/OrdersController.cs#L33) (`name` comes from the query string) → line [39](ROOT/src/Orders/OrderStore.cs#L39) (is joined into `sql`) → line [41](ROOT/src/Orders/OrderStore.cs#L41) (is executed).
           - Line [77](ROOT/src/Orders/OrderStore.cs#L77), `OrderStore.Load`, finding `1526fdb6`: `id` becomes part of the text of `ExecuteScalar`. The change did not touch this line but made the defect reachable.
           - Fix: Pass the value as a parameter (`SqlParameter`) and keep the text constant.
           - Verified fix for `b371ca0e`: Pass `name` as a parameter.
        3. **A broken hash protects something (Line [12](ROOT/src/Orders/Signing.cs#L12)):** In [`src/Orders/Signing.cs`](ROOT/src/Orders/Signing.cs), `Signing.Sign`: `MD5.HashData` makes a signature. Medium severity, CWE-328, rule `csharp/weak-hash`, finding `d9bbbf49`. Status: defect.

        Here's an assessment regarding potential security considerations:

        4. **Data Handling and Validation:** 2 security defects (item 2). Status: defect.
        5. **Error Handling and Exception Propagation:** 1 rule over 3 files reported nothing. Status: checked, nothing found.
        6. **Communication Security:** 1 security defect (item 3); 2 findings existing or suppressed. Status: defect.
        7. **Hard-Coded Values:** 1 string literal (on a changed line); 1 security defect (item 1). Status: defect.
        8. **FIXME Comments and Known Issues (Lines [68-70](ROOT/src/Orders/OrderStore.cs#L68-L70)):** 1 weakness. Status: weakness.
           - In [`src/Orders/OrderStore.cs`](ROOT/src/Orders/OrderStore.cs): `FIXME` says that tokens are not checked. Low severity, CWE-546, rule `any/known-defect-comment`, medium confidence, finding `9f6b5ab2`.
           - To mitigate this: Mend what the comment names, or track it where its owner sees it.
        9. **Authentication, Authorization and Privilege; Logging of Sensitive Information; Resource Management and Exhaustion; Concurrency and State:** no rule of this version looks here. Status: not visible in this change.
        10. **Dependencies and External Calls:** none of the files is of a kind that its rules read. Status: not applicable.

        **4 security defects are detected in the code** (provider token, CWE-798; 2 × SQL injection, CWE-89; weak hash, CWE-328).

        Yet, this assessment is confined to the visible portion of the code: 4 of 5 files were analysed whole, by 5 rules. Callers, libraries, and settings outside them were not visible. Next step: fix the 4 defects, most severe first.

        - 1 file was skipped by policy: [`deploy/logo.png`](ROOT/deploy/logo.png) (binary).
        - 1 finding stood there before this change and does not count: 1 medium.
        - Finding `74911107` (medium, `csharp/weak-hash`, [`src/Orders/Signing.cs`](ROOT/src/Orders/Signing.cs) line [90](ROOT/src/Orders/Signing.cs#L90)) is suppressed by command of `octocat`: cache key, not security; see `@octocat's` note in `#12`
        - Configuration: `.github/reviewbot.yml` line 7: unknown key 'fail\_on'; did you mean 'fail-on'? (the default stood for it).

        | Finding | Severity | Rule | Place |
        | --- | --- | --- | --- |
        | `503598fc` | critical | `any/provider-token` | [`deploy/settings.json:4`](ROOT/deploy/settings.json#L4) |
        | `b371ca0e` | high | `csharp/sql-injection` | [`src/Orders/OrderStore.cs:41-43`](ROOT/src/Orders/OrderStore.cs#L41-L43) |
        | `1526fdb6` | high | `csharp/sql-injection` | [`src/Orders/OrderStore.cs:77`](ROOT/src/Orders/OrderStore.cs#L77) |
        | `d9bbbf49` | medium | `csharp/weak-hash` | [`src/Orders/Signing.cs:12`](ROOT/src/Orders/Signing.cs#L12) |
        | `9f6b5ab2` | low, weakness | `any/known-defect-comment` | [`src/Orders/OrderStore.cs:68-70`](ROOT/src/Orders/OrderStore.cs#L68-L70) |

        """,
        Markdown(Samples.Defects()));

    [Fact]
    public void A_change_that_could_not_be_looked_at_whole() => Assert.Equal(
        """
        Upon reviewing the change, 2 of 3 files could not be analysed whole; in what was read, 1 security defect was identified (high); 1 at or above `fail-on: high`. It touches 3 files in `src/Orders/` (C#, +120 −14 lines).

        The following security defects were found, most severe first:

        1. **SQL text is built from variable parts (Line [41](ROOT/src/Orders/OrderStore.cs#L41)):** In [`src/Orders/OrderStore.cs`](ROOT/src/Orders/OrderStore.cs), `OrderStore.Find`: `name` becomes part of the text of `ExecuteReader`. High severity, CWE-89, rule `csharp/sql-injection`, finding `b371ca0e`. Status: defect.
           - Fix: Pass the value as a parameter (`SqlParameter`) and keep the text constant.

        Here's an assessment regarding potential security considerations:

        2. **Data Handling and Validation:** 1 security defect (item 1). Status: defect.
        3. **Error Handling and Exception Propagation:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        4. **Communication Security:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        5. **Hard-Coded Values:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        6. **FIXME Comments and Known Issues:** 1 rule over 2 files reported nothing. Status: checked, nothing found.
        7. **Authentication, Authorization and Privilege; Logging of Sensitive Information; Resource Management and Exhaustion; Concurrency and State:** no rule of this version looks here. Status: not visible in this change.
        8. **Dependencies and External Calls:** none of the files is of a kind that its rules read. Status: not applicable.

        **The review is incomplete: 2 of 3 files could not be analysed**: [`src/Orders/Huge.cs`](ROOT/src/Orders/Huge.cs) (over 2 MB); [`src/Orders/Signing.cs`](ROOT/src/Orders/Signing.cs) (lines 10-20 could not be parsed).

        **1 security defect is detected in the code** (SQL injection, CWE-89).

        Yet, this assessment is confined to the visible portion of the code: 1 of 3 files was analysed whole, by 5 rules. Callers, libraries, and settings outside them were not visible. Next step: remove what kept 2 files from being analysed, or exclude them in `.github/reviewbot.yml`, and review again.

        """,
        Markdown(Samples.Incomplete()));

    [Fact]
    public void A_change_with_defects_on_a_terminal() => Assert.Equal(
        """
        Upon reviewing the change, 4 security defects were identified (1 critical, 2 high, 1 medium); 3 at or above fail-on: high. It touches 5 files (+120 −14 lines): 3 C# and 2 other.

        The following security defects were found, most severe first:

        1. A provider's token stands in the file (Line 4). Status: defect.
           deploy/settings.json:4:9: critical: An AWS access key stands in the file [any/provider-token, CWE-798, high confidence, 503598fc]
           Fix: Revoke the token at its provider, then read a new one from the environment.

        2. SQL text is built from variable parts (Lines 41-43, 77). Status: defect.
           src/Orders/OrderStore.cs:41:9: high: `name` becomes part of the text of `ExecuteReader` [csharp/sql-injection, CWE-89, high confidence, b371ca0e]
              src/Orders/OrdersController.cs:33:5: `name` comes from the query string
              src/Orders/OrderStore.cs:39:5: is joined into `sql`
              src/Orders/OrderStore.cs:41:5: is executed
              verified fix: Pass `name` as a parameter
           src/Orders/OrderStore.cs:77:9: high: `id` becomes part of the text of `ExecuteScalar` [csharp/sql-injection, CWE-89, high confidence, 1526fdb6]
              the change did not touch this line but made the defect reachable
           Fix: Pass the value as a parameter (`SqlParameter`) and keep the text constant.

        3. A broken hash protects something (Line 12). Status: defect.
           src/Orders/Signing.cs:12:9: medium: `MD5.HashData` makes a signature [csharp/weak-hash, CWE-328, high confidence, d9bbbf49]

        Here's an assessment regarding potential security considerations:

        - Data Handling and Validation: 2 security defects (above). Status: defect.
        - Error Handling and Exception Propagation: 1 rule over 3 files reported nothing. Status: checked, nothing found.
        - Communication Security: 1 security defect (above); 2 findings existing or suppressed. Status: defect.
        - Hard-Coded Values: 1 string literal (on a changed line); 1 security defect (above). Status: defect.
        - FIXME Comments and Known Issues (Lines 68-70): 1 weakness. Status: weakness.
           src/Orders/OrderStore.cs:68:9: low weakness: `FIXME` says that tokens are not checked [any/known-defect-comment, CWE-546, medium confidence, 9f6b5ab2]
           To mitigate this: Mend what the comment names, or track it where its owner sees it.
        - Authentication, Authorization and Privilege; Logging of Sensitive Information; Resource Management and Exhaustion; Concurrency and State: no rule of this version looks here. Status: not visible in this change.
        - Dependencies and External Calls: none of the files is of a kind that its rules read. Status: not applicable.

        4 security defects are detected in the code (provider token, CWE-798; 2 × SQL injection, CWE-89; weak hash, CWE-328).

        Yet, this assessment is confined to the visible portion of the code: 4 of 5 files were analysed whole, by 5 rules. Callers, libraries, and settings outside them were not visible. Next step: fix the 4 defects, most severe first.
        - 1 file was skipped by policy: deploy/logo.png (binary).
        - 1 finding stood there before this change and does not count: 1 medium.
        - Finding 74911107 (medium, csharp/weak-hash, src/Orders/Signing.cs line 90) is suppressed by command of octocat: cache key, not security; see @octocat's note in #12
        - Configuration: .github/reviewbot.yml line 7: unknown key 'fail_on'; did you mean 'fail-on'? (the default stood for it).

        """,
        TextReport.Render(Samples.Defects(), colour: false));

    /// <summary>The addresses are shortened so that the text can be read.</summary>
    private static string Markdown(ReviewReport report) => MarkdownReport.Render(report).Replace(Samples.BlobRoot, "ROOT/", StringComparison.Ordinal);

    [Fact]
    public void One_file_is_named_and_no_file_is_said_in_words()
    {
        var one = Samples.Report(files: [new("src/New.cs", CoverageStatus.Analysed)]);
        Assert.Contains("It touches 1 file, src/New.cs (C#, +120 −14 lines).", TextReport.Render(one, colour: false), StringComparison.Ordinal);
        var none = TextReport.Render(Samples.Report(files: []), colour: false);
        Assert.Contains("It touches no file.", none, StringComparison.Ordinal);
        Assert.Contains("There was no file to look at. Next step: change something, or name another base.", none, StringComparison.Ordinal);
        Assert.DoesNotContain("0 file", none, StringComparison.Ordinal);
        Assert.Contains("There is no file.", TextReport.Render(Samples.Report(files: [], whole: true), colour: false), StringComparison.Ordinal);
    }
}
