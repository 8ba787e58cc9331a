using System.Globalization;

namespace ReviewBot.Analysis.Languages;

/// <summary>The edge behind which front-ends run: what goes wrong with one file there is said of that file and ends nothing else.</summary>
internal static class FrontEnd
{
    /// <summary>Runs a part of a front-end and turns whatever it throws into a clause for people; the caller's cancellation alone gets through.</summary>
    public static T Guard<T>(
        ILanguage language, AnalysisBounds bounds, Func<T> read, Func<string, T> failed, CancellationToken callers)
    {
        try
        {
            return read();
        }
        catch (OperationCanceledException) when (!callers.IsCancellationRequested)
        {
            return failed(string.Create(CultureInfo.InvariantCulture, $"not analysed within {bounds.MaxTimePerFile.TotalSeconds:0.###} s"));
        }
        catch (InsufficientExecutionStackException)
        {
            return failed($"nested too deeply for the {language.Name} front-end");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return failed($"the {language.Name} front-end failed on it ({e.GetType().Name})");
        }
    }
}
